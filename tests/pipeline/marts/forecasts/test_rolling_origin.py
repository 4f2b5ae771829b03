"""Rolling origin: a forecast knows the months before it, and nothing else."""

from math import sqrt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.marts.forecasts.methods import METHODS, cents
from pipeline.marts.forecasts.rolling_origin import FIRST_ORIGIN, Forecast, forecasts

T_95 = {1: 6.313752, 2: 2.919986, 3: 2.353363}
"""95 % quantiles of Student's t by degrees of freedom, from printed tables."""
SERIES = st.lists(st.integers(0, 10**9), min_size=15, max_size=24)


def of(history: list[int], model: str) -> list[Forecast]:
    return [each for each in forecasts(history) if each.model == model]


@pytest.mark.parametrize("months", [0, 1, 12, 14])
def test_a_short_history_gives_no_forecast(months: int) -> None:
    assert list(forecasts([100] * months)) == []


def test_fifteen_months_give_three_origins_and_the_future() -> None:
    found = of([100] * 15, "naive")
    known = [(each.origin, each.horizon) for each in found if each.actual is not None]
    future = [(each.origin, each.horizon) for each in found if each.actual is None]
    assert known == [(12, 1), (12, 2), (12, 3), (13, 1), (13, 2), (14, 1)]
    assert future == [(15, 1), (15, 2), (15, 3)]


@settings(max_examples=12)
@given(SERIES)
def test_each_forecast_is_that_of_the_months_before_its_origin(history: list[int]) -> None:
    for each in forecasts(history):
        said = METHODS[each.model](history[: each.origin])[each.horizon - 1]
        assert each.forecast == cents(said)
        number = each.origin + each.horizon - 1
        assert each.actual == (history[number] if number < len(history) else None)


@settings(max_examples=12)
@given(SERIES, st.integers(0, 10**9))
def test_the_future_changes_no_forecast_of_the_past(history: list[int], later: int) -> None:
    """Bounds included: they know the errors of the past only."""
    longer = {(f.model, f.origin, f.horizon): f for f in forecasts([*history, later])}
    for each in forecasts(history):
        if each.actual is not None:
            assert longer[each.model, each.origin, each.horizon] == each


def test_bounds_follow_from_the_errors_known_by_hand() -> None:
    """The naive model on a step of 60 in the 13th month and flat after it.

    At origin 14 it knows three errors: from origin 12 after one month 60 and after two 60, from
    origin 13 after one month 0. Root mean square a month ahead: √((3600 + 3600 / 2 + 0) / 3).
    """
    found = {(f.origin, f.horizon): f for f in of([1_000] * 12 + [1_060] * 4, "naive")}
    assert found[13, 1].lower is None, "one error is too few"
    half = T_95[2] * sqrt((3_600 + 1_800) / 3)
    one, two = found[14, 1], found[14, 2]
    assert (one.lower, one.upper) == (round(1_060 - half), round(1_060 + half))
    assert two.upper == round(1_060 + half * sqrt(2))


def test_bounds_stay_above_zero() -> None:
    history = [5, 400, 3, 500, 2, 300, 8, 600, 1, 350, 7, 450, 4, 380, 6, 520]
    assert min(each.lower for each in forecasts(history) if each.lower is not None) == 0


def test_the_first_origin_knows_a_year() -> None:
    assert min(each.origin for each in forecasts([100] * 20)) == FIRST_ORIGIN == 12
