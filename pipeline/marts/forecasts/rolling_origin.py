"""Rolling origin: what each method would have said at each month, and within which bounds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from math import sqrt

from pipeline.marts.forecasts.methods import HORIZONS, METHODS, cents

LEAST_HISTORY = 15
FIRST_ORIGIN = 12
_LEAST_ERRORS = 3
_UPPER_TAIL = 0.95


@dataclass(frozen=True)
class Forecast:
    """What a method says of one month; all amounts in cents."""

    model: str
    origin: int
    """Months of history that it knows."""
    horizon: int
    forecast: int
    lower: int | None
    upper: int | None
    """Bounds that the amount keeps with 90 %; None while too few errors are known."""
    actual: int | None
    """None after the history."""


def forecasts(history: Sequence[int]) -> Iterator[Forecast]:
    """Of every method, from each origin on to the end of the history; none if that is short."""
    if len(history) < LEAST_HISTORY:
        return
    for model, method in METHODS.items():
        errors: dict[tuple[int, int], int] = {}
        for origin in range(FIRST_ORIGIN, len(history) + 1):
            spread = _spread(errors, origin)
            for horizon, amount in zip(HORIZONS, method(history[:origin]), strict=True):
                said = cents(amount)
                actual = _at(history, origin + horizon)
                if actual is not None:
                    errors[origin, horizon] = actual - said
                elif origin < len(history):
                    continue
                bounds = _bounds(said, spread, horizon)
                yield Forecast(model, origin, horizon, said, *bounds, actual)


def _at(history: Sequence[int], number: int) -> int | None:
    return history[number - 1] if number <= len(history) else None


def _spread(errors: dict[tuple[int, int], int], now: int) -> float | None:
    """Half of the interval one month ahead, from the errors that are known now.

    A walk whose steps are independent errs in h months by the square root of h times as much as in
    one; so all errors count. Their number of origins gives the degrees of freedom of Student's t.
    """
    known = {at: error for at, error in errors.items() if sum(at) <= now}
    if len(known) < _LEAST_ERRORS:
        return None
    squares = sum(error * error / horizon for (_, horizon), error in known.items())
    origins = len({origin for origin, _ in known})
    return _quantile(origins) * sqrt(squares / len(known))


@cache
def _quantile(degrees: int) -> float:
    from scipy.special import stdtrit

    return float(stdtrit(degrees, _UPPER_TAIL))


def _bounds(said: int, spread: float | None, horizon: int) -> tuple[int | None, int | None]:
    if spread is None:
        return None, None
    half = spread * sqrt(horizon)
    return cents(said - half), cents(said + half)
