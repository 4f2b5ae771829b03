"""The pages of the dashboard, in order."""

from __future__ import annotations

from pipeline.dashboard.pages import (
    customers,
    executive,
    forecast,
    operations,
    products,
    quality,
    retention,
    sales,
    segmentation,
    sellers,
)
from pipeline.dashboard.panel import Page

PAGES: tuple[Page, ...] = (
    executive.PAGE,
    sales.PAGE,
    retention.PAGE,
    segmentation.PAGE,
    customers.PAGE,
    products.PAGE,
    sellers.PAGE,
    operations.PAGE,
    forecast.PAGE,
    quality.PAGE,
)
