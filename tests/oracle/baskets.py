"""cross_sell and basket_size: what, and how much, is bought in one order."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from itertools import combinations

from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.order import Item, Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

MIN_TOGETHER = 3
MIN_ORDERS = 30

LEVELS: dict[str, Callable[[Item], str]] = {
    "category": lambda item: item.category,
    "product": lambda item: item.product_id,
}


def cross_sell(raw: Raw, as_of: date | None) -> list[Row]:
    """The pairs that at least three valid orders hold, measured against two sets of orders."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    rows = []
    for level, member_of in LEVELS.items():
        baskets = [{member_of(item) for item in order.items} for order in world.valid]
        bases = {
            "all orders": [basket for basket in baskets if basket],
            "multi orders": [basket for basket in baskets if len(basket) >= 2],
        }
        for base, chosen in bases.items():
            rows += [{"level": level, "base": base, **row} for row in _pairs(chosen)]
    return rows


def _pairs(baskets: list[set[str]]) -> list[Row]:
    orders = Counter(member for basket in baskets for member in basket)
    pairs = Counter(pair for basket in baskets for pair in combinations(sorted(basket), 2))
    return [
        _pair(a, b, pairs[a, b], orders, len(baskets))
        for a, b in sorted(pairs)
        if pairs[a, b] >= MIN_TOGETHER
    ]


def _pair(a: str, b: str, together: int, orders: Counter[str], everything: int) -> Row:
    return {
        "member_a": a,
        "member_b": b,
        "orders_together": together,
        "orders_a": orders[a],
        "orders_b": orders[b],
        "orders_total": everything,
        "support_rate": ratio(together, everything, 4),
        "confidence_a_b_rate": ratio(together, orders[a], 4),
        "confidence_b_a_rate": ratio(together, orders[b], 4),
        "expected_orders": ratio(orders[a] * orders[b], everything, 2),
        "lift": ratio(together * everything, orders[a] * orders[b], 2),
        "lift_band": _band(Fraction(together * everything, orders[a] * orders[b])),
    }


def _band(lift: Fraction) -> str:
    if lift > 10:
        return "above 10"
    return "5-10" if lift >= 5 else "below 5"


def basket_size(raw: Raw, as_of: date | None) -> list[Row]:
    """The valid orders by their number of items, of which there may be none."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    by_size: dict[int, list[Order]] = {}
    for order in world.valid:
        by_size.setdefault(len(order.items), []).append(order)
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
