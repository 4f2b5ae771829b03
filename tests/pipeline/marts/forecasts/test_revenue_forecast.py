"""revenue_forecast: which series is forecast, and by which model."""

from datetime import date
from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns
from tests.pipeline.marts.forecasts.shop import shop
from tests.pipeline.marts.runner import MartRunner


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


def test_no_orders_and_an_early_day_give_no_rows(marts: MartRunner) -> None:
    for table in ("revenue_forecast", "forecast_accuracy"):
        assert marts.table(table, Raw()) == []
        assert marts.table(table, shop([1])[0], date(2016, 12, 31)) == []


def test_no_complete_month_gives_no_rows(marts: MartRunner) -> None:
    raw, _ = shop([100])
    assert marts.table("revenue_forecast", raw, date(2017, 1, 30)) == []
