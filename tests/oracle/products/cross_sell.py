"""cross_sell: what is bought in one order."""

from collections import Counter
from collections.abc import Callable
from datetime import date
from fractions import Fraction
from itertools import combinations

from tests.oracle.numbers import ratio
from tests.oracle.order import Item
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("level", "base", "member_a", "member_b")
MIN_TOGETHER = 3
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
            names = world.product_names if level == "product" else {}
            rows += [{"level": level, "base": base, **row} for row in _pairs(chosen, names)]
    return rows


def _pairs(baskets: list[set[str]], names: dict[str, str | None]) -> list[Row]:
    orders = Counter(member for basket in baskets for member in basket)
    pairs = Counter(pair for basket in baskets for pair in combinations(sorted(basket), 2))
    return [
        {
            **_pair(a, b, pairs[a, b], orders, len(baskets)),
            "member_a_name": names.get(a),
            "member_b_name": names.get(b),
        }
        for a, b in sorted(pairs)
        if pairs[a, b] >= MIN_TOGETHER and pairs[a, b] * len(baskets) >= orders[a] * orders[b]
    ]


def _pair(a: str, b: str, together: int, orders: Counter[str], everything: int) -> Row:
    return {
        "member_a": a,
        "member_b": b,
        "orders_together": together,
        "orders_a": orders[a],
        "orders_b": orders[b],
        "orders_total": everything,
        "support_rate": ratio(together, everything, 6),
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
