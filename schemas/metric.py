"""What a metric is: a quantity of the rows of a published table, or a ratio of two.

A metric says once what it is called, what it means and of which columns it is made. Whoever
computes it (an engine, the dashboard, Power BI) follows that; none defines it again.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from schemas.number_format import number_format

How = Literal["sum", "count", "distinct", "rows", "largest"]
Good = Literal["up", "down", "none"]


@dataclass(frozen=True)
class Condition:
    """What must hold for a row to count."""

    column: str
    value: int | str
    sign: Literal["=", ">=", ">"] = "="
    table: str | None = None
    """The table that has the column, if it is another one that filters the rows."""


@dataclass(frozen=True)
class Quantity:
    """What is taken of rows: a sum, how many have a value, how many different, how many rows."""

    name: str
    """The column in which a mart keeps it."""
    table: str
    how: How
    column: str
    """Of `rows` a column of the key. Of `largest` that which is summed."""
    unit: str
    where: tuple[Condition, ...] = ()
    of: Quantity | None = None
    """The quantity that it is a part of: 0, not empty, where that is there and it is not."""
    by: str | None = None
    """Of `largest`: whose sums are compared; the mart says how many of them count."""

    @property
    def parts(self) -> tuple[tuple[Literal[1, -1], Quantity], ...]:
        """It, by itself."""
        return ((1, self),)


@dataclass(frozen=True)
class Combined:
    """Quantities of one table added up, and others taken off."""

    plus: tuple[Quantity, ...]
    minus: tuple[Quantity, ...] = ()

    @property
    def table(self) -> str:
        """The table of its quantities."""
        return self.plus[0].table

    @property
    def unit(self) -> str:
        """The unit of its quantities."""
        return self.plus[0].unit

    @property
    def parts(self) -> tuple[tuple[Literal[1, -1], Quantity], ...]:
        """Each quantity with its sign."""
        added: Iterator[tuple[Literal[1, -1], Quantity]] = ((1, each) for each in self.plus)
        taken: Iterator[tuple[Literal[1, -1], Quantity]] = ((-1, each) for each in self.minus)
        return (*added, *taken)


@dataclass(frozen=True)
class PowerBi:
    """What Power BI calls a metric, and where it shows it."""

    name: str
    folder: str


@dataclass(frozen=True)
class Metric:
    """A quantity, or one divided by another; empty if the divisor is 0."""

    name: str
    """Unique among the metrics of its table."""
    label: str
    definition: str
    """Its formula in words."""
    unit: str
    numerator: Quantity | Combined
    denominator: Quantity | Combined | None = None
    decimals: int = 0
    good: Good = "none"
    """Which change is good."""
    source: str = ""
    """The conventions of METRICS that it follows."""
    sample: Quantity | None = None
    """What must be plenty for it to be trusted; None for orders."""
    power_bi: PowerBi | None = None
    """None where Power BI has no measure of it."""
    own_format: str | None = None
    """None where it is that of the unit."""

    @property
    def format(self) -> str:
        """As Power BI and spreadsheets write it."""
        return self.own_format or number_format(self.unit, self.decimals)

    @property
    def table(self) -> str:
        """The published table whose rows it is taken of."""
        return self.numerator.table

    @property
    def quantities(self) -> tuple[Quantity, ...]:
        """All that it is made of."""
        sides = (self.numerator, *([self.denominator] if self.denominator else []))
        return tuple(quantity for side in sides for _, quantity in side.parts)
