"""cohort_retention: one row a cohort and month, dense from the cohort's month to ``as_of``."""

from collections import defaultdict
from datetime import date

from tests.oracle.months import key, label, months_between
from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("cohort_month", "order_month")
MIN_SAMPLE = 30


def cohort_retention(raw: Raw, as_of: date | None) -> list[Row]:
    """How many of the customers of each cohort came back, and what they spent so far.

    Decided: a cohort is the month of the first valid order, and one without customers has no row;
    ``is_complete`` is about ``order_month``; ``low_sample`` about ``cohort_size``.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    cohorts: dict[date, list[list[Order]]] = defaultdict(list)
    for history in world.histories.values():
        cohorts[history[0].month].append(history)
    return [
        _row(cohort, month, cohorts[cohort], world)
        for cohort in sorted(cohorts)
        for month in months_between(cohort, world.as_of)
    ]


def _row(cohort: date, month: date, histories: list[list[Order]], world: World) -> Row:
    size = len(histories)
    everything = [order for history in histories for order in history]
    orders = [order for order in everything if order.month == month]
    so_far = [order for order in everything if order.month <= month]
    active = len({order.customer for order in orders})
    return {
        "cohort_month": label(cohort),
        "order_month": label(month),
        "active_customers": active,
        "cohort_size": size,
        "retention_rate": ratio(active, size, 4),
        "cohort_month_key": key(cohort),
        "order_month_key": key(month),
        "month_start_date": month,
        "months_since_first": len(months_between(cohort, month)) - 1,
        "orders": len(orders),
        "revenue": rounded(total(order.value for order in orders), 2),
        "cumulative_orders_per_customer": ratio(len(so_far), size, 2),
        "cumulative_revenue_per_customer": ratio(total(o.value for o in so_far), size, 2),
        "is_complete": int(world.is_complete(month)),
        "low_sample": int(size < MIN_SAMPLE),
    }
