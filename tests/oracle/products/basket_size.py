"""basket_size: how much is bought in one order."""

from datetime import date

from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.order import Order, units
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("items",)
MIN_ORDERS = 30


def basket_size(raw: Raw, as_of: date | None) -> list[Row]:
    """The valid orders by their number of items, of which there may be none."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    by_size: dict[int, list[Order]] = {}
    for order in world.valid:
        by_size.setdefault(units(order.items), []).append(order)
    everything = total(order.value for order in world.valid)
    rows: list[Row] = []
    for size, orders in sorted(by_size.items()):
        revenue = total(order.value for order in orders)
        row: Row = {
            "items": size,
            "orders": len(orders),
            "order_share": ratio(len(orders), len(world.valid), 4),
            "revenue": rounded(revenue, 2),
            "revenue_share": ratio(revenue, everything, 4),
            "aov": ratio(revenue, len(orders), 2),
            "low_sample": int(len(orders) < MIN_ORDERS),
        }
        rows.append(row)
    return rows
