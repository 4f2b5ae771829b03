"""Ways to go on with a series of monthly amounts, in whole cents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from math import floor

HORIZONS = (1, 2, 3)
_SEASON = 12
_STEP = 0.05
_WEIGHTS = [number * _STEP for number in range(21)]

Number = int | float | Fraction
Method = Callable[[Sequence[int]], list[Number]]


def naive(history: Sequence[int]) -> list[Number]:
    """The last amount, for ever."""
    return [history[-1] for _ in HORIZONS]


def seasonal_naive(history: Sequence[int]) -> list[Number]:
    """The amount of the same month a year before."""
    return [history[horizon - 1 - _SEASON] for horizon in HORIZONS]


def drift(history: Sequence[int]) -> list[Number]:
    """The last amount, and for each month the mean change since the first."""
    change = Fraction(history[-1] - history[0], len(history) - 1)
    return [history[-1] + horizon * change for horizon in HORIZONS]


def mean_of_3(history: Sequence[int]) -> list[Number]:
    """The mean of the last three amounts."""
    return [Fraction(sum(history[-3:]), 3) for _ in HORIZONS]


def smoothing(history: Sequence[int]) -> list[Number]:
    """Simple exponential smoothing: the level, its weight found by least squares."""
    level, _ = _fit(tuple(history))
    return [level for _ in HORIZONS]


def theta(history: Sequence[int]) -> list[Number]:
    """The Theta method: smoothing with half the slope of the trend as drift.

    Source: Hyndman, R. J. and Billah, B. (2003), Unmasking the Theta method, International Journal
    of Forecasting 19, 287-290, equation 12.
    """
    level, weight = _fit(tuple(history))
    half_slope = _slope(history) / 2
    start = (1 - (1 - weight) ** len(history)) / weight if weight else float(len(history))
    return [level + half_slope * (horizon - 1 + start) for horizon in HORIZONS]


METHODS: dict[str, Method] = {
    method.__name__: method
    for method in (naive, seasonal_naive, drift, mean_of_3, smoothing, theta)
}
"""By name, the simpler first: of two equally good ones it is taken."""


def cents(amount: Number) -> int:
    """The amount in whole cents, half up; revenue is never below 0."""
    whole = floor(amount)
    return max(whole + (amount - whole >= 0.5), 0)


@lru_cache(maxsize=512)  # two methods ask for the same, one after the other
def _fit(history: tuple[int, ...]) -> tuple[float, float]:
    """The last level, and its weight: that with the least sum of squared errors.

    A grid finds the deepest valley (of random series one in ten thousand has a narrower one that is
    deeper by less than 0.1 %), Brent's method its ground. All of it is arithmetic of Python's own,
    so that every machine finds the same weight to the last digit.
    """
    from scipy.optimize import minimize_scalar

    def squares(weight: float) -> float:
        return _smoothed(history, weight)[1]

    coarse = min(_WEIGHTS, key=squares)
    around = (max(coarse - _STEP, 0.0), min(coarse + _STEP, 1.0))
    fine = minimize_scalar(squares, bounds=around, method="bounded", options={"xatol": 1e-6})
    weight = min((coarse, float(fine.x)), key=squares)
    return _smoothed(history, weight)[0], weight


def _smoothed(history: Sequence[int], weight: float) -> tuple[float, float]:
    """The last level of exponential smoothing from the first amount on, and its squared errors.

    Source: Hyndman, R. J. and Athanasopoulos, G. (2021), Forecasting: Principles and Practice,
    3rd edition, section 8.1, component form.
    """
    level, squares = float(history[0]), 0.0
    for amount in history[1:]:
        error = amount - level
        squares += error * error
        level += weight * error
    return level, squares


def _slope(history: Sequence[int]) -> Fraction:
    """Of the straight line through the amounts, by least squares."""
    count = len(history)
    around = sum((2 * place - count + 1) * amount for place, amount in enumerate(history))
    return Fraction(6 * around, count * (count * count - 1))
