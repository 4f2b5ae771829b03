"""What the months of a category or place have in common."""

from collections import defaultdict
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.oracle.months import add_months, key, label
from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.order import Item
from tests.oracle.raw import Row
from tests.oracle.revenue.member_sales import (
    MIN_ORDERS,
    Member,
    Parts,
    Sold,
    growth_pct,
    revenue_rank,
    sold_by_month,
)
from tests.oracle.world import World

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


def sales_of(world: World, parts: Parts) -> Sales:
    cells = sold_by_month(world.valid, parts)
    revenues: dict[date, list[Decimal]] = defaultdict(list)
    for (_, month), sold in cells.items():
        revenues[month].append(sold.revenue)
    ascending = {month: sorted(found) for month, found in revenues.items()}
    totals = {month: total(found) for month, found in revenues.items()}
    return Sales(world, cells, ascending, totals)


def dense(sales: Sales) -> list[tuple[Member, date]]:
    members = sorted({member for member, _ in sales.cells})
    return [(member, month) for member in members for month in sales.world.months]


def sellers_of(world: World, place: Callable[[Item], Member]) -> Sellers:
    """Who sold from where, in each month; to wherever."""
    sellers: Sellers = defaultdict(set)
    for order in world.valid:
        for item in order.items:
            sellers[place(item), order.month].add(item.seller_id)
    return sellers


def member_columns(member: Member, month: date, sales: Sales) -> Row:
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


def place_columns(member: Member, month: date, sales: Sales, sellers: Sellers) -> Row:
    selling = len(sellers.get((member, month), ()))
    return {
        "region": sales.world.region(member[0]),
        "sellers": selling,
        "customers_per_seller": ratio(len(sales.of(member, month).customers), selling, 2),
    }
