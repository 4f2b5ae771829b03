"""The oracle on cases so small that a reader checks them by hand: months and days."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import TABLES, Raw
from tests.oracle.facts.calendar import calendar
from tests.oracle.numbers import rounded
from tests.oracle.revenue.monthly_revenue import monthly_revenue
from tests.oracle.tiny import columns, customer, order, sales


def test_rounding_is_half_away_from_zero() -> None:
    """An exact half goes away from zero, on both sides."""
    halves = [rounded(Decimal(text), 2) for text in ("0.005", "-0.005", "2.675", "-0.004")]
    assert [str(value) for value in halves] == ["0.01", "-0.01", "2.68", "0.00"]


@pytest.mark.parametrize("name", TABLES)
def test_no_orders_give_no_rows(name: str) -> None:
    """Without orders, or with an as_of before the first, every table is empty."""
    assert TABLES[name](Raw(), None) == []
    assert TABLES[name](sales(("a", "ann", "2018-01-01", "1.00")), date(2017, 12, 31)) == []


def test_monthly_revenue() -> None:
    """Ann buys in January and March, Bob in March; February is a row of zeros."""
    raw = sales(
        ("1", "ann", "2018-01-01", "10.00"),
        ("2", "ann", "2018-03-05", "20.00"),
        ("3", "bob", "2018-03-06", "5.01"),
    )
    raw.orders[2]["order_status"] = "unavailable"
    raw.orders.append(order("4", "2018-03-31", status="shipped"))
    raw.customers.append(customer("4", "bob"))
    rows = monthly_revenue(raw, None)
    names: tuple[str, ...] = ("order_month", "revenue", "orders", "customers", "aov", "gmv")
    assert columns(rows, *names) == [
        ("2018-01", Decimal("10.00"), 1, 1, Decimal("10.00"), Decimal("10.00")),
        ("2018-02", Decimal("0.00"), 0, 0, None, Decimal("0.00")),
        ("2018-03", Decimal("20.00"), 2, 2, Decimal("10.00"), Decimal("25.01")),
    ]
    names = ("new_customers", "returning_customers", "repeat_orders", "repeat_order_rate")
    assert columns(rows, *names) == [
        (1, 0, 0, Decimal("0.0000")),
        (0, 0, 0, None),
        (1, 1, 1, Decimal("0.5000")),
    ]
    names = ("customers_to_date", "repeat_customers_to_date", "repeat_rate_to_date", "is_complete")
    assert columns(rows, *names) == [
        (1, 0, Decimal("0.0000"), 1),
        (1, 0, Decimal("0.0000"), 1),
        (2, 1, Decimal("0.5000"), 1),
    ]


def test_calendar() -> None:
    """From the first order in 2015 to the year of 31 October 2016 + 3 months, which is 2017."""
    raw = sales(("a", "ann", "2015-12-31", "1.00"), ("b", "ann", "2016-10-31", "1.00"))
    rows = calendar(raw, None)
    assert [rows[0]["date"], rows[-1]["date"]] == [date(2015, 1, 1), date(2017, 12, 31)]
    by_day = {row["date"]: row for row in rows}
    assert by_day[date(2016, 1, 3)] == {
        "date": date(2016, 1, 3),
        "date_key": 20160103,
        "week_start_date": date(2015, 12, 28),
        "month": "2016-01",
        "month_key": 201601,
        "quarter": "2016-Q1",
        "year": 2016,
        "iso_week": "2015-W53",
        "fiscal_year": 2016,
        "fiscal_period": "P01",
        "is_complete_month": 1,
        "is_future": 0,
    }
    flags = [by_day[day] for day in (date(2015, 12, 31), date(2016, 10, 31), date(2016, 11, 1))]
    assert columns(flags, "is_complete_month", "is_future") == [(0, 0), (1, 0), (0, 1)]
