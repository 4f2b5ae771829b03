"""Constructors of raw columns: one for each kind of value."""

from __future__ import annotations

from datetime import date, datetime
from decimal import Decimal
from typing import Any

from schemas.currencies import CURRENCY, CURRENCY_CODE
from schemas.fields import field

FREE_TEXT_LENGTH = 5_000
LARGEST_AMOUNT = Decimal("999999999.99")


def amount(title: str, description: str, **rules: Any) -> Any:
    """Money, 0 or more."""
    bounds = {"min_value": Decimal(0), "max_value": LARGEST_AMOUNT}
    return field(title, description, unit=CURRENCY, summarize_by="sum", in_range=bounds, **rules)


def currency(of: str) -> Any:
    """What amounts are in."""
    return field(
        "Currency",
        f"What amounts are in, by ISO 4217; one for all {of} of a run.",
        optional=True,
        str_matches=CURRENCY_CODE,
    )


def free_text(title: str, description: str) -> Any:
    """What people wrote; it may hold line breaks, and no table is computed from it."""
    return field(
        title,
        description,
        nullable=True,
        optional=True,
        free_text=True,
        str_length={"max_value": FREE_TEXT_LENGTH},
    )


def time(title: str, description: str, **rules: Any) -> Any:
    """A moment without time zone."""
    bounds = {"min_value": datetime(1900, 1, 1), "max_value": datetime(2099, 12, 31, 23, 59, 59)}
    return field(title, description, in_range=bounds, **rules)


def day(title: str, description: str, **rules: Any) -> Any:
    """A calendar date."""
    bounds = {"min_value": date(1900, 1, 1), "max_value": date(2099, 12, 31)}
    return field(title, description, in_range=bounds, **rules)
