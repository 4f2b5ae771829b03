"""top_bottom: the ten best and the ten worst members of each dimension."""

from datetime import date

from tests.oracle.numbers import rounded
from tests.oracle.order import Item, Order
from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.member_sales import (
    MIN_ORDERS,
    Member,
    Parts,
    Sold,
    by_category,
    by_item,
    by_state,
    by_zip,
    sold,
)
from tests.oracle.world import world_as_of

KEY = ("dimension", "measure", "direction", "rank")
SHOWN = 10


def top_bottom(raw: Raw, as_of: date | None) -> list[Row]:
    """The best and, of those with at least 30 orders, the worst by revenue and by items.

    Decided: equal members come by the name that is shown, so ``rio claro, SP`` before ``rio, SP``;
    a member without revenue can be among the best, if there are fewer than ten others.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    rows = []
    for dimension, parts in sorted(DIMENSIONS.items()):
        members = {member[0]: each for member, each in sold(world.valid, parts).items()}
        names = world.product_names if dimension == "product" else {}
        for measure in ("items", "revenue"):
            rows += [
                {**row, "member_name": names.get(str(row["member"]))}
                for row in _by_measure(dimension, measure, members)
            ]
    return rows


def _by_named_city(order: Order) -> dict[Member, list[Item]]:
    return {(f"{order.city}, {order.state}",): order.items}


def _by_product(order: Order) -> dict[Member, list[Item]]:
    return by_item(order, lambda item: item.product_id)


def _by_seller(order: Order) -> dict[Member, list[Item]]:
    return by_item(order, lambda item: item.seller_id)


DIMENSIONS: dict[str, Parts] = {
    "product": _by_product,
    "category": by_category,
    "state": by_state,
    "city": _by_named_city,
    "zip_prefix": by_zip,
    "seller": _by_seller,
}


def _by_measure(dimension: str, measure: str, members: dict[str, Sold]) -> list[Row]:
    values = {
        name: each.revenue if measure == "revenue" else each.items for name, each in members.items()
    }
    best = sorted(members, key=lambda name: (-values[name], name))
    fair = [name for name, each in members.items() if len(each.orders) >= MIN_ORDERS]
    worst = sorted(fair, key=lambda name: (values[name], name))
    return [
        {
            "dimension": dimension,
            "measure": measure,
            "direction": direction,
            "rank": rank,
            "member": name,
            "revenue": rounded(members[name].revenue, 2),
            "items": members[name].items,
            "orders": len(members[name].orders),
        }
        for direction, names in (("best", best), ("worst", worst))
        for rank, name in enumerate(names[:SHOWN], start=1)
    ]
