"""customer_360: one row a customer with a valid order."""

from dataclasses import replace
from datetime import date
from decimal import Decimal
from fractions import Fraction

from tests.oracle.months import label
from tests.oracle.numbers import days, elapsed_seconds, ratio, rounded, total
from tests.oracle.order import Order, units
from tests.oracle.pareto import Standing, standings
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("customer_unique_id",)


def customer_360(raw: Raw, as_of: date | None) -> list[Row]:
    """All that is known of each customer, from valid orders alone."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    spent = {
        customer: total(order.value for order in history)
        for customer, history in world.histories.items()
    }
    standing = standings(spent)
    return [_row(who, spent[who], standing[who], world) for who in sorted(spent)]


def _row(customer: str, revenue: Decimal, standing: Standing, world: World) -> Row:
    history = world.histories[customer]
    first, last = history[0], history[-1]
    items = [item for order in history for item in order.items]
    reviews = [order.review_score for order in history if order.review_score is not None]
    return {
        "customer_unique_id": customer,
        "first_order_date": first.day,
        "last_order_date": last.day,
        "cohort_month": label(first.month),
        "orders": len(history),
        "order_days": len({order.day for order in history}),
        "revenue": rounded(revenue, 2),
        "items": units(items),
        "products": len({item.product_id for item in items}),
        "aov": ratio(revenue, len(history), 2),
        "revenue_share": standing.revenue_share,
        "revenue_rank": standing.revenue_rank,
        "cumulative_share": standing.cumulative_share,
        "abc": standing.abc,
        "recency": (world.as_of - last.day).days,
        "customer_state": last.state,
        "customer_city": last.city,
        "main_category": replace(last, items=items).main_category,  # as if bought at once
        "avg_review_score": ratio(sum(reviews), len(reviews), 2),
        "late_orders": sum(order.is_late is True for order in history),
        "avg_days_between_orders": _days_between(history),
        "is_repeat_customer": int(len(history) >= 2),
    }


def _days_between(history: list[Order]) -> Decimal | None:
    """From the first to the last order, by the number of steps between; None of one order."""
    if len(history) == 1:
        return None
    elapsed = elapsed_seconds(history[-1].purchased - history[0].purchased)
    return days(Fraction(elapsed, len(history) - 1))
