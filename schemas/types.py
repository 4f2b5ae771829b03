"""Column types of the contracts, as annotations.

Money, rates and durations are fixed-point decimals: a float is never summed or published.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date, datetime
    from decimal import Decimal

    import ibis.expr.datatypes as dt

    Text = str
    Count = int
    Flag = int
    Day = date
    Timestamp = datetime
    Coordinate = float
    Money = Decimal
    UnitPrice = Decimal
    Days = Decimal
    Score = Decimal
    Percent = Decimal
    Rate = Decimal
    FineRate = Decimal
    PerCustomer = Decimal
    Degrees = Decimal
    KpiValue = Decimal
    Attainment = Decimal
    Index = Decimal


STRING, INTEGER, FLOAT, DATE, TIMESTAMP, DECIMAL = (
    *("string", "int64", "float64"),
    *("date", "timestamp", "decimal"),
)
"""The kinds of types, as Ibis calls them."""


@dataclass(frozen=True)
class ColumnType:
    """What values a column holds. Its text is Ibis's for the type."""

    kind: str
    precision: int = 0
    """Digits of a decimal."""
    scale: int = 0
    """Digits after the point of a decimal, or of a second."""

    def __str__(self) -> str:
        """As `ibis.dtype` reads it."""
        if self.is_decimal:
            return f"{self.kind}({self.precision}, {self.scale})"
        return f"{self.kind}({self.scale})" if self.scale else self.kind

    @property
    def is_decimal(self) -> bool:
        """Whether it is a fixed-point number."""
        return self.kind == DECIMAL

    @property
    def is_numeric(self) -> bool:
        """Whether it is a number of any kind."""
        return self.kind in (INTEGER, FLOAT, DECIMAL)

    def to_ibis(self) -> dt.DataType:
        """The same for expressions."""
        return _ibis_type(str(self))


@cache
def _ibis_type(name: str) -> dt.DataType:
    from ibis import dtype  # a run whose queries are known needs none

    return dtype(name)


def column_type(name: str) -> ColumnType:
    """The type of this name, as its text has it."""
    found = re.fullmatch(r"([a-z0-9]+)(?:\((?:([0-9]+), )?([0-9]+)\))?", name)
    if found is None:
        raise ValueError(f"{name!r} is no type of a column")
    kind, precision, scale = found.groups()
    return ColumnType(kind, int(precision or 0), int(scale or 0))


def decimal(precision: int, scale: int) -> ColumnType:
    """A fixed-point number."""
    return ColumnType(DECIMAL, precision, scale)


if not TYPE_CHECKING:
    Text = ColumnType(STRING)
    Count = ColumnType(INTEGER)
    Flag = ColumnType(INTEGER)
    Day = ColumnType(DATE)
    Timestamp = ColumnType(TIMESTAMP, scale=6)
    Coordinate = ColumnType(FLOAT)
    Money = decimal(18, 2)
    UnitPrice = decimal(18, 4)
    Days = decimal(12, 2)
    Score = decimal(5, 2)
    Percent = decimal(18, 2)
    Rate = decimal(9, 4)
    FineRate = decimal(9, 6)
    PerCustomer = decimal(12, 2)
    Degrees = decimal(9, 6)
    KpiValue = decimal(18, 4)
    Attainment = decimal(18, 4)
    Index = decimal(12, 4)
