"""The pages of the dashboard, in order."""

from __future__ import annotations

from pipeline.dashboard.pages.customers import customers, retention, segmentation
from pipeline.dashboard.pages.forecasts import forecast
from pipeline.dashboard.pages.operations import operations
from pipeline.dashboard.pages.products import products
from pipeline.dashboard.pages.quality import quality
from pipeline.dashboard.pages.revenue import executive, sales
from pipeline.dashboard.pages.sellers import sellers
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
