"""The pages of the report, in order."""

from __future__ import annotations

from pipeline.powerbi.pbir.page import Page
from pipeline.powerbi.pbir.pages.customers import at_risk, retention, segmentation
from pipeline.powerbi.pbir.pages.forecasts import forecast
from pipeline.powerbi.pbir.pages.operations import operations
from pipeline.powerbi.pbir.pages.products import products
from pipeline.powerbi.pbir.pages.quality import quality
from pipeline.powerbi.pbir.pages.revenue import overview, sales
from pipeline.powerbi.pbir.pages.sellers import sellers

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
