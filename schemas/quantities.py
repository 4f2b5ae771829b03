"""Quantities that metrics of several domains are made of: of valid orders, and of their items."""

from __future__ import annotations

from schemas.currencies import CURRENCY
from schemas.metric import Condition, Quantity

ORDERS, ITEMS = "master_orders", "sales_items"
_CUSTOMER = "customer_unique_id"

REVENUE = Quantity("revenue", ORDERS, "sum", "order_value", CURRENCY)
FREIGHT = Quantity("freight", ORDERS, "sum", "freight_value", CURRENCY)
ORDER_COUNT = Quantity("orders", ORDERS, "rows", "order_id", "orders")
ITEMS_ORDERED = Quantity("items", ORDERS, "sum", "items", "items")

CUSTOMERS = Quantity("customers", ORDERS, "distinct", _CUSTOMER, "customers")
NEW_CUSTOMERS = Quantity(
    "new_customers",
    ORDERS,
    "distinct",
    _CUSTOMER,
    "customers",
    where=(Condition("is_repeat_order", 0),),
)
REPEAT_CUSTOMERS = Quantity(
    "repeat_customers",
    ORDERS,
    "distinct",
    _CUSTOMER,
    "customers",
    where=(Condition("is_repeat_order", 1),),
    of=CUSTOMERS,
)
BEST_CUSTOMERS = Quantity(
    "best_customer_revenue", ORDERS, "largest", "order_value", CURRENCY, by=_CUSTOMER
)

DELIVERED = Quantity("delivered_orders", ORDERS, "count", "is_late", "orders")
LATE = Quantity("late_orders", ORDERS, "sum", "is_late", "orders")
REVIEWED = Quantity("reviewed_orders", ORDERS, "count", "review_score", "orders")
SCORES = Quantity("score_sum", ORDERS, "sum", "review_score", "score 1-5")

ITEM_REVENUE = Quantity("item_revenue", ITEMS, "sum", "revenue", CURRENCY)
ITEM_COUNT = Quantity("item_count", ITEMS, "sum", "quantity", "items")
ITEM_ORDERS = Quantity("item_orders", ITEMS, "distinct", "order_id", "orders")
PRODUCTS = Quantity("products", ITEMS, "distinct", "product_id", "products")
SELLERS = Quantity("sellers", ITEMS, "distinct", "seller_id", "sellers")
BEST_PRODUCTS = Quantity(
    "best_product_revenue", ITEMS, "largest", "revenue", CURRENCY, by="product_id"
)
