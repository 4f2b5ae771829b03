"""Days moved by months: whole months stay whole, other days stay on their day of the month."""

from __future__ import annotations

from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.powerbi.dax.errors import DaxError, Place, UnsupportedDax
from tests.dax.calendar_shifts import Days, moved, year_to_date

HERE = Place(1, 1)
ONE_DAY = np.timedelta64(1, "D")


def days(first: str, last: str) -> Days:
    """All days from one to the other."""
    return np.arange(np.datetime64(first), np.datetime64(last) + ONE_DAY)


def span(found: Days) -> tuple[str, str, int]:
    """The first day, the last, and how many there are."""
    return str(found[0]), str(found[-1]), len(found)


@pytest.mark.parametrize(
    ("given_days", "count", "interval", "expected"),
    [
        (("2017-01-01", "2017-01-31"), 1, "MONTH", ("2017-02-01", "2017-02-28", 28)),
        (("2017-02-01", "2017-02-28"), -1, "MONTH", ("2017-01-01", "2017-01-31", 31)),
        (("2017-02-01", "2017-02-28"), 1, "MONTH", ("2017-03-01", "2017-03-31", 31)),
        (("2016-03-01", "2016-03-31"), -1, "MONTH", ("2016-02-01", "2016-02-29", 29)),
        (("2017-04-01", "2017-04-30"), -1, "MONTH", ("2017-03-01", "2017-03-31", 31)),
        (("2017-01-01", "2017-01-31"), -1, "MONTH", ("2016-12-01", "2016-12-31", 31)),
        (("2017-01-01", "2017-03-31"), -1, "QUARTER", ("2016-10-01", "2016-12-31", 92)),
        (("2017-04-01", "2017-06-30"), -1, "QUARTER", ("2017-01-01", "2017-03-31", 90)),
        (("2017-02-01", "2017-02-28"), -1, "YEAR", ("2016-02-01", "2016-02-29", 29)),
        (("2016-02-01", "2016-02-29"), 1, "YEAR", ("2017-02-01", "2017-02-28", 28)),
        (("2017-01-01", "2017-12-31"), -1, "YEAR", ("2016-01-01", "2016-12-31", 366)),
        (("2016-01-01", "2017-04-30"), -1, "MONTH", ("2015-12-01", "2017-03-31", 487)),
    ],
)
def test_whole_months_become_whole_months(
    given_days: tuple[str, str], count: int, interval: str, expected: tuple[str, str, int]
) -> None:
    assert span(moved(days(*given_days), count, interval, HERE)) == expected


@pytest.mark.parametrize(
    ("given_days", "count", "interval", "expected"),
    [
        (("2017-03-05", "2017-03-20"), -1, "MONTH", ("2017-02-05", "2017-02-20", 16)),
        (("2017-02-15", "2017-03-15"), 1, "MONTH", ("2017-03-15", "2017-04-15", 32)),
        (("2017-03-05", "2017-03-20"), -3, "DAY", ("2017-03-02", "2017-03-17", 16)),
        (("2017-02-27", "2017-02-27"), 1, "MONTH", ("2017-03-27", "2017-03-27", 1)),
        (("2017-02-28", "2017-02-28"), -1, "MONTH", ("2017-01-28", "2017-01-28", 1)),
        (("2016-02-29", "2016-02-29"), -1, "YEAR", ("2015-02-28", "2015-02-28", 1)),
        (("2017-03-29", "2017-03-29"), -1, "MONTH", ("2017-02-28", "2017-02-28", 1)),
        (("2017-01-29", "2017-02-03"), 1, "MONTH", ("2017-02-28", "2017-03-03", 4)),
    ],
)
def test_other_days_stay_on_their_day_of_the_month(
    given_days: tuple[str, str], count: int, interval: str, expected: tuple[str, str, int]
) -> None:
    assert span(moved(days(*given_days), count, interval, HERE)) == expected


@pytest.mark.parametrize(
    ("given_days", "count", "interval", "expected"),
    [
        (("2013-02-27", "2013-02-28"), 1, "MONTH", ("2013-03-27", "2013-03-31", 5)),
        (("2009-02-27", "2009-02-28"), -1, "YEAR", ("2008-02-27", "2008-02-29", 3)),
        (("2017-04-10", "2017-04-30"), 1, "MONTH", ("2017-05-10", "2017-05-31", 22)),
    ],
)
def test_both_last_days_of_a_month_go_on_to_the_end_of_the_other(
    given_days: tuple[str, str], count: int, interval: str, expected: tuple[str, str, int]
) -> None:
    # The first two are the examples of Microsoft's pages on DATEADD and SAMEPERIODLASTYEAR.
    assert span(moved(days(*given_days), count, interval, HERE)) == expected


def test_what_is_documented_nowhere_is_refused() -> None:
    with pytest.raises(UnsupportedDax, match="2017-04-30 to 2017-05-02 skips days"):
        moved(days("2017-04-30", "2017-05-02"), 1, "MONTH", HERE)


def test_days_with_a_gap_are_refused_as_in_power_bi() -> None:
    two = np.concatenate([days("2017-01-01", "2017-01-31"), days("2017-03-01", "2017-03-31")])
    with pytest.raises(DaxError, match="only if they are contiguous"):
        moved(two, -1, "MONTH", HERE)


def test_no_days_stay_none() -> None:
    assert not len(moved(days("2017-01-02", "2017-01-01"), -1, "MONTH", HERE))
    assert not len(year_to_date(days("2017-01-02", "2017-01-01")))


@given(
    st.dates(date(2014, 1, 1), date(2019, 12, 31)),
    st.integers(1, 40),
    st.integers(-30, 30),
)
def test_whole_months_come_back_whole_when_moved_back(day: date, months: int, count: int) -> None:
    first = np.datetime64(day, "M")
    whole = np.arange(first.astype("datetime64[D]"), (first + months).astype("datetime64[D]"))
    there = moved(whole, count, "MONTH", HERE)
    assert (moved(there, -count, "MONTH", HERE) == whole).all()


@pytest.mark.parametrize(
    ("given_days", "expected"),
    [
        (("2017-03-05", "2017-03-20"), ("2017-01-01", "2017-03-20", 79)),
        (("2016-12-15", "2017-01-01"), ("2017-01-01", "2017-01-01", 1)),
        (("2016-01-01", "2016-12-31"), ("2016-01-01", "2016-12-31", 366)),
    ],
)
def test_year_to_date_is_from_january_1_to_the_last_day(
    given_days: tuple[str, str], expected: tuple[str, str, int]
) -> None:
    assert span(year_to_date(days(*given_days))) == expected
