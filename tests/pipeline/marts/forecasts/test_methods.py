"""Methods of forecasting, on series that a reader can continue in his head."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from statsmodels.tsa.holtwinters import SimpleExpSmoothing

from pipeline.marts.forecasts.methods import (
    METHODS,
    _fit,
    _smoothed,
    cents,
    drift,
    smoothing,
    theta,
)

RISING = list(range(100, 1_500, 100))  # 14 months, from 100 to 1,400
SERIES = st.lists(st.integers(0, 10**11), min_size=12, max_size=30)


@pytest.mark.parametrize(
    ("method", "expected"),
    [
        ("naive", [1_400, 1_400, 1_400]),
        ("seasonal_naive", [300, 400, 500]),
        ("drift", [1_500, 1_600, 1_700]),
        ("mean_of_3", [1_300, 1_300, 1_300]),
    ],
)
def test_simple_methods_go_on_as_they_say(method: str, expected: list[int]) -> None:
    assert METHODS[method](RISING) == expected


def test_drift_is_exact() -> None:
    assert drift([0, 0, 1]) == [Fraction(3, 2), 2, Fraction(5, 2)]


def test_smoothing_stays_at_the_level() -> None:
    """A step up long ago: the level is the new one, whatever the weight."""
    found = smoothing([100] * 12 + [200] * 12)
    assert found[0] == found[1] == found[2]
    assert 190 < found[0] <= 200


def test_smoothing_weighs_the_last_amount_fully_where_that_errs_least() -> None:
    """On a straight line each amount is best foretold by the one before."""
    assert smoothing(RISING) == [1_400, 1_400, 1_400]


def test_smoothing_takes_the_weight_that_errs_least() -> None:
    """Of all thousandths, on a series with a wave and a step."""
    history = [0, 0, 10, 10, 0, 0, 10, 10, 0, 0, 10, 10, 100, 100, 100, 100]
    squares = {number: _smoothed(history, number / 1_000)[1] for number in range(1_001)}
    least = min(squares, key=squares.__getitem__) / 1_000
    assert _fit(tuple(history))[1] == pytest.approx(least, abs=0.001)


@given(st.lists(st.integers(0, 10**9), min_size=12, max_size=30).filter(lambda h: len(set(h)) > 1))
def test_smoothing_errs_no_more_than_statsmodels_finds(history: list[int]) -> None:
    """The library's search starts elsewhere and may end in a shallower valley."""
    scale = max(history)
    amounts = [amount / scale for amount in history]
    model = SimpleExpSmoothing(amounts, initialization_method="known", initial_level=amounts[0])
    theirs = model.fit()
    weight = float(theirs.params["smoothing_level"])
    level, squares = _smoothed(history, weight)
    assert level == pytest.approx(float(theirs.level[-1]) * scale, rel=1e-9, abs=1e-6)
    assert _smoothed(history, _fit(tuple(history))[1])[1] <= squares * (1 + 1e-9)


def test_theta_goes_on_with_half_of_the_slope() -> None:
    """On a straight line smoothing follows with the last amount, and theta adds 50 a month."""
    first, second, third = theta(RISING)
    assert second - first == pytest.approx(50)
    assert third - second == pytest.approx(50)
    assert 1_400 < first < 1_500


@pytest.mark.parametrize("method", METHODS)
def test_a_constant_series_stays_constant(method: str) -> None:
    assert [cents(amount) for amount in METHODS[method]([777] * 15)] == [777] * 3


@pytest.mark.parametrize("method", METHODS)
def test_a_month_without_sales_breaks_nothing(method: str) -> None:
    assert [cents(amount) >= 0 for amount in METHODS[method]([0] * 11 + [5, 0, 0])] == [True] * 3


def test_amounts_are_never_negative_and_round_half_up() -> None:
    assert [cents(Fraction(5, 2)), cents(-3.5), cents(2.4999)] == [3, 0, 2]


@given(SERIES, st.sampled_from(sorted(METHODS)))
def test_the_same_series_gives_the_same_forecast(history: list[int], method: str) -> None:
    assert METHODS[method](history) == METHODS[method](list(history))
