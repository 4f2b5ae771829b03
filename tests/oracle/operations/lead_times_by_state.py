"""lead_times_by_state: how long each stage takes for each state."""

from collections import defaultdict
from datetime import date

from tests.oracle.months import label
from tests.oracle.operations.lead_times import STAGES, durations, month_columns
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("order_month", "customer_state", "stage")


def lead_times_by_state(raw: Raw, as_of: date | None) -> list[Row]:
    """Durations of the four stages by month and by state of the order's customer record."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    orders: dict[tuple[date, str], list[Order]] = defaultdict(list)
    for order in world.valid:
        orders[order.month, order.state].append(order)
    states = sorted({order.state for order in world.valid})
    return [
        {
            "order_month": label(month),
            "customer_state": state,
            "stage": stage,
            **month_columns(month),
            **durations(orders[month, state], stage),
        }
        for month in world.months
        for state in states
        for stage in STAGES
    ]
