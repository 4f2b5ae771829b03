"""Every raw table by name."""

from __future__ import annotations

from schemas.raw.catalogue import CATEGORY_TRANSLATION, PRODUCTS, SELLERS
from schemas.raw.costs import ORDER_COSTS, PRODUCT_COSTS
from schemas.raw.places import GEOLOCATION
from schemas.raw.refunds import REFUNDS
from schemas.raw.regions import STATE_REGIONS
from schemas.raw.shop import CUSTOMERS, ORDER_ITEMS, ORDER_PAYMENTS, ORDER_REVIEWS, ORDERS
from schemas.raw.stock import STOCK_LEVELS
from schemas.raw.table import RawTable
from schemas.raw.targets import SALES_TARGETS

RAW_TABLES: dict[str, RawTable] = {
    table.name: table
    for table in (
        CUSTOMERS,
        ORDERS,
        ORDER_ITEMS,
        ORDER_PAYMENTS,
        ORDER_REVIEWS,
        PRODUCTS,
        SELLERS,
        GEOLOCATION,
        CATEGORY_TRANSLATION,
        SALES_TARGETS,
        STATE_REGIONS,
        REFUNDS,
        PRODUCT_COSTS,
        ORDER_COSTS,
        STOCK_LEVELS,
    )
}
"""Raw table name to table; one stands after those that it refers to."""
