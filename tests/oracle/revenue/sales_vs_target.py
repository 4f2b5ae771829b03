"""sales_vs_target: one row a month and scope, against a plan or the month before."""

from collections.abc import Mapping
from datetime import date
from decimal import Decimal

from tests.oracle.months import add_months, key, label
from tests.oracle.numbers import ratio, rounded
from tests.oracle.order import Item, Order
from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.member_sales import (
    MIN_ORDERS,
    Member,
    Parts,
    Sold,
    by_category,
    by_state,
    sold_by_month,
)
from tests.oracle.world import World, world_as_of

KEY = ("order_month", "scope_type", "scope")
Plan = Mapping[tuple[date, str, str], Decimal]
"""Targets by month, scope_type and scope."""
FACTOR = Decimal("1.015")
EVERYTHING = "all"


def sales_vs_target(raw: Raw, as_of: date | None) -> list[Row]:
    """Revenue of the company, of each category and state in every month, against its target.

    Decided: the company has rows even if no order is valid; a month that the plan leaves out gets
    its target from the month before.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    plan = {
        (date.fromisoformat(f"{row['order_month']}-01"), row["scope_type"], row["scope"]): row[
            "target"
        ]
        for row in raw.sales_targets
    }
    cells: dict[tuple[Member, date], Sold] = {}
    for scope_type, parts in SCOPES.items():
        for (member, month), each in sold_by_month(world.valid, parts).items():
            cells[(scope_type, *member), month] = each
    scopes = {("company", EVERYTHING)}
    scopes |= {(member[0], member[1]) for member, _ in cells}
    scopes |= {(scope_type, scope) for _, scope_type, scope in plan}
    return [
        _row(month, scope, cells, plan, world) for month in world.months for scope in sorted(scopes)
    ]


def _company(order: Order) -> dict[Member, list[Item]]:
    return {(EVERYTHING,): order.items}


SCOPES: dict[str, Parts] = {"company": _company, "category": by_category, "state": by_state}


def _row(
    month: date,
    scope: tuple[str, str],
    cells: Mapping[tuple[Member, date], Sold],
    plan: Plan,
    world: World,
) -> Row:
    actual = cells.get((scope, month), Sold()).revenue
    planned = plan.get((month, *scope))
    before = add_months(month, -1)
    target, source = planned, "plan"
    if planned is None:
        target = _auto(cells.get((scope, before), Sold()), world.is_complete(before))
        source = "none" if target is None else "auto"
    return {
        "order_month": label(month),
        "scope_type": scope[0],
        "scope": scope[1],
        "order_month_key": key(month),
        "month_start_date": month,
        "actual": rounded(actual, 2),
        "target": None if target is None else rounded(target, 2),
        "attainment_rate": None if target is None else ratio(actual, target, 4),
        "gap": None if target is None else rounded(actual - target, 2),
        "target_status": _status(actual, target, world.is_complete(month)),
        "target_source": source,
        "is_complete": int(world.is_complete(month)),
    }


def _auto(before: Sold, is_complete: bool) -> Decimal | None:
    """1.5 % more than the month before, if that is a fair one."""
    if not is_complete or len(before.orders) < MIN_ORDERS:
        return None
    return rounded(before.revenue * FACTOR, 2)


def _status(actual: Decimal, target: Decimal | None, is_complete: bool) -> str:
    if target is None:
        return "No target"
    if not is_complete:
        return "In progress"
    if actual >= target:
        return "Met"
    if actual * 100 >= target * 80:
        return "Near"
    return "Opportunity" if actual * 100 >= target * 60 else "Off track"
