"""Metrics of operations."""

from __future__ import annotations

from schemas.fields import RATIO
from schemas.metric import Combined, Condition, Metric, PowerBi, Quantity
from schemas.quantities import DELIVERED, LATE, ORDERS, REVIEWED, SCORES

_FOLDER = "Operations"
_STAGED = (Condition("delivery_days", 0, ">="),)
_PLACED = Quantity("placed_orders", "order_pipeline", "sum", "orders", "orders")
_CANCELED = Quantity(
    "canceled_orders",
    "order_pipeline",
    "sum",
    "orders",
    "orders",
    where=(Condition("order_status", "canceled"),),
    of=_PLACED,
)

DELIVERED_ORDERS = Metric(
    "delivered_orders",
    "Delivered orders",
    "Valid orders that were delivered.",
    "orders",
    DELIVERED,
    good="up",
    source="C11",
    power_bi=PowerBi("Delivered Orders", _FOLDER),
)
LATE_ORDERS = Metric(
    "late_orders",
    "Late orders",
    "Orders delivered on a later date than estimated.",
    "orders",
    LATE,
    good="down",
    source="C11",
    power_bi=PowerBi("Late Orders", _FOLDER),
)
LATE_RATE = Metric(
    "late_rate",
    "Late rate",
    "Orders delivered on a later date than estimated / delivered orders.",
    RATIO,
    LATE,
    DELIVERED,
    decimals=4,
    good="down",
    source="C7, C11",
    sample=DELIVERED,
)
ON_TIME_RATE = Metric(
    "on_time_rate",
    "On-time rate",
    "Orders delivered by the estimated date / delivered orders.",
    RATIO,
    Combined((DELIVERED,), (LATE,)),
    DELIVERED,
    decimals=4,
    good="up",
    source="C7, C11",
    sample=DELIVERED,
    power_bi=PowerBi("On-Time Rate", _FOLDER),
)
DELIVERY_DAYS = Metric(
    "avg_delivery_days",
    "Mean delivery days",
    "Mean days from purchase to delivery; negative durations do not count.",
    "days",
    Quantity("delivery_days_sum", ORDERS, "sum", "delivery_days", "days", where=_STAGED),
    Quantity("timed_orders", ORDERS, "count", "delivery_days", "orders", where=_STAGED),
    decimals=2,
    good="down",
    source="C7, C14",
    sample=DELIVERED,
    power_bi=PowerBi("Avg Delivery Days", _FOLDER),
)
REVIEW_SCORE = Metric(
    "avg_review_score",
    "Mean review score",
    "Mean score of the latest reviews of valid orders; orders without one do not count.",
    "score 1-5",
    SCORES,
    REVIEWED,
    decimals=2,
    good="up",
    source="C7, C8",
    own_format="0.00",
    sample=REVIEWED,
    power_bi=PowerBi("Avg Review Score", _FOLDER),
)
PLACED_ORDERS = Metric(
    "placed_orders",
    "Placed orders",
    "Orders of every status, canceled and unavailable ones among them.",
    "orders",
    _PLACED,
    good="up",
    source="order_pipeline",
    power_bi=PowerBi("Placed Orders", _FOLDER),
)
CANCEL_RATE = Metric(
    "cancel_rate",
    "Cancel rate",
    "Canceled orders / placed orders.",
    RATIO,
    _CANCELED,
    _PLACED,
    decimals=4,
    good="down",
    source="C7",
    sample=_PLACED,
    power_bi=PowerBi("Cancel Rate", _FOLDER),
)
METRICS = (
    DELIVERED_ORDERS,
    LATE_ORDERS,
    LATE_RATE,
    ON_TIME_RATE,
    DELIVERY_DAYS,
    REVIEW_SCORE,
    PLACED_ORDERS,
    CANCEL_RATE,
)
