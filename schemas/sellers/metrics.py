"""Metrics of sellers."""

from __future__ import annotations

from schemas.currencies import CURRENCY
from schemas.fields import RATIO
from schemas.metric import Metric, PowerBi, Quantity
from schemas.quantities import ITEM_REVENUE, SELLERS

_FOLDER, _PERFORMANCE = "Sellers", "seller_performance"
_DISPATCHED = Quantity("dispatched_orders", _PERFORMANCE, "sum", "dispatched_orders", "orders")

ACTIVE_SELLERS = Metric(
    "active_sellers",
    "Active sellers",
    "Different sellers with an item in a valid order.",
    "sellers",
    SELLERS,
    good="up",
    source="kpi_summary",
    power_bi=PowerBi("Active Sellers", _FOLDER),
)
REVENUE_PER_SELLER = Metric(
    "revenue_per_seller",
    "Revenue per seller",
    "Revenue of items / active sellers.",
    CURRENCY,
    ITEM_REVENUE,
    SELLERS,
    decimals=2,
    good="up",
    source="C7",
    power_bi=PowerBi("Revenue per Seller", _FOLDER),
)
LATE_DISPATCH_RATE = Metric(
    "late_dispatch_rate",
    "Late dispatch rate",
    "Orders handed to the carrier after the seller's limit / dispatched orders; of all time.",
    RATIO,
    Quantity("late_dispatch_orders", _PERFORMANCE, "sum", "late_dispatch_orders", "orders"),
    _DISPATCHED,
    decimals=4,
    good="down",
    source="C7, seller_performance",
    sample=_DISPATCHED,
    power_bi=PowerBi("Late Dispatch Rate", _FOLDER),
)
METRICS = (ACTIVE_SELLERS, REVENUE_PER_SELLER, LATE_DISPATCH_RATE)
