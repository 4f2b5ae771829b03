"""monthly_revenue: one row a month, dense (C5)."""

from datetime import date
from decimal import Decimal

from tests.oracle.months import add_months, key, label
from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.order import Order, units
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("order_month",)
MIN_ORDERS = 30


def monthly_revenue(raw: Raw, as_of: date | None) -> list[Row]:
    """Revenue, orders and customers of each month from the first order to ``as_of``.

    Decided: ``items``, ``freight`` and all customer counts are of valid orders, ``gmv`` alone of
    all; a customer is new in the month of the first valid order and returning in any other; the
    months of ``..._to_date`` count valid orders up to the month's end.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    return [_row(month, world) for month in world.months]


def _row(month: date, world: World) -> Row:
    orders = _valid_in(month, world)
    revenue = total(order.value for order in orders)
    guests = [order for order in orders if order.customer is None]
    customers = {order.customer for order in orders if order.customer is not None}
    new = {customer for customer in customers if world.histories[customer][0].month == month}
    repeats = sum(_is_repeat_order(order, world) for order in orders)
    to_date, repeat_to_date = _customers_to_date(month, world)
    gmv = total(order.value for order in world.orders if order.month == month)
    return {
        "order_month": label(month),
        "revenue": rounded(revenue, 2),
        "orders": len(orders),
        "customers": len(customers),
        "aov": ratio(revenue, len(orders), 2),
        "mom_growth_pct": _growth(add_months(month, -1), month, world),
        "order_month_key": key(month),
        "new_customers": len(new),
        "returning_customers": len(customers) - len(new),
        "items": sum(units(order.items) for order in orders),
        "freight": rounded(total(order.freight for order in orders), 2),
        "gmv": rounded(gmv, 2),
        "yoy_growth_pct": _growth(add_months(month, -12), month, world),
        "repeat_orders": repeats,
        "repeat_order_rate": ratio(repeats, len(orders) - len(guests), 4),
        "customers_to_date": to_date,
        "repeat_customers_to_date": repeat_to_date,
        "repeat_rate_to_date": ratio(repeat_to_date, to_date, 4),
        "is_complete": int(world.is_complete(month)),
        "guest_orders": len(guests),
        "guest_revenue": rounded(total(order.value for order in guests), 2),
    }


def _valid_in(month: date, world: World) -> list[Order]:
    return [order for order in world.valid if order.month == month]


def _is_repeat_order(order: Order, world: World) -> bool:
    """C12: not the customer's first valid order; a guest's is none."""
    if order.customer is None:
        return False
    return order.order_id != world.histories[order.customer][0].order_id


def _customers_to_date(month: date, world: World) -> tuple[int, int]:
    """Count customers with at least one, and at least two, valid orders by the month's end."""
    once = twice = 0
    for history in world.histories.values():
        orders = sum(order.month <= month for order in history)
        once += orders >= 1
        twice += orders >= 2
    return once, twice


def _growth(base: date, month: date, world: World) -> Decimal | None:
    """C6: percent over the base month; the orders of the month itself do not matter."""
    if not (world.is_complete(base) and world.is_complete(month)):
        return None
    before = _valid_in(base, world)
    base_revenue = total(order.value for order in before)
    if len(before) < MIN_ORDERS or base_revenue <= 0:
        return None
    revenue = total(order.value for order in _valid_in(month, world))
    return ratio((revenue - base_revenue) * 100, base_revenue, 2)
