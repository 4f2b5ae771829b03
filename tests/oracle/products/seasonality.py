"""seasonality: how much of a category sells in each quarter of the year."""

from collections import Counter
from datetime import date
from fractions import Fraction

from tests.oracle.numbers import ratio
from tests.oracle.order import Item
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("category", "quarter_of_year")
MIN_ORDERS = MIN_ITEMS = 30


def seasonality(raw: Raw, as_of: date | None) -> list[Row]:
    """Each category that sold in the history, in each quarter that the history has."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    history = _history(world)
    items: dict[int, list[Item]] = {_quarter(month): [] for month in history}
    for order in world.valid:
        if order.month in history:
            pieces = (item for item in order.items for _ in range(item.quantity))
            items[_quarter(order.month)].extend(pieces)
    rows = _rows(items, Counter(_quarter(month) for month in history))
    names = {None: None, **world.product_names}
    return [{**row, "best_product_name": names.get(row["best_product_id"])} for row in rows]


def _history(world: World) -> list[date]:
    """C18: the complete months after the last of them with fewer than 30 orders."""
    orders = Counter(order.month for order in world.valid)
    history: list[date] = []
    for month in world.months:
        if world.is_complete(month):
            history = [*history, month] if orders[month] >= MIN_ORDERS else []
    return history


def _quarter(month: date) -> int:
    return (month.month + 2) // 3


def _rows(items: dict[int, list[Item]], months: Counter[int]) -> list[Row]:
    in_quarter = {quarter: Counter(item.category for item in items[quarter]) for quarter in items}
    products = {
        quarter: Counter((item.category, item.product_id) for item in items[quarter])
        for quarter in items
    }
    in_all = Counter(item.category for of_quarter in items.values() for item in of_quarter)
    best = {quarter: _best(products[quarter]) for quarter in items}
    rows: list[Row] = []
    for category in sorted(in_all):
        for quarter in sorted(items):
            sold = in_quarter[quarter][category]
            share = Fraction(in_all[category], in_all.total())
            average = Fraction(in_all[category], months.total())
            product, pieces = best[quarter].get(category, (None, 0))
            row: Row = {
                "category": category,
                "quarter_of_year": quarter,
                "items": sold,
                "months": months[quarter],
                "seasonality_index": ratio(sold, months[quarter] * average, 4),
                "share_index": ratio(sold, in_quarter[quarter].total() * share, 4),
                "best_product_id": product,
                "best_product_items": pieces,
                "low_sample": int(sold < MIN_ITEMS),
            }
            rows.append(row)
    return rows


def _best(pieces: Counter[tuple[str, str]]) -> dict[str, tuple[str, int]]:
    """Of each category the product with most items; of equals the one with the least id."""
    best: dict[str, tuple[str, int]] = {}
    for category, product in sorted(pieces, key=lambda one: (-pieces[one], one)):
        best.setdefault(category, (product, pieces[category, product]))
    return best
