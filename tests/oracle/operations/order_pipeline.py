"""order_pipeline: how far the orders of each month and status came."""

from collections import defaultdict
from datetime import date

from tests.oracle.months import key, label
from tests.oracle.numbers import ratio
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("order_month", "order_status")
APPROVED, CARRIER, CUSTOMER = 1, 2, 3
STAGE_OF_STATUS = {
    "approved": APPROVED,
    "invoiced": APPROVED,
    "processing": APPROVED,
    "shipped": CARRIER,
    "delivered": CUSTOMER,
}
"""What a status says by itself; the others say nothing."""


def order_pipeline(raw: Raw, as_of: date | None) -> list[Row]:
    """Orders of every status, and how many reached approval, carrier and customer.

    Decided: the statuses are those of the orders purchased up to ``as_of``.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    orders: dict[tuple[date, str], list[Order]] = defaultdict(list)
    of_month: dict[date, int] = defaultdict(int)
    for order in world.orders:
        orders[order.month, order.status].append(order)
        of_month[order.month] += 1
    statuses = sorted({order.status for order in world.orders})
    return [
        {
            "order_month": label(month),
            "order_status": status,
            "order_month_key": key(month),
            "month_start_date": month,
            "orders": len(orders[month, status]),
            "order_share": ratio(len(orders[month, status]), of_month[month], 4),
            **_reached(orders[month, status]),
            "is_complete": int(world.is_complete(month)),
        }
        for month in world.months
        for status in statuses
    ]


def _reached(orders: list[Order]) -> Row:
    furthest = [_furthest_stage(order) for order in orders]
    return {
        "reached_approved": sum(stage >= APPROVED for stage in furthest),
        "reached_carrier": sum(stage >= CARRIER for stage in furthest),
        "reached_customer": sum(stage >= CUSTOMER for stage in furthest),
    }


def _furthest_stage(order: Order) -> int:
    """By date or status, whichever is further; 0 where the order is not even approved."""
    stages = [STAGE_OF_STATUS.get(order.status, 0)]
    if order.approved is not None:
        stages.append(APPROVED)
    if order.handed_over is not None:
        stages.append(CARRIER)
    if order.delivered is not None:
        stages.append(CUSTOMER)
    return max(stages)
