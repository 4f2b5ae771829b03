"""Every raw table by name."""

from __future__ import annotations

from schemas.raw.catalogue import CATEGORY_TRANSLATION, PRODUCTS, SELLERS
from schemas.raw.places import GEOLOCATION
from schemas.raw.shop import CUSTOMERS, ORDER_ITEMS, ORDER_PAYMENTS, ORDER_REVIEWS, ORDERS
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
    )
}
"""Raw table name to table; one stands after those that it refers to."""
