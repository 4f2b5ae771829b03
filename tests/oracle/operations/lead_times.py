"""lead_times: how long each stage takes."""

from collections import defaultdict
from collections.abc import Callable
from datetime import date, datetime

from tests.oracle.months import key, label
from tests.oracle.numbers import days, elapsed_seconds, mean, quantile
from tests.oracle.operations.ops_metrics import MEDIAN, P90
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("order_month", "stage")
MIN_SAMPLE = 30
Times = tuple[datetime | None, datetime | None]
STAGES: dict[str, Callable[[Order], Times]] = {
    "1. purchase to approval": lambda order: (order.purchased, order.approved),
    "2. approval to carrier": lambda order: (order.approved, order.handed_over),
    "3. carrier to customer": lambda order: (order.handed_over, order.delivered),
    "4. purchase to customer": lambda order: (order.purchased, order.delivered),
}
"""When each stage of an order starts and ends."""


def lead_times(raw: Raw, as_of: date | None) -> list[Row]:
    """Durations of the four stages in each month of purchase.

    Decided: a stage counts if it has both of its own times, whatever is missing elsewhere.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    orders: dict[date, list[Order]] = defaultdict(list)
    for order in world.valid:
        orders[order.month].append(order)
    return [
        {
            "order_month": label(month),
            "stage": stage,
            **month_columns(month),
            **durations(orders[month], stage),
        }
        for month in world.months
        for stage in STAGES
    ]


def month_columns(month: date) -> Row:
    return {"order_month_key": key(month), "month_start_date": month}


def durations(orders: list[Order], stage: str) -> Row:
    """C14: a negative duration is counted and otherwise left out."""
    seconds = []
    for order in orders:
        start, end = STAGES[stage](order)
        if start is not None and end is not None:
            seconds.append(elapsed_seconds(end - start))
    durations = [value for value in seconds if value >= 0]
    return {
        "mean_days": days(mean(durations)),
        "median_days": days(quantile(durations, MEDIAN)),
        "p90_days": days(quantile(durations, P90)),
        "orders": len(durations),
        "negative_orders": len(seconds) - len(durations),
        "low_sample": int(len(durations) < MIN_SAMPLE),
    }
