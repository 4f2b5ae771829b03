"""Ways to go on with a series of monthly amounts, in whole cents."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from fractions import Fraction
from functools import lru_cache
from math import floor

HORIZONS = (1, 2, 3)
_SEASON = 12

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
    return max(floor(Fraction(amount) + Fraction(1, 2)), 0)


@lru_cache(maxsize=512)  # two methods ask for the same, one after the other
def _fit(history: tuple[int, ...]) -> tuple[float, float]:
    """The last level and its weight."""
    import numpy as np
    from statsmodels.tsa.holtwinters import SimpleExpSmoothing

    if len(set(history)) == 1:  # any weight fits; the search for one would divide by 0
        return float(history[-1]), 1.0
    scale = max(history)
    amounts = np.asarray(history, dtype=np.float64) / scale
    fitted = SimpleExpSmoothing(amounts, initialization_method="heuristic").fit()
    return float(fitted.level[-1]) * scale, float(fitted.params["smoothing_level"])


def _slope(history: Sequence[int]) -> Fraction:
    """Of the straight line through the amounts, by least squares."""
    count = len(history)
    middle = Fraction(count - 1, 2)
    spread = sum((place - middle) ** 2 for place in range(count))
    return (
        sum(((place - middle) * amount for place, amount in enumerate(history)), Fraction(0))
        / spread
    )
