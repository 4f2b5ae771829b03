"""Methods of forecasting, on series that a reader can continue in his head."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.forecasting.methods import METHODS, cents, drift, smoothing, theta

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
