"""Metrics of products."""

from __future__ import annotations

from schemas.metric import Metric, PowerBi, Quantity
from schemas.quantities import PRODUCTS

_FOLDER = "Products"

PRODUCTS_SOLD = Metric(
    "products_sold",
    "Products sold",
    "Different products with an item in a valid order.",
    "products",
    PRODUCTS,
    good="up",
    source="kpi_summary",
    power_bi=PowerBi("Products Sold", _FOLDER),
)
PRODUCTS_LISTED = Metric(
    "products_listed",
    "Products listed",
    "Products of the catalogue in the selection, sold or not.",
    "products",
    Quantity("products_listed", "product_performance", "rows", "product_id", "products"),
    source="product_performance",
    power_bi=PowerBi("Products Listed", _FOLDER),
)
METRICS = (PRODUCTS_SOLD, PRODUCTS_LISTED)
