"""Contract of delivery, review and cancellation figures."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, days, month_key, rate, score
from schemas.types import Count, Days, Rate, Score, Text
from schemas.unknown import DELIVERED, PROMISED, REVIEWS

TEN_DAYS_IN_SECONDS = 864_000
_TIMED = "over delivered orders with a duration of 0 or more"


class OpsMetrics(Contract):
    """Delivery, reviews and cancellations by month of purchase."""

    order_month: Text = shared.order_month()
    avg_delivery_days: Days = days(
        "Average delivery days",
        f"Mean of the time from purchase to delivery, {_TIMED}.",
        needs=(DELIVERED,),
    )
    avg_review_score: Score = score(
        "Average review score", "Sum of the latest reviews' scores / reviewed_orders."
    )
    late_delivery_rate: Rate = rate(
        "Late delivery rate",
        "late_orders / delivered_orders; empty without deliveries.",
        nullable=True,
        needs=(DELIVERED, PROMISED),
    )
    order_month_key: Count = month_key("Month key", "Calendar month, YYYYMM.")
    delivered_orders: Count = count(
        "Delivered orders", "Valid orders with a delivery date.", "orders", needs=(DELIVERED,)
    )
    reviewed_orders: Count = count(
        "Reviewed orders", "Valid orders with a review.", "orders", needs=(REVIEWS,)
    )
    late_orders: Count = count(
        "Late orders",
        "Delivered on a later date than estimated.",
        "orders",
        needs=(DELIVERED, PROMISED),
    )
    median_delivery_days: Days = days(
        "Median delivery days", f"Median, linearly interpolated, {_TIMED}.", needs=(DELIVERED,)
    )
    p90_delivery_days: Days = days(
        "90th percentile of delivery days",
        f"90th percentile, linearly interpolated, {_TIMED}.",
        needs=(DELIVERED,),
    )
    over_10_days_rate: Rate = rate(
        "Over 10 days",
        f"Share that took more than 864,000 s, {_TIMED}.",
        nullable=True,
        needs=(DELIVERED,),
    )
    open_overdue_orders: Count = count(
        "Open and overdue",
        "Valid orders without delivery date, not marked delivered, whose estimate lies before "
        "as_of.",
        "orders",
        needs=(DELIVERED, PROMISED),
    )
    canceled_orders: Count = count("Canceled orders", "Orders with status canceled.", "orders")
    cancel_rate: Rate = rate(
        "Cancel rate",
        "canceled_orders / orders of all statuses; empty without orders.",
        nullable=True,
    )

    class Config(Contract.Config):
        """One row a month."""

        unique = ["order_month"]
        metadata = about(
            "One row a calendar month; months without orders are rows with 0.",
            questions=(
                "How long do deliveries take, and how many are late?",
                "Do slow months get worse reviews?",
            ),
            caveats=(
                "Recent months look fast: their slow orders are not delivered yet.",
                "Negative durations, a fault of the source, are left out of averages.",
            ),
        )

    @row_check
    def late_within_delivered(table: Any) -> Any:
        """Late orders are some of the delivered."""
        return table.late_orders <= table.delivered_orders
