"""Exact arithmetic: fractions inside, one rounding at the end (C7, C14, C16)."""

from collections.abc import Iterable
from datetime import timedelta
from decimal import Decimal
from fractions import Fraction
from math import floor

Number = int | Decimal | Fraction

SECONDS_PER_DAY = 86_400


def rounded(value: Number, places: int) -> Decimal:
    """Round half away from zero to a Decimal with exactly ``places`` decimals; never -0.00."""
    exact = Fraction(value)
    magnitude = floor(abs(exact) * 10**places + Fraction(1, 2))
    return Decimal(magnitude if exact >= 0 else -magnitude).scaleb(-places)


def ratio(numerator: Number, denominator: Number, places: int) -> Decimal | None:
    """Divide two exact sums; None where the denominator is 0."""
    if denominator == 0:
        return None
    return rounded(Fraction(numerator) / Fraction(denominator), places)


def total(amounts: Iterable[Decimal]) -> Decimal:
    """Sum money; 0.00 of nothing."""
    return sum(amounts, Decimal("0.00"))


def days(seconds: Fraction | int | None) -> Decimal | None:
    """Turn elapsed seconds into days with 2 decimals."""
    return None if seconds is None else rounded(Fraction(seconds) / SECONDS_PER_DAY, 2)


def mean(values: list[int]) -> Fraction | None:
    """Return the arithmetic mean; None of nothing."""
    return Fraction(sum(values), len(values)) if values else None


def quantile(values: list[int], share: Fraction) -> Fraction | None:
    """Return the quantile with linear interpolation between neighbours; None of nothing."""
    if not values:
        return None
    ordered = sorted(values)
    position = share * (len(ordered) - 1)
    below = floor(position)
    above = min(below + 1, len(ordered) - 1)
    return ordered[below] + (position - below) * (ordered[above] - ordered[below])


def elapsed_seconds(duration: timedelta) -> int:
    """Whole elapsed seconds, negative if time ran backwards."""
    return duration // timedelta(seconds=1)
