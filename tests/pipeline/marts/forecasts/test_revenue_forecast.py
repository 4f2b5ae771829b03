"""revenue_forecast and forecast_accuracy: which series is forecast, by which model, how well."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.months import add_months
from tests.oracle.tiny import columns, customer, item, order
from tests.pipeline.marts.runner import MartRunner, Tables

START = date(2017, 1, 1)


def shop(revenues: list[int], *, orders: int = 30, first: date = START) -> tuple[Raw, date]:
    """Thirty orders a month of one state and category that bring so much, and the last day."""
    raw = Raw()
    for number, revenue in enumerate(revenues):
        month = add_months(first, number)
        for place in range(orders):
            order_id = f"{number:02d}-{place:02d}"
            raw.orders.append(order(order_id, f"{month:%Y-%m}-01"))
            raw.customers.append(customer(order_id, order_id))
            price = revenue if place == 0 else 0
            raw.order_items.append(item(order_id, f"{price}.00"))
    end = add_months(first, len(revenues))
    return raw, date.fromordinal(end.toordinal() - 1)


def test_history_of_fifteen_months_is_forecast(marts: MartRunner) -> None:
    rows = marts.table("revenue_forecast", *shop([100] * 15))
    names = ("series_type", "series", "order_month", "horizon", "forecast", "model", "months_used")
    amount = Decimal("100.00")
    assert columns(rows[3:6], *names) == [
        ("company", "all", "2018-04", 1, amount, "naive", 15),
        ("company", "all", "2018-05", 2, amount, "naive", 15),
        ("company", "all", "2018-06", 3, amount, "naive", 15),
    ]
    assert {(row["series_type"], row["series"]) for row in rows} == {
        ("company", "all"),
        ("state", "SP"),
        ("category", "not_defined"),
    }
    assert {row["reason"] for row in rows} == {None}


def test_shorter_history_says_why_there_is_no_forecast(marts: MartRunner) -> None:
    rows = marts.table("revenue_forecast", *shop([100] * 14))
    assert len(rows) == 9
    assert set(columns(rows, "forecast", "lower_90", "model", "months_used", "reason")) == {
        (None, None, None, 14, "fewer than 15 months of history")
    }
    assert marts.table("forecast_accuracy", *shop([100] * 14)) == []


def test_history_begins_after_the_last_month_with_few_orders(marts: MartRunner) -> None:
    raw, last = shop([100] * 16)
    raw.orders.remove(next(row for row in raw.orders if row["order_id"] == "00-29"))
    rows = marts.table("revenue_forecast", raw, last)
    assert {row["months_used"] for row in rows} == {15}


def test_month_that_is_not_over_is_not_used_and_is_forecast(marts: MartRunner) -> None:
    raw, _ = shop([100] * 16)
    rows = marts.table("revenue_forecast", raw, date(2018, 4, 15))
    assert set(columns(rows, "order_month", "months_used")) == {
        ("2018-04", 15),
        ("2018-05", 15),
        ("2018-06", 15),
    }


def test_straight_line_is_gone_on_with_by_drift(marts: MartRunner) -> None:
    raw, last = shop([100 + 10 * number for number in range(16)])
    rows = marts.table("revenue_forecast", raw, last)
    assert columns(rows[3:6], "model", "forecast", "lower_90", "upper_90") == [
        ("drift", Decimal(amount), Decimal(amount), Decimal(amount))
        for amount in ("260.00", "270.00", "280.00")
    ]


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


def test_no_orders_and_an_early_day_give_no_rows(marts: MartRunner) -> None:
    for table in ("revenue_forecast", "forecast_accuracy"):
        assert marts.table(table, Raw()) == []
        assert marts.table(table, shop([1])[0], date(2016, 12, 31)) == []


def test_no_complete_month_gives_no_rows(marts: MartRunner) -> None:
    raw, _ = shop([100])
    assert marts.table("revenue_forecast", raw, date(2017, 1, 30)) == []


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
