"""revenue_by_category, revenue_by_state, revenue_by_city: one row a member and month."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.oracle.ibge import region
from tests.oracle.member_sales import (
    MIN_ORDERS,
    Member,
    Parts,
    Sold,
    by_category,
    by_city,
    by_state,
    growth_pct,
    revenue_rank,
    sold_by_month,
)
from tests.oracle.months import add_months, key, label
from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.order import Item
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

Sellers = dict[tuple[Member, date], set[str]]


@dataclass(frozen=True)
class Sales:
    """What each member sold in each month in which it sold."""

    world: World
    cells: dict[tuple[Member, date], Sold]
    revenues: dict[date, list[Decimal]]
    """The revenues of each month's members, ascending."""
    totals: dict[date, Decimal]

    def of(self, member: Member, month: date) -> Sold:
        """What a member sold in a month; nothing where it has no order."""
        return self.cells.get((member, month), Sold())

    def growth(self, member: Member, base: date, month: date) -> Decimal | None:
        """C6: over the member's own base month."""
        if not (self.world.is_complete(base) and self.world.is_complete(month)):
            return None
        return growth_pct(self.of(member, base), self.of(member, month).revenue)


def revenue_by_category(raw: Raw, as_of: date | None) -> list[Row]:
    """Sales of every category in every month, by the items of valid orders."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    sales = _sales(world, by_category)
    return [
        {"category": member[0], **_columns(member, month, sales)} for member, month in _dense(sales)
    ]


def revenue_by_state(raw: Raw, as_of: date | None) -> list[Row]:
    """Sales of every state that has a valid order, in every month.

    Decided: sellers of no known state are those of ``not_defined``, as customers are.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    sales = _sales(world, by_state)
    sellers = _sellers(world, lambda item: (item.seller_state,))
    return [
        {
            "customer_state": member[0],
            **_columns(member, month, sales),
            **_place(member, month, sales, sellers),
        }
        for member, month in _dense(sales)
    ]


def revenue_by_city(raw: Raw, as_of: date | None) -> list[Row]:
    """Sales of every city in the months in which it has a valid order."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    sales = _sales(world, by_city)
    sellers = _sellers(world, lambda item: (item.seller_state, item.seller_city))
    return [
        {
            "customer_state": member[0],
            "customer_city": member[1],
            **_columns(member, month, sales),
            **_place(member, month, sales, sellers),
        }
        for member, month in sorted(sales.cells)
    ]


def _sales(world: World, parts: Parts) -> Sales:
    cells = sold_by_month(world.valid, parts)
    revenues: dict[date, list[Decimal]] = defaultdict(list)
    for (_, month), sold in cells.items():
        revenues[month].append(sold.revenue)
    ascending = {month: sorted(found) for month, found in revenues.items()}
    totals = {month: total(found) for month, found in revenues.items()}
    return Sales(world, cells, ascending, totals)


def _dense(sales: Sales) -> list[tuple[Member, date]]:
    members = sorted({member for member, _ in sales.cells})
    return [(member, month) for member in members for month in sales.world.months]


def _sellers(world: World, place: Callable[[Item], Member]) -> Sellers:
    """Who sold from where, in each month; to wherever."""
    sellers: Sellers = defaultdict(set)
    for order in world.valid:
        for item in order.items:
            sellers[place(item), order.month].add(item.seller_id)
    return sellers


def _columns(member: Member, month: date, sales: Sales) -> Row:
    sold = sales.of(member, month)
    return {
        "order_month": label(month),
        "order_month_key": key(month),
        "month_start_date": month,
        "revenue": rounded(sold.revenue, 2),
        "orders": len(sold.orders),
        "items": sold.items,
        "customers": len(sold.customers),
        "revenue_share": ratio(sold.revenue, sales.totals.get(month, 0), 4),
        "revenue_rank": revenue_rank(sold.revenue, sales.revenues.get(month, [])),
        "mom_growth_pct": sales.growth(member, add_months(month, -1), month),
        "yoy_growth_pct": sales.growth(member, add_months(month, -12), month),
        "is_complete": int(sales.world.is_complete(month)),
        "low_sample": int(len(sold.orders) < MIN_ORDERS),
    }


def _place(member: Member, month: date, sales: Sales, sellers: Sellers) -> Row:
    selling = len(sellers.get((member, month), ()))
    return {
        "region": region(member[0]),
        "sellers": selling,
        "customers_per_seller": ratio(len(sales.of(member, month).customers), selling, 2),
    }
