"""Metrics of revenue."""

from __future__ import annotations

from schemas.currencies import CURRENCY
from schemas.fields import RATIO
from schemas.metric import Combined, Metric, PowerBi, Quantity
from schemas.quantities import (
    BEST_PRODUCTS,
    ITEM_COUNT,
    ITEM_ORDERS,
    ITEM_REVENUE,
    ITEMS_ORDERED,
    ORDER_COUNT,
)
from schemas.quantities import FREIGHT as FREIGHT_PAID
from schemas.quantities import REVENUE as ORDERS_REVENUE

_FOLDER = "Revenue"

REVENUE = Metric(
    "revenue",
    "Revenue",
    "Sum of amount − discount of the items of valid orders, without tax and freight.",
    CURRENCY,
    ORDERS_REVENUE,
    decimals=2,
    good="up",
    source="C1, C2",
    power_bi=PowerBi("Total Revenue", _FOLDER),
)
ORDERS = Metric(
    "orders",
    "Orders",
    "Valid orders: every status but canceled and unavailable.",
    "orders",
    ORDER_COUNT,
    good="up",
    source="C1",
    power_bi=PowerBi("Total Orders", _FOLDER),
)
AOV = Metric(
    "aov",
    "Average order value",
    "Revenue / orders.",
    CURRENCY,
    ORDERS_REVENUE,
    ORDER_COUNT,
    decimals=2,
    good="up",
    source="C7",
    power_bi=PowerBi("AOV", _FOLDER),
)
ITEMS = Metric(
    "items",
    "Items",
    "Items of valid orders; each unit counts.",
    "items",
    ITEMS_ORDERED,
    good="up",
    source="C2",
    power_bi=PowerBi("Items Sold", _FOLDER),
)
ITEMS_PER_ORDER = Metric(
    "items_per_order",
    "Items per order",
    "Items / orders.",
    "items",
    ITEMS_ORDERED,
    ORDER_COUNT,
    decimals=2,
    good="up",
    source="C7",
)
FREIGHT = Metric(
    "freight",
    "Freight",
    "Freight of valid orders, which stands beside revenue.",
    CURRENCY,
    FREIGHT_PAID,
    decimals=2,
    source="C2",
    power_bi=PowerBi("Total Freight", _FOLDER),
)
FREIGHT_SHARE = Metric(
    "freight_share",
    "Freight share",
    "Freight / (revenue + freight).",
    RATIO,
    FREIGHT_PAID,
    Combined((ORDERS_REVENUE, FREIGHT_PAID)),
    decimals=4,
    good="down",
    source="kpi_summary",
)
GMV = Metric(
    "gmv",
    "Gross merchandise value",
    "Sum of amount − discount of the items of orders of all statuses.",
    CURRENCY,
    Quantity("gmv", "monthly_revenue", "sum", "gmv", CURRENCY),
    decimals=2,
    good="up",
    source="C1",
)
ITEMS_REVENUE = Metric(
    "revenue",
    "Revenue",
    "Sum of amount − discount of the items of valid orders, without tax and freight; by "
    "categories, products and sellers.",
    CURRENCY,
    ITEM_REVENUE,
    decimals=2,
    good="up",
    source="C1, C2",
    power_bi=PowerBi("Item Revenue", _FOLDER),
)
ITEMS_SOLD = Metric(
    "items",
    "Items",
    "Items of valid orders; each unit counts.",
    "items",
    ITEM_COUNT,
    good="up",
    source="C2",
)
ITEMS_ORDERS = Metric(
    "orders",
    "Orders",
    "Different valid orders with an item in the selection; not additive over categories, products "
    "and sellers.",
    "orders",
    ITEM_ORDERS,
    good="up",
    source="C1",
)
CITY_REVENUE = Metric(
    "city_revenue",
    "Revenue by city",
    "Revenue by city, from the city table; a month filter applies.",
    CURRENCY,
    Quantity("city_revenue", "revenue_by_city", "sum", "revenue", CURRENCY),
    decimals=2,
    good="up",
    source="revenue_by_city",
    power_bi=PowerBi("City Revenue", _FOLDER),
)
TOP10_PRODUCT_SHARE = Metric(
    "top10_product_share",
    "Share of the ten best products",
    "Revenue of the ten products with most / revenue.",
    RATIO,
    BEST_PRODUCTS,
    ORDERS_REVENUE,
    decimals=4,
    source="kpi_summary",
)
METRICS = (
    REVENUE,
    ORDERS,
    AOV,
    ITEMS,
    ITEMS_PER_ORDER,
    FREIGHT,
    FREIGHT_SHARE,
    GMV,
    ITEMS_REVENUE,
    ITEMS_SOLD,
    ITEMS_ORDERS,
    CITY_REVENUE,
    TOP10_PRODUCT_SHARE,
)
