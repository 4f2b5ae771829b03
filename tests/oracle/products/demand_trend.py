"""demand_trend: what sells more, or less, than three months before."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.oracle.gather import categories
from tests.oracle.months import add_months
from tests.oracle.numbers import ratio
from tests.oracle.order import NOT_DEFINED, Item, Order, units
from tests.oracle.raw import Raw, Row
from tests.oracle.sold import Sold, sold_by
from tests.oracle.world import World, world_as_of

KEY = ("level", "member")
MIN_ORDERS = 10


@dataclass(frozen=True)
class HalfYear:
    """The valid orders of the last three complete months, and of the three before."""

    recent: list[Order]
    previous: list[Order]
    is_complete: bool
    """All six months are."""


def demand_trend(raw: Raw, as_of: date | None) -> list[Row]:
    """Every category, and every product with an order in the six months."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    names = categories(raw)
    sold = {item.category for order in world.valid for item in order.items}
    by_category = {name: name for name in {*names.values(), *sold}}
    six = _half_year(world)
    in_six = {item.product_id for order in six.recent + six.previous for item in order.items}
    by_product = {product: names.get(product, NOT_DEFINED) for product in in_six}
    categories_first = _rows("category", by_category, lambda _, item: item.category, six)
    products = _rows("product", by_product, lambda _, item: item.product_id, six)
    return [
        *({**row, "member_name": None} for row in categories_first),
        *({**row, "member_name": world.product_names.get(str(row["member"]))} for row in products),
    ]


def _half_year(world: World) -> HalfYear:
    complete = [month for month in world.months if world.is_complete(month)]
    if not complete:
        return HalfYear([], [], is_complete=False)
    months = [add_months(complete[-1], -back) for back in range(6)]
    return HalfYear(
        recent=[order for order in world.valid if order.month in months[:3]],
        previous=[order for order in world.valid if order.month in months[3:]],
        is_complete=months[-1] in complete,
    )


def _rows(
    level: str, members: dict[str, str], member_of: Callable[[Order, Item], str], six: HalfYear
) -> list[Row]:
    recent, previous = sold_by(six.recent, member_of), sold_by(six.previous, member_of)
    return [
        {
            "level": level,
            "member": member,
            "category": members[member],
            **_figures(recent[member], previous[member], six.is_complete),
        }
        for member in sorted(members)
    ]


def _figures(recent: Sold, previous: Sold, is_complete: bool) -> Row:
    orders = len(recent.orders) + len(previous.orders)  # an order is in one of them only
    now, before = units(recent.items), units(previous.items)
    is_sufficient = is_complete and orders >= MIN_ORDERS
    return {
        "orders": orders,
        "items_recent": now,
        "items_previous": before,
        "growth_pct": _growth(now, before) if is_sufficient else None,
        "trend": _trend(now, before) if is_sufficient else "insufficient data",
    }


def _growth(recent: int, previous: int) -> Decimal | None:
    return ratio((recent - previous) * 100, previous, 2)


def _trend(recent: int, previous: int) -> str:
    if recent * 100 >= previous * 115:
        return "growing"
    return "declining" if recent * 100 <= previous * 85 else "stable"
