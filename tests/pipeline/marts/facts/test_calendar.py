"""calendar: the date table, whole years without gaps."""

from collections.abc import Iterator
from datetime import date, timedelta

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import customer, order, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, first: str, as_of: date) -> dict[object, Row]:
    rows = marts.table("calendar", sales(("a", "ann", first, "1.00")), as_of)
    return {row["date"]: row for row in rows}


def test_every_column_of_a_day_between_the_years(marts: MartRunner) -> None:
    """2017-01-01 is a Sunday of the last ISO week of 2016."""
    by_day = rows_of(marts, "2016-12-31 23:59:59", date(2017, 1, 31))
    expected: Row = {
        "date": date(2017, 1, 1),
        "date_key": 20170101,
        "week_start_date": date(2016, 12, 26),
        "month": "2017-01",
        "month_key": 201701,
        "quarter": "2017-Q1",
        "year": 2017,
        "iso_week": "2016-W52",
        "fiscal_year": 2017,
        "fiscal_period": "P01",
        "is_complete_month": 1,
        "is_future": 0,
    }
    assert_same("calendar", [expected], [by_day[date(2017, 1, 1)]])


@pytest.mark.parametrize(
    ("day", "week"),
    [
        ("2015-12-31", "2015-W53"),
        ("2016-01-03", "2015-W53"),
        ("2016-01-04", "2016-W01"),
        ("2018-12-30", "2018-W52"),
        ("2018-12-31", "2019-W01"),
        ("2019-12-30", "2020-W01"),
        ("2020-12-31", "2020-W53"),
        ("2021-01-03", "2020-W53"),
    ],
)
def test_iso_week_belongs_to_the_year_of_its_thursday(
    marts: MartRunner, day: str, week: str
) -> None:
    found = rows_of(marts, day, date.fromisoformat(day))[date.fromisoformat(day)]
    assert found["iso_week"] == week


@pytest.mark.parametrize(
    ("as_of", "last"),
    [
        (date(2017, 9, 30), date(2017, 12, 31)),
        (date(2017, 10, 1), date(2018, 12, 31)),
        (date(2017, 11, 30), date(2018, 12, 31)),
        (date(2017, 12, 31), date(2018, 12, 31)),
        (date(2020, 2, 29), date(2020, 12, 31)),
    ],
)
def test_whole_years_to_that_of_three_months_later(
    marts: MartRunner, as_of: date, last: date
) -> None:
    days = list(rows_of(marts, "2016-12-31", as_of))
    assert (days[0], days[-1]) == (date(2016, 1, 1), last)


def test_first_order_of_any_status_opens_the_calendar(marts: MartRunner) -> None:
    raw = Raw(
        orders=[order("a", "2016-02-29", status="canceled"), order("b", "2017-05-01")],
        customers=[customer("a", "ann"), customer("b", "ann")],
    )
    days = [row["date"] for row in marts.table("calendar", raw)]
    assert (days[0], days[-1]) == (date(2016, 1, 1), date(2017, 12, 31))
    assert date(2016, 2, 29) in days


def test_months_are_complete_between_the_first_order_and_the_day(marts: MartRunner) -> None:
    by_day = rows_of(marts, "2018-02-01 23:00", date(2018, 4, 29))
    complete = {row["month"] for row in by_day.values() if row["is_complete_month"]}
    assert complete == {"2018-02", "2018-03"}
    by_day = rows_of(marts, "2018-02-02", date(2018, 4, 30))
    complete = {row["month"] for row in by_day.values() if row["is_complete_month"]}
    assert complete == {"2018-03", "2018-04"}


def test_future_starts_after_the_day(marts: MartRunner) -> None:
    by_day = rows_of(marts, "2018-02-01", date(2018, 2, 28))
    future = [day for day, row in by_day.items() if row["is_future"]]
    assert (future[0], future[-1], len(future)) == (date(2018, 3, 1), date(2018, 12, 31), 306)


def test_days_follow_each_other_without_gaps(sample_tables: Tables) -> None:
    days = [row["date"] for row in sample_tables["calendar"]]
    assert days == [days[0] + timedelta(days=number) for number in range(len(days))]
    assert (days[0].month, days[0].day) == (1, 1)
    assert (days[-1].month, days[-1].day) == (12, 31)


def test_python_agrees_on_every_day(sample_tables: Tables) -> None:
    for row in sample_tables["calendar"]:
        day = row["date"]
        year, week, weekday = day.isocalendar()
        assert row["iso_week"] == f"{year}-W{week:02d}"
        assert row["week_start_date"] == day - timedelta(days=weekday - 1)
        assert row["date_key"] == int(f"{day:%Y%m%d}")
        assert row["month"] == f"{day:%Y-%m}"


def test_complete_months_are_those_of_monthly_revenue(sample_tables: Tables) -> None:
    complete = {row["month"] for row in sample_tables["calendar"] if row["is_complete_month"]}
    months = sample_tables["monthly_revenue"]
    assert complete == {row["order_month"] for row in months if row["is_complete"]}
    assert complete


@pytest.fixture
def given(marts: MartRunner) -> Iterator[MartRunner]:
    """The marts; settings that a test gives them are taken back after it."""
    yield marts
    marts.give()


@pytest.mark.parametrize(
    ("week_start", "expected"),
    [(1, "2018-01-01"), (2, "2018-01-02"), (3, "2017-12-27"), (7, "2017-12-31")],
    ids=["Monday", "Tuesday", "Wednesday", "Sunday"],
)
def test_weeks_begin_on_the_day_that_is_set(
    given: MartRunner, week_start: int, expected: str
) -> None:
    """2018-01-02 is a Tuesday; its ISO week does not change."""
    given.give(week_start=week_start)
    rows = given.table("calendar", sales(("a", "ann", "2018-01-02", "1.00")))
    (row,) = [row for row in rows if row["date"] == date(2018, 1, 2)]
    assert (str(row["week_start_date"]), row["iso_week"]) == (expected, "2018-W01")


@pytest.mark.parametrize(
    ("start", "day", "year", "period"),
    [
        (1, "2018-12-31", 2018, "P12"),
        (2, "2018-01-31", 2018, "P12"),
        (2, "2018-02-01", 2019, "P01"),
        (7, "2018-06-30", 2018, "P12"),
        (7, "2018-07-01", 2019, "P01"),
        (12, "2018-11-30", 2018, "P12"),
        (12, "2018-12-01", 2019, "P01"),
    ],
)
def test_fiscal_year_is_named_by_the_year_in_which_it_ends(
    given: MartRunner, start: int, day: str, year: int, period: str
) -> None:
    given.give(fiscal_year_start=start)
    rows = given.table("calendar", sales(("a", "ann", "2018-01-02", "1.00")))
    (row,) = [row for row in rows if str(row["date"]) == day]
    assert (row["fiscal_year"], row["fiscal_period"]) == (year, period)
