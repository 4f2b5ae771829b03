"""Figures of any selection of published rows: sums, counts and ratios of them, each defined once.

A reader of published files, such as the dashboard, shows these or published columns, nothing else.
The Power BI model has the same under the names of `powerbi/measures.dax`.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from schemas.contract import table_name
from schemas.facts.master_orders import MasterOrders
from schemas.facts.sales_items import SalesItems
from schemas.fields import CURRENCY

ORDERS, ITEMS = table_name(MasterOrders), table_name(SalesItems)
RATIO = "ratio"


@dataclass(frozen=True)
class Part:
    """What is taken of the selected rows: a sum, how many have a value, how many different."""

    how: Literal["sum", "count", "distinct"]
    column: str
    only: str | None = None
    """A column that must be 1 for a row to count."""
    least: int | None = None
    """The least value that counts."""


@dataclass(frozen=True)
class Measure:
    """One part, or one divided by another; empty if the divisor is 0."""

    name: str
    title: str
    description: str
    unit: str
    part: Part
    per: Part | None = None
    table: str = ORDERS
    decimals: int = 0


_ORDER = Part("count", "order_id")
_CUSTOMER = Part("distinct", "customer_unique_id")
_REVENUE = Part("sum", "order_value")
_AGAIN = Part("distinct", "customer_unique_id", only="is_repeat_order")
_DELIVERED = Part("count", "is_late")
REVENUE = Measure(
    "revenue",
    "Revenue",
    "Sum of the item prices of valid orders, without freight.",
    CURRENCY,
    _REVENUE,
    decimals=2,
)
ORDER_COUNT = Measure(
    "orders", "Orders", "Valid orders: every status but canceled and unavailable.", "orders", _ORDER
)
AOV = Measure(
    "aov",
    "Average order value",
    "Revenue / orders.",
    CURRENCY,
    _REVENUE,
    _ORDER,
    decimals=2,
)
CUSTOMERS = Measure(
    "customers",
    "Active customers",
    "Different customers with a valid order in the selection; not additive.",
    "customers",
    _CUSTOMER,
)
REPEAT_RATE = Measure(
    "repeat_rate",
    "Repeat rate",
    "Customers with an order in the selection that is not their first / active customers.",
    RATIO,
    _AGAIN,
    _CUSTOMER,
    decimals=4,
)
LATE_RATE = Measure(
    "late_rate",
    "Late rate",
    "Orders delivered on a later date than estimated / delivered orders.",
    RATIO,
    Part("sum", "is_late"),
    _DELIVERED,
    decimals=4,
)
DELIVERED = Measure(
    "delivered_orders",
    "Delivered orders",
    "Valid orders that were delivered.",
    "orders",
    _DELIVERED,
)
DELIVERY_DAYS = Measure(
    "avg_delivery_days",
    "Mean delivery days",
    "Mean days from purchase to delivery; negative durations do not count.",
    "days",
    Part("sum", "delivery_days", least=0),
    Part("count", "delivery_days", least=0),
    decimals=2,
)
REVIEW_SCORE = Measure(
    "avg_review_score",
    "Mean review score",
    "Mean score of the latest reviews of valid orders; orders without one do not count.",
    "score 1-5",
    Part("sum", "review_score"),
    Part("count", "review_score"),
    decimals=2,
)
ITEM_REVENUE = Measure(
    "revenue",
    "Revenue",
    "Sum of the item prices of valid orders, without freight.",
    CURRENCY,
    Part("sum", "price"),
    table=ITEMS,
    decimals=2,
)
ITEM_COUNT = Measure(
    "items",
    "Items",
    "Items of valid orders; each unit counts.",
    "items",
    Part("count", "order_item_id"),
    table=ITEMS,
)
ITEM_ORDERS = Measure(
    "orders",
    "Orders",
    "Different valid orders with an item in the selection; not additive over categories, products "
    "and sellers.",
    "orders",
    Part("distinct", "order_id"),
    table=ITEMS,
)
MEASURES = (
    REVENUE,
    ORDER_COUNT,
    AOV,
    CUSTOMERS,
    REPEAT_RATE,
    DELIVERED,
    LATE_RATE,
    DELIVERY_DAYS,
    REVIEW_SCORE,
    ITEM_REVENUE,
    ITEM_COUNT,
    ITEM_ORDERS,
)
