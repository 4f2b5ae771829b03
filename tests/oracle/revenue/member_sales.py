"""What the members of a dimension sold: revenue, orders, items and customers of valid orders."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from decimal import Decimal

from tests.oracle.numbers import ratio, total
from tests.oracle.order import Item, Order, units

MIN_ORDERS = 30

Member = tuple[str, ...]
"""The values that name a member, such as state and city."""

Parts = Callable[[Order], dict[Member, list[Item]]]
"""Divides an order between the members that have a part in it: the items of each."""


@dataclass
class Sold:
    """The sales of a member, in a month or altogether."""

    revenue: Decimal = Decimal("0.00")
    items: int = 0
    orders: set[str] = field(default_factory=set)
    customers: set[str] = field(default_factory=set)

    def add(self, order: Order, items: list[Item]) -> None:
        """Add the part that some items of an order make; none is a part, too."""
        self.revenue += total(item.revenue for item in items)
        self.items += units(items)
        self.orders.add(order.order_id)
        if order.customer is not None:
            self.customers.add(order.customer)


def by_category(order: Order) -> dict[Member, list[Item]]:
    """Divide an order between the categories of its items."""
    return by_item(order, lambda item: item.category)


def by_state(order: Order) -> dict[Member, list[Item]]:
    """Give the whole order to its customer's state."""
    return {(order.state,): order.items}


def by_city(order: Order) -> dict[Member, list[Item]]:
    """Give the whole order to its customer's city in its state."""
    return {(order.state, order.city): order.items}


def by_zip(order: Order) -> dict[Member, list[Item]]:
    """Give the whole order to its customer's zip code prefix."""
    return {(order.zip,): order.items}


def by_item(order: Order, name: Callable[[Item], str]) -> dict[Member, list[Item]]:
    """Divide an order between what its items name; without items nobody has a part."""
    parts: dict[Member, list[Item]] = defaultdict(list)
    for item in order.items:
        parts[(name(item),)].append(item)
    return parts


def sold(orders: Iterable[Order], parts: Parts) -> dict[Member, Sold]:
    """Add the orders up by member."""
    found: dict[Member, Sold] = defaultdict(Sold)
    for order in orders:
        for member, items in parts(order).items():
            found[member].add(order, items)
    return dict(found)


def sold_by_month(orders: Iterable[Order], parts: Parts) -> dict[tuple[Member, date], Sold]:
    """Add the orders up by member and month."""
    found: dict[tuple[Member, date], Sold] = defaultdict(Sold)
    for order in orders:
        for member, items in parts(order).items():
            found[member, order.month].add(order, items)
    return dict(found)


def growth_pct(base: Sold, revenue: Decimal) -> Decimal | None:
    """C6 of two complete periods: percent over a base of at least 30 orders and some revenue."""
    if len(base.orders) < MIN_ORDERS or base.revenue <= 0:
        return None
    return ratio((revenue - base.revenue) * 100, base.revenue, 2)


def revenue_rank(revenue: Decimal, ascending: list[Decimal]) -> int | None:
    """C15: 1 + how many of the revenues are strictly more; None at revenue 0."""
    if revenue == 0:
        return None
    return 1 + len(ascending) - bisect_right(ascending, revenue)
