"""Months, held as the date of their first day."""

from datetime import date, timedelta


def month_of(day: date) -> date:
    """Return the first day of the month that contains the day."""
    return date(day.year, day.month, 1)


def add_months(month: date, count: int) -> date:
    """Return the first day of the month ``count`` months later (earlier if negative)."""
    index = month.year * 12 + (month.month - 1) + count
    return date(index // 12, index % 12 + 1, 1)


def last_day(month: date) -> date:
    """Return the last day of the month."""
    return add_months(month, 1) - timedelta(days=1)


def months_between(first: date, last: date) -> list[date]:
    """Every month from that of ``first`` to that of ``last``, both included."""
    months = []
    month = month_of(first)
    while month <= last:
        months.append(month)
        month = add_months(month, 1)
    return months


def label(month: date) -> str:
    """``2017-05``."""
    return f"{month.year:04d}-{month.month:02d}"


def key(month: date) -> int:
    """``201705``."""
    return month.year * 100 + month.month
