"""The pages of the report, in order."""

from __future__ import annotations

from pipeline.powerbi.report.page import Page
from pipeline.powerbi.report.pages import (
    at_risk,
    forecast,
    operations,
    overview,
    products,
    quality,
    retention,
    sales,
    segmentation,
    sellers,
)

PAGES: tuple[Page, ...] = (
    overview.PAGE,
    retention.PAGE,
    segmentation.PAGE,
    operations.PAGE,
    sales.PAGE,
    products.PAGE,
    sellers.PAGE,
    at_risk.PAGE,
    forecast.PAGE,
    quality.PAGE,
)
