"""Constructors of contract columns: one for each kind of quantity.

Each gives the unit, the default summarisation in BI tools and the rules that go with the kind, so
that a contract says only what is particular to its column.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from decimal import Decimal
from typing import Any

from schemas.contract import Check, Field
from schemas.currencies import CURRENCY
from schemas.unknown import REVIEWS

MONTH_PATTERN = r"^[0-9]{4}-(0[1-9]|1[0-2])$"
RATIO = "ratio"


_CHECKS: dict[str, Callable[[Any], Check]] = {
    "isin": lambda values: Check("isin", {"allowed_values": values}),
    "ge": lambda least: Check("greater_than_or_equal_to", {"min_value": least}),
    "in_range": lambda bounds: Check("in_range", bounds),
    "str_matches": lambda pattern: Check("str_matches", {"pattern": pattern}),
    "str_length": lambda bounds: Check("str_length", {"min_value": None, **bounds}),
}
"""Rules of values, by the name under which constructors take them."""


def field(
    title: str,
    description: str,
    *,
    nullable: bool = False,
    unit: str | None = None,
    summarize_by: str = "none",
    sort_by: str | None = None,
    references: Sequence[str] = (),
    needs: Sequence[str] = (),
    optional: bool = False,
    is_filled: bool = False,
    free_text: bool = False,
    place: str | None = None,
    cents_without: str | None = None,
    **rules: Any,
) -> Any:
    """A column with a title, a description with its formula, and its rules.

    `references` names published tables of whose key its values are, and which therefore filter its
    table in BI tools. `needs` names what of the raw tables it cannot do without: where a source
    does not give that, the column is empty, whatever its rules. `optional` marks a raw column that
    a source need not give, `is_filled` one that holds a value even then. `place` marks one whose
    rules a place profile may know better, `cents_without` money that may have more than two
    decimals only where that other column is given.
    """
    return Field(
        title=title,
        description=description,
        nullable=nullable,
        checks=[_CHECKS[name](rule) for name, rule in rules.items()],
        unit=unit,
        summarize_by=summarize_by,
        sort_by=sort_by,
        references=tuple(references),
        needs=tuple(needs),
        optional=optional,
        is_filled=is_filled,
        free_text=free_text,
        place=place,
        cents_without=cents_without,
    )


def money(title: str, description: str, **rules: Any) -> Any:
    """An amount in the currency of the data, two decimals, additive."""
    rules.setdefault("ge", Decimal(0))
    return field(title, description, unit=CURRENCY, summarize_by="sum", **rules)


def mean_money(title: str, description: str, **rules: Any) -> Any:
    """An amount for each order or customer: a ratio, so never summed."""
    return field(title, description, unit=CURRENCY, ge=Decimal(0), **rules)


def count(title: str, description: str, unit: str, **rules: Any) -> Any:
    """A whole number of things, 0 or more, additive."""
    rules.setdefault("ge", 0)
    rules.setdefault("summarize_by", "sum")
    return field(title, description, unit=unit, **rules)


def rate(title: str, description: str, **rules: Any) -> Any:
    """A ratio from 0 to 1."""
    bounds = {"min_value": Decimal(0), "max_value": Decimal(1)}
    return field(title, description, unit=RATIO, in_range=bounds, **rules)


def growth(title: str, description: str) -> Any:
    """A change in percent, empty where no fair comparison exists."""
    return field(title, description, unit="%", nullable=True, ge=Decimal(-100))


def days(title: str, description: str, **rules: Any) -> Any:
    """A duration in days of 86,400 seconds; may be negative where the data are odd."""
    return field(title, description, unit="days", nullable=True, **rules)


def score(title: str, description: str) -> Any:
    """A review score or a mean of them, 1 (worst) to 5 (best), empty without reviews."""
    bounds = {"min_value": 1, "max_value": 5}
    return field(
        title, description, unit="score 1-5", nullable=True, needs=(REVIEWS,), in_range=bounds
    )


def flag(title: str, description: str, **rules: Any) -> Any:
    """1 for yes, 0 for no."""
    return field(title, description, isin=[0, 1], **rules)


def choice(title: str, description: str, values: Sequence[Any], **rules: Any) -> Any:
    """One of a fixed set of values."""
    return field(title, description, isin=list(values), **rules)


def text(title: str, description: str, **rules: Any) -> Any:
    """Text for people: a name, a place, a category."""
    rules.setdefault("str_length", {"min_value": 1, "max_value": 128})
    return field(title, description, **rules)


def identifier(title: str, description: str, **rules: Any) -> Any:
    """An opaque identifier, kept as the source spells it, leading zeros included."""
    rules.setdefault("str_length", {"min_value": 1, "max_value": 64})
    return field(title, description, **rules)


def month(title: str, description: str, sort_by: str | None = None, **rules: Any) -> Any:
    """A calendar month as text, `YYYY-MM`."""
    return field(title, description, sort_by=sort_by, str_matches=MONTH_PATTERN, **rules)


def month_key(title: str, description: str) -> Any:
    """A calendar month as a number, `YYYYMM`."""
    return field(title, description, in_range={"min_value": 190001, "max_value": 219912})


def day(title: str, description: str, **rules: Any) -> Any:
    """A calendar date."""
    return field(title, description, **rules)
