"""revenue_calendar: days, ISO weeks, months, quarters and years of the same sales."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, item, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

GRAINS = ("day", "week", "month", "quarter", "year")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("revenue_calendar", raw, as_of)


def of_grain(grain: str, rows: list[Row]) -> list[Row]:
    return [row for row in rows if row["grain"] == grain]


def by_period(rows: list[Row], column: str) -> dict[object, object]:
    return {row["period"]: row[column] for row in rows}


def money(text: str | None) -> Decimal | None:
    return None if text is None else Decimal(text)


def spent(*lines: tuple[str, str]) -> Raw:
    """Orders of (day, price), each of a customer of its own."""
    named = [(f"{n}", f"u{n}", day, price) for n, (day, price) in enumerate(lines)]
    return sales(*named)


def thirty_then_one(first: str, second: str, *, orders: int = 30, price: str = "1.00") -> Raw:
    """So many orders on one day, and one of 45.00 on another."""
    return spent(*[(first, price)] * orders, (second, "45.00"))


def test_orders_add_up_in_every_grain(marts: MartRunner) -> None:
    """Ann buys two units on 30 January and one on 1 February; Bob's order is canceled."""
    raw = sales(
        ("1", "ann", "2018-01-30", "10.00"),
        ("2", "ann", "2018-02-01", "20.00"),
        ("3", "bob", "2018-02-01 23:59:59", "5.01"),
    )
    raw.order_items.append(item("1", "10.00", number=2))
    raw.orders[2]["order_status"] = "canceled"
    january: Row = {
        "grain": "month",
        "period": "2018-01",
        "period_start_date": date(2018, 1, 1),
        "period_end_date": date(2018, 1, 31),
        "revenue": Decimal("20.00"),
        "gmv": Decimal("20.00"),
        "freight": Decimal("2.00"),
        "orders": 1,
        "customers": 1,
        "items": 2,
        "aov": Decimal("20.00"),
        "growth_pct": None,
        "yoy_growth_pct": None,
        "revenue_ttm": None,
        "revenue_rolling3": None,
        "is_complete": 0,
    }
    february: Row = {
        **january,
        "period": "2018-02",
        "period_start_date": date(2018, 2, 1),
        "period_end_date": date(2018, 2, 28),
        "gmv": Decimal("25.01"),
        "freight": Decimal("1.00"),
        "items": 1,
    }
    week: Row = {
        **january,
        "grain": "week",
        "period": "2018-W05",
        "period_start_date": date(2018, 1, 29),
        "period_end_date": date(2018, 2, 4),
        "revenue": Decimal("40.00"),
        "gmv": Decimal("45.01"),
        "freight": Decimal("3.00"),
        "orders": 2,
        "items": 3,
    }
    quarter: Row = {
        **week,
        "grain": "quarter",
        "period": "2018-Q1",
        "period_start_date": date(2018, 1, 1),
        "period_end_date": date(2018, 3, 31),
    }
    year: Row = {
        **quarter,
        "grain": "year",
        "period": "2018",
        "period_end_date": date(2018, 12, 31),
    }
    rows = rows_of(marts, raw)
    assert_same("revenue_calendar", [january, february], of_grain("month", rows))
    assert_same("revenue_calendar", [week], of_grain("week", rows)[-1:])
    assert_same("revenue_calendar", [quarter, year], [*of_grain("quarter", rows), rows[-1]])
    assert len(of_grain("day", rows)) == 32  # January, and 1 February


def test_days_start_with_the_month_of_the_first_order(marts: MartRunner) -> None:
    """1 January 2016 lies in the last week of 2015; the only order came on the 10th."""
    rows = rows_of(marts, spent(("2016-01-10", "1.00")))
    days = [(date(2016, 1, day), Decimal("0.00"), 0) for day in range(1, 10)]
    days.append((date(2016, 1, 10), Decimal("1.00"), 1))
    names = ("period_start_date", "revenue", "is_complete")
    assert columns(of_grain("day", rows), *names) == days
    names = ("period", "period_start_date", "is_complete")
    assert columns(of_grain("week", rows), *names) == [
        ("2015-W53", date(2015, 12, 28), 0),
        ("2016-W01", date(2016, 1, 4), 0),
    ]


@pytest.mark.parametrize(
    ("column", "grain", "second", "as_of"),
    [
        ("growth_pct", "day", "2018-01-02", date(2018, 1, 2)),
        ("growth_pct", "week", "2018-01-14", date(2018, 1, 14)),
        ("growth_pct", "month", "2018-02-01", date(2018, 2, 28)),
        ("growth_pct", "quarter", "2018-06-30", date(2018, 6, 30)),
        ("growth_pct", "year", "2019-01-01", date(2019, 12, 31)),
        ("yoy_growth_pct", "day", "2019-01-01", date(2019, 1, 1)),
        ("yoy_growth_pct", "week", "2018-12-31", date(2019, 1, 6)),
        ("yoy_growth_pct", "month", "2019-01-31", date(2019, 1, 31)),
        ("yoy_growth_pct", "quarter", "2019-01-01", date(2019, 3, 31)),
        ("yoy_growth_pct", "year", "2019-12-31", date(2019, 12, 31)),
    ],
)
def test_growth_compares_with_the_period_before_and_a_year_before(
    marts: MartRunner, column: str, grain: str, second: str, as_of: date
) -> None:
    """Of 30.00 in the first day, week, month, quarter and year; 31 December 2018 is 2019-W01."""
    rows = of_grain(grain, rows_of(marts, thirty_then_one("2018-01-01", second), as_of))
    assert rows[-1][column] == Decimal("50.00")


@pytest.mark.parametrize(
    ("raw", "as_of"),
    [
        (thirty_then_one("2018-01-01", "2018-01-08", orders=29), date(2018, 1, 14)),
        (thirty_then_one("2018-01-01", "2018-01-08", price="0.00"), date(2018, 1, 14)),
        (thirty_then_one("2018-01-02", "2018-01-08"), date(2018, 1, 14)),
        (thirty_then_one("2018-01-01", "2018-01-08"), date(2018, 1, 13)),
        (thirty_then_one("2018-01-01", "2018-01-15"), date(2018, 1, 21)),
    ],
    ids=["29 orders in base", "no revenue", "base incomplete", "week incomplete", "gap before"],
)
def test_growth_needs_two_complete_periods_and_a_fair_base(
    marts: MartRunner, raw: Raw, as_of: date
) -> None:
    assert of_grain("week", rows_of(marts, raw, as_of))[-1]["growth_pct"] is None


def test_week_53_has_no_week_a_year_before(marts: MartRunner) -> None:
    """2019 has 52 weeks; those next to where its 53rd would be have 30 orders each."""
    raw = spent(
        *[("2019-12-23", "1.00")] * 30, *[("2019-12-30", "1.00")] * 30, ("2020-12-28", "45.00")
    )
    weeks = of_grain("week", rows_of(marts, raw, date(2021, 1, 10)))
    growth = columns(weeks, "period", "yoy_growth_pct")
    assert growth[-3:] == [
        ("2020-W52", Decimal("-100.00")),
        ("2020-W53", None),
        ("2021-W01", Decimal("-100.00")),
    ]


def test_leap_day_has_no_day_a_year_before(marts: MartRunner) -> None:
    raw = spent(
        *[("2019-02-28", "1.00")] * 30, *[("2019-03-01", "1.00")] * 30, ("2020-02-29", "45.00")
    )
    days = of_grain("day", rows_of(marts, raw, date(2020, 3, 1)))
    assert columns(days, "period", "yoy_growth_pct")[-3:] == [
        ("2020-02-28", Decimal("-100.00")),
        ("2020-02-29", None),
        ("2020-03-01", Decimal("-100.00")),
    ]


def test_twelve_months_end_with_the_period_or_the_last_day(marts: MartRunner) -> None:
    """They are empty as long as they start before the first order.

    January 2018 ends with the 15th, so the 1.00 of a year before drops out and the 8.00 do not.
    """
    raw = spent(
        ("2017-01-01", "1.00"),
        ("2017-01-20", "8.00"),
        ("2017-12-31", "2.00"),
        ("2018-01-01", "4.00"),
    )
    found = by_period(rows_of(marts, raw, date(2018, 1, 15)), "revenue_ttm")
    expected = {
        "2017-12-30": None,
        "2017-12-31": "11.00",
        "2018-01-01": "14.00",
        "2017-11": None,
        "2017-12": "11.00",
        "2018-01": "14.00",
        "2017-Q4": "11.00",
        "2018-Q1": "14.00",
        "2017": "11.00",
        "2018": "14.00",
        "2017-W51": None,
        "2017-W52": "11.00",
    }
    assert {period: found[period] for period in expected} == {
        period: money(revenue) for period, revenue in expected.items()
    }


@pytest.mark.parametrize(
    ("first", "period", "revenue"),
    [
        ("2016-02-29", "2017-02", "6.00"),
        ("2016-03-01", "2017-02", "7.00"),
        ("2016-03-02", "2017-02", None),
    ],
    ids=["leap day is a month too early", "first day", "first day is late"],
)
def test_twelve_months_to_the_end_of_february_start_in_march(
    marts: MartRunner, first: str, period: str, revenue: str | None
) -> None:
    raw = spent((first, "1.00"), ("2016-03-15", "2.00"), ("2017-02-28", "4.00"))
    months = of_grain("month", rows_of(marts, raw))
    assert by_period(months, "revenue_ttm")[period] == money(revenue)


def test_twelve_months_around_a_leap_day(marts: MartRunner) -> None:
    """A year before 29 February is 28 February; twelve months that end the day before start then.

    Those that end with the leap day start on 1 March.
    """
    raw = spent(
        ("2015-02-28", "1.00"),
        ("2015-03-01", "2.00"),
        ("2016-02-28", "4.00"),
        ("2016-02-29", "8.00"),
    )
    days = columns(of_grain("day", rows_of(marts, raw)), "period", "revenue_ttm")
    assert days[-2:] == [("2016-02-28", Decimal("7.00")), ("2016-02-29", Decimal("14.00"))]


def test_twelve_months_without_sales_are_zero(marts: MartRunner) -> None:
    """From the second day of 2017 on nothing is sold: a sum of nothing, and not an unknown one."""
    rows = rows_of(marts, spent(("2017-01-01", "1.00")), date(2018, 1, 1))
    found = by_period(rows, "revenue_ttm")
    assert (found["2017-12"], found["2018-01"]) == (Decimal("1.00"), Decimal("0.00"))


@pytest.mark.parametrize(
    ("first", "as_of", "sums"),
    [
        ("2018-01-01", date(2018, 4, 30), (None, None, "3.00", "10.00")),
        ("2018-01-01", date(2018, 4, 29), (None, None, "3.00", None)),
        ("2018-01-02", date(2018, 4, 30), (None, None, None, "10.00")),
    ],
    ids=["all complete", "last incomplete", "first incomplete"],
)
def test_rolling_sum_needs_three_complete_periods(
    marts: MartRunner, first: str, as_of: date, sums: tuple[str | None, ...]
) -> None:
    """1.00 in January, 2.00 in February, nothing in March, 8.00 in April."""
    raw = spent((first, "1.00"), ("2018-02-10", "2.00"), ("2018-04-02", "8.00"))
    months = of_grain("month", rows_of(marts, raw, as_of))
    assert columns(months, "revenue_rolling3") == [(money(each),) for each in sums]


@pytest.mark.parametrize("grain", GRAINS)
def test_every_grain_adds_up_to_all_sales(sample_tables: Tables, grain: str) -> None:
    rows = of_grain(grain, sample_tables["revenue_calendar"])
    for column in ("revenue", "gmv", "freight", "orders", "items"):
        everything = sum(row[column] for row in sample_tables["monthly_revenue"])
        assert sum(row[column] for row in rows) == everything > 0


def test_months_are_those_of_monthly_revenue(sample_tables: Tables) -> None:
    names = ("revenue", "gmv", "freight", "orders", "customers", "items", "aov", "yoy_growth_pct")
    found = of_grain("month", sample_tables["revenue_calendar"])
    expected = sample_tables["monthly_revenue"]
    assert columns(found, "period", *names, "growth_pct", "is_complete") == columns(
        expected, "order_month", *names, "mom_growth_pct", "is_complete"
    )


def test_twelve_months_of_a_complete_month_are_its_and_the_eleven_before(
    sample_tables: Tables,
) -> None:
    months = of_grain("month", sample_tables["revenue_calendar"])
    checked = [number for number, row in enumerate(months) if row["revenue_ttm"] is not None]
    checked = [number for number in checked if months[number]["is_complete"]]
    assert checked
    for number in checked:
        twelve = [row["revenue"] for row in months[number - 11 : number + 1]]
        assert months[number]["revenue_ttm"] == sum(twelve)


def test_days_follow_each_other_to_the_last_valid_order(sample_tables: Tables) -> None:
    days = [row["period_end_date"] for row in of_grain("day", sample_tables["revenue_calendar"])]
    assert days == [days[0] + timedelta(days=count) for count in range(len(days))]
    assert days[0].day == 1
    assert days[-1] == max(row["order_date"] for row in sample_tables["master_orders"])
