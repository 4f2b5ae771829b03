"""forecast_accuracy: how well each model would have forecast each series."""

from collections import defaultdict
from decimal import Decimal

import pytest

from tests.oracle import Row
from tests.pipeline.marts.forecasts.shop import shop
from tests.pipeline.marts.runner import MartRunner, Tables


def test_accuracy_of_the_naive_model_by_hand(marts: MartRunner) -> None:
    """Flat but for the 13th month, which brings 150 instead of 100.

    One month ahead: 50 off in the 13th and 50 off in the 14th, right in the 15th.
    """
    raw, last = shop([100] * 12 + [150, 100, 100])
    rows = marts.table("forecast_accuracy", raw, last)
    (row,) = [
        row
        for row in rows
        if (row["series_type"], row["model"], row["horizon"]) == ("company", "naive", 1)
    ]
    assert row["forecasts"] == 3
    assert row["mae"] == Decimal("33.33")
    assert row["mape_pct"] == Decimal("27.78")  # (33.33… + 50 + 0) / 3
    assert row["wape_rate"] == Decimal("0.2857")  # 100 / 350
    assert (row["interval_forecasts"], row["coverage_rate"]) == (1, Decimal("1.0000"))


@pytest.fixture(scope="module")
def accuracy(sample_tables: Tables) -> list[Row]:
    """Of the sample, which has series of both kinds."""
    return sample_tables["forecast_accuracy"]


def test_the_pool_is_the_sum_of_the_series(accuracy: list[Row]) -> None:
    forecasts: dict[tuple[object, object], int] = defaultdict(int)
    intervals: dict[tuple[object, object], int] = defaultdict(int)
    for row in accuracy:
        sign = 1 if row["series"] == "all_series" else -1
        forecasts[row["model"], row["horizon"]] += sign * int(str(row["forecasts"]))
        intervals[row["model"], row["horizon"]] += sign * int(str(row["interval_forecasts"]))
    assert accuracy
    assert set(forecasts.values()) == set(intervals.values()) == {0}


def test_the_chosen_model_has_the_least_error(sample_tables: Tables, accuracy: list[Row]) -> None:
    """By the published means, which are rounded to the cent."""
    error: dict[tuple[object, object], dict[object, Decimal]] = defaultdict(dict)
    chosen = {}
    for row in accuracy:
        series = (row["series_type"], row["series"])
        total = Decimal(str(row["mae"])) * Decimal(str(row["forecasts"]))
        error[series][row["model"]] = error[series].get(row["model"], Decimal(0)) + total
        if row["is_chosen"]:
            chosen[series] = row["model"]
    forecast = {
        (row["series_type"], row["series"]): row["model"]
        for row in sample_tables["revenue_forecast"]
        if row["model"]
    }
    assert chosen == forecast
    for series, model in chosen.items():
        assert error[series][model] <= min(error[series].values()) + Decimal("0.30")
