"""A metric of the catalogue, computed row by row."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from decimal import ROUND_HALF_UP, Decimal
from operator import eq, ge, gt
from typing import Any

from schemas.metric import Combined, Condition, Metric, Quantity

Row = Mapping[str, Any]
Rows = Callable[[str], Iterable[Row]]
"""The rows of a published table."""

SIGNS: dict[str, Callable[[Any, Any], bool]] = {"=": eq, ">=": ge, ">": gt}
BEST_PRODUCTS = 10


def exact(metric: Metric, rows: Rows) -> Decimal | None:
    """The metric, not rounded; None where the denominator is 0."""
    above = _side(metric.numerator, rows)
    if metric.denominator is None:
        return above
    below = _side(metric.denominator, rows)
    return above / below if below else None


def rounded(value: Decimal | None, decimals: int) -> Decimal | None:
    """Half away from zero."""
    return value and value.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)


def _side(side: Quantity | Combined, rows: Rows) -> Decimal:
    return sum((sign * _taken(each, rows) for sign, each in side.parts), Decimal(0))


def _taken(quantity: Quantity, rows: Rows) -> Decimal:
    kept = list(rows(quantity.table))
    for each in quantity.where:
        kept = _under(each, kept, rows)
    values = [row[quantity.column] for row in kept if row[quantity.column] is not None]
    match quantity.how:
        case "sum":
            return sum(map(Decimal, values), Decimal(0))
        case "distinct":
            return Decimal(len(set(values)))
        case "rows":
            return Decimal(len(kept))
        case "count":
            return Decimal(len(values))
    sums: dict[str, Decimal] = defaultdict(Decimal)
    for row in kept:
        if row[quantity.by] is not None:  # guests together are nobody's best customer
            sums[row[quantity.by]] += row[quantity.column]
    greatest = sorted(sums.values(), reverse=True)
    most = BEST_PRODUCTS if quantity.by == "product_id" else -(-len(greatest) // 5)
    return sum(greatest[:most], Decimal(0))


def _under(each: Condition, kept: list[Row], rows: Rows) -> list[Row]:
    """The rows that meet the condition, or whose customer does in another table."""
    if each.table is None:
        return [row for row in kept if _meets(row, each)]
    found = {row["customer_unique_id"] for row in rows(each.table) if _meets(row, each)}
    return [row for row in kept if row["customer_unique_id"] in found]


def _meets(row: Row, each: Condition) -> bool:
    value = row[each.column]
    return value is not None and SIGNS[each.sign](value, each.value)
