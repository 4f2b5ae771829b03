"""DATEADD, SAMEPERIODLASTYEAR and DATESYTD as filters of CALCULATE."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from tests.dax.evaluator import Filters
from tests.dax.small import DATE, MONTH, STATE, WEEKDAY, YEAR, calendar, evaluator, frames, value

BEFORE = "CALCULATE ( [Value], DATEADD ( 'calendar'[date], -1, MONTH ) )"
LAST_YEAR = "CALCULATE ( [Value], SAMEPERIODLASTYEAR ( 'calendar'[date] ) )"
TO_DATE = "CALCULATE ( [Value], DATESYTD ( 'calendar'[date] ) )"


def test_dateadd_gives_the_month_before() -> None:
    assert value(BEFORE, {MONTH: ["2017-02"]}) == 30
    assert value(BEFORE, {MONTH: ["2017-03"]}) == 120
    assert value(BEFORE, {MONTH: ["2017-01"]}) is None


def test_other_filters_stay() -> None:
    assert value(BEFORE, {MONTH: ["2017-02"], STATE: ["SP"]}) == 10


def test_dates_that_the_table_has_not_are_left_out() -> None:
    assert value(BEFORE, {MONTH: ["2016-01"]}) is None
    count = "COUNTROWS ( DATEADD ( 'calendar'[date], 1, YEAR ) )"
    assert value(count, {YEAR: [2017, 2018]}) == 365


def test_sameperiodlastyear_gives_the_same_month_of_the_year_before() -> None:
    assert value(LAST_YEAR, {MONTH: ["2018-02"]}) == 120
    assert value(LAST_YEAR, {YEAR: [2018]}) == 150


def test_datesytd_runs_from_january_1_to_the_last_visible_date() -> None:
    assert value(TO_DATE, {MONTH: ["2017-01"]}) == 30
    assert value(TO_DATE, {MONTH: ["2017-05"]}) == 150
    assert value(TO_DATE, {MONTH: ["2018-01"]}) is None
    assert value(TO_DATE) == 320


def test_a_filter_on_the_date_column_clears_the_others_of_the_date_table() -> None:
    tuesdays: Filters = {MONTH: ["2017-02"], WEEKDAY: [1]}
    assert value("[Value]", tuesdays) == 80
    # The last Tuesday is the 28th; up to it every day counts.
    assert value(TO_DATE, tuesdays) == 150


def test_a_condition_on_the_date_column_clears_the_others_too() -> None:
    until = "'calendar'[date] <= MAX ( 'calendar'[date] )"
    # BLANK is before any date, so the blank row's order e stays.
    assert value(f"CALCULATE ( [Value], {until} )", {MONTH: ["2017-02"]}) == 150 + 160
    known = f"{until} && NOT ISBLANK ( 'calendar'[date] )"
    assert value(f"CALCULATE ( [Value], {known} )", {MONTH: ["2017-02"]}) == 150


def test_two_filters_on_dates_intersect() -> None:
    both = (
        "CALCULATE ( [Value], DATESYTD ( 'calendar'[date] ), "
        "DATEADD ( 'calendar'[date], -1, MONTH ) )"
    )
    assert value(both, {MONTH: ["2017-03"]}) == 120


def test_a_filter_on_another_column_beside_a_date_filter_holds() -> None:
    fridays = "CALCULATE ( [Value], DATESYTD ( 'calendar'[date] ), 'calendar'[weekday] = 4 )"
    assert value(fridays, {MONTH: ["2017-02"]}) == 40


def test_functions_of_dates_may_be_nested() -> None:
    nested = "CALCULATE ( [Value], SAMEPERIODLASTYEAR ( DATESYTD ( 'calendar'[date] ) ) )"
    assert value(nested, {MONTH: ["2018-01"]}) == 30


def test_the_blank_row_is_no_date() -> None:
    # Order e has a day outside the calendar.
    assert value("COUNTROWS ( DATEADD ( 'calendar'[date], 0, DAY ) )") == 366 + 365 + 365
    assert value("CALCULATE ( [Value], DATEADD ( 'calendar'[date], 0, DAY ) )") == 470


def test_no_visible_date_gives_nothing() -> None:
    nothing: Filters = {MONTH: ["1999-01"]}
    assert [value(each, nothing) for each in (BEFORE, LAST_YEAR, TO_DATE)] == [None] * 3


def test_a_measure_in_calculate_sees_the_moved_dates() -> None:
    twice = f"CALCULATE ( {BEFORE}, DATEADD ( 'calendar'[date], -1, MONTH ) )"
    assert value(twice, {MONTH: ["2017-03"]}) == 30


def test_months_with_a_gap_between_them_are_refused_as_in_power_bi() -> None:
    with pytest.raises(DaxError, match=r"\[It\], line 1, column 22: .*contiguous"):
        value(BEFORE, {MONTH: ["2017-01", "2017-03"]})


@pytest.mark.parametrize(
    ("dates", "message"),
    [
        ("DATEADD ( orders[day], -1, MONTH )", "dates other than those of the date table"),
        ("DATEADD ( VALUES ( orders[day] ), -1, MONTH )", "dates other than those of"),
        ("DATEADD ( 'calendar'[date], 1 + 1, MONTH )", "a number of intervals that is computed"),
        ("DATEADD ( 'calendar'[date], 1, 2 )", "needs DAY, MONTH, QUARTER or YEAR"),
        ("DATESYTD ( 'calendar'[date] > 0 )", "no table"),
    ],
)
def test_arguments_that_are_not_known_are_refused(dates: str, message: str) -> None:
    with pytest.raises(DaxError, match=message):
        value(f"CALCULATE ( [Value], {dates} )")


@pytest.mark.parametrize(
    "dates",
    [
        calendar("2016-01-01", "2018-12-30"),
        calendar("2016-01-02", "2018-12-31"),
        calendar().drop(index=40),
        pd.concat([calendar(), calendar("2016-01-01", "2016-01-01")]),
        calendar().assign(date=lambda rows: rows["date"].where(rows.index != 40)),
        calendar().assign(date=1),
        calendar().head(0),
    ],
)
def test_the_date_table_has_the_days_of_whole_years_each_once(dates: pd.DataFrame) -> None:
    found = evaluator({"It": TO_DATE}, {**frames(), "calendar": dates}, relationships=())
    with pytest.raises(DaxError, match=r"'calendar'\[date\] has to be the days of whole years"):
        found.value("It")


def test_dates_may_come_as_python_dates() -> None:
    tables = frames()
    tables["calendar"] = calendar().assign(date=lambda rows: rows["date"].dt.date)
    tables["orders"] = tables["orders"].assign(day=lambda rows: rows["day"].dt.date)
    assert evaluator({"It": BEFORE}, tables).value("It", {MONTH: ["2017-02"]}) == 30


def test_iterated_dates_become_a_filter() -> None:
    each = f"SUMX ( VALUES ( 'calendar'[date] ), {BEFORE} )"
    # Day by day, February's 28 days lead to January 1 to 28: the 31st is lost.
    assert value(each, {MONTH: ["2017-02"]}) == 10
    assert value(f"SUMX ( VALUES ( 'calendar'[month] ), {BEFORE} )", {MONTH: ["2017-02"]}) == 30


def test_iterating_dates_that_are_filtered_out_is_refused() -> None:
    each = "SUMX ( ALL ( 'calendar'[date] ), [Value] )"
    assert value(each) == 630
    with pytest.raises(UnsupportedDax, match="iterating dates that are filtered out"):
        value(each, {MONTH: ["2017-02"]})


def test_a_slicer_on_dates_leaves_the_others() -> None:
    two_days = [pd.Timestamp("2017-02-10"), pd.Timestamp("2017-02-28")]
    assert value("[Value]", {DATE: two_days, WEEKDAY: [4]}) == 40


def test_datediff_counts_days() -> None:
    days = "DATEDIFF ( MIN ( 'calendar'[date] ), MAX ( 'calendar'[date] ), DAY )"
    assert value(days, {YEAR: [2017]}) == 364
    assert value(days, {MONTH: ["2017-02"]}) == 27
    assert value("DATEDIFF ( MAX ( 'calendar'[date] ), MIN ( 'calendar'[date] ), DAY )") < 0


@pytest.mark.parametrize(
    ("end", "unit"), [("MAX ( 'calendar'[date] )", "MONTH"), ("BLANK ()", "DAY"), ("1", "DAY")]
)
def test_datediff_of_other_things_is_not_guessed(end: str, unit: str) -> None:
    with pytest.raises(UnsupportedDax):
        value(f"DATEDIFF ( MIN ( 'calendar'[date] ), {end}, {unit} )")
