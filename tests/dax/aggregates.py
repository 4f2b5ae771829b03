"""Aggregations: of a column by its codes, and of the values that an iteration gives."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import fsum

import numpy as np

from pipeline.powerbi.dax.errors import UnsupportedDax
from tests.dax.columns import BLANK_CODE, Codes, Column
from tests.dax.values import Kind, Number, Value

Aggregate = Callable[[Column, Codes], Value]


def sum_of(column: Column, codes: Codes) -> Value:
    """SUM: of the numbers; BLANK without any."""
    _needs(column, "number")
    present = codes[codes != BLANK_CODE]
    total: Number = column.numbers[present].sum().item()
    return total if len(present) else None


def average(column: Column, codes: Codes) -> Value:
    """AVERAGE: of the numbers; BLANK without any."""
    total, count = sum_of(column, codes), np.count_nonzero(codes)
    return float(total) / count if isinstance(total, int | float) else None


def count(column: Column, codes: Codes) -> Value:
    """COUNT: rows with a value; BLANK without any."""
    _needs(column, "number", "text", "date")
    return int(np.count_nonzero(codes)) or None


def distinct_count(column: Column, codes: Codes) -> Value:
    """DISTINCTCOUNT: different values, a blank one counts; BLANK without rows."""
    return int(np.count_nonzero(np.bincount(codes))) or None


def distinct_values(column: Column, codes: Codes) -> Value:
    """DISTINCTCOUNTNOBLANK: different values, no blank one; BLANK without any."""
    return distinct_count(column, codes[codes != BLANK_CODE])


def least(column: Column, codes: Codes) -> Value:
    """MIN: the least value; BLANK without any."""
    _needs(column, "number", "date")
    present = codes[codes != BLANK_CODE]
    return column.values[int(present.min())] if len(present) else None


def greatest(column: Column, codes: Codes) -> Value:
    """MAX: the greatest value; BLANK without any."""
    _needs(column, "number", "date")
    return column.values[int(codes.max(initial=BLANK_CODE))]


AGGREGATES: dict[str, Aggregate] = {
    "AVERAGE": average,
    "COUNT": count,
    "DISTINCTCOUNT": distinct_count,
    "DISTINCTCOUNTNOBLANK": distinct_values,
    "MAX": greatest,
    "MIN": least,
    "SUM": sum_of,
}


def sum_of_each(values: Iterable[Number | None]) -> Value:
    """SUMX: BLANK if every value is."""
    present = [value for value in values if value is not None]
    if not present:
        return None
    return sum(present) if all(isinstance(value, int) for value in present) else fsum(present)


def average_of_each(values: Iterable[Number | None]) -> Value:
    """AVERAGEX: of those that are not BLANK; BLANK if every value is."""
    present = [value for value in values if value is not None]
    return fsum(present) / len(present) if present else None


def _needs(column: Column, *kinds: Kind) -> None:
    if column.kind not in ("blank", *kinds):
        raise UnsupportedDax(f"a column of the kind {column.kind} cannot be aggregated so")
