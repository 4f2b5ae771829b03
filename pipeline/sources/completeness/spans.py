"""The time that the name of a part tells: a day, week, month, quarter or year, or a range."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_NAMED = "|".join(_MONTHS)
_YEAR, _MONTH, _DAY = r"((?:19|20)\d\d)", r"(0[1-9]|1[0-2])", r"(0[1-9]|[12]\d|3[01])"
_ENDS = r"(?!\d)"
_CLOCK = rf"(?:(?:[t _-]?\d{{6}}|t?\d{{4}}){_ENDS}|{_ENDS})"
"""A time of day may follow."""


@dataclass(frozen=True)
class Unit:
    """A kind of period; periods are numbered without holes."""

    name: str
    plural: str
    number: Callable[[Sequence[str]], int]
    """Of what a pattern found in a name; raises ValueError where there is no such period."""
    show: Callable[[int], str]


@dataclass(frozen=True)
class Span:
    """The periods that a part is of, first and last."""

    unit: Unit
    first: int
    last: int


def _day(parts: Sequence[str]) -> int:
    return date(*map(int, parts)).toordinal()


def _week(parts: Sequence[str]) -> int:
    return date.fromisocalendar(int(parts[0]), int(parts[1]), 1).toordinal() // 7


def _show_week(number: int) -> str:
    year, week, _ = date.fromordinal(number * 7 + 1).isocalendar()
    return f"{year}-W{week:02}"


def _month(parts: Sequence[str]) -> int:
    name = parts[1].lower()
    month = _MONTHS.index(name) + 1 if name in _MONTHS else int(name)
    return int(parts[0]) * 12 + month - 1


DAY = Unit("day", "days", _day, lambda number: date.fromordinal(number).isoformat())
WEEK = Unit("week", "weeks", _week, _show_week)
MONTH = Unit("month", "months", _month, lambda number: f"{number // 12}-{number % 12 + 1:02}")
QUARTER = Unit(
    "quarter",
    "quarters",
    lambda parts: int(parts[0]) * 4 + int(parts[1]) - 1,
    lambda number: f"{number // 4}-Q{number % 4 + 1}",
)
YEAR = Unit("year", "years", lambda parts: int(parts[0]), str)
MONTH_OF_YEAR = Unit(
    "month", "months", lambda parts: int(parts[0]), lambda number: f"month {number}"
)

_FORMS: tuple[tuple[str, Unit, tuple[int, ...]], ...] = (
    (rf"(?<!\d){_YEAR}[-_. /]{_MONTH}[-_. /]{_DAY}{_CLOCK}", DAY, (0, 1, 2)),
    (rf"(?<!\d){_YEAR}{_MONTH}{_DAY}{_CLOCK}", DAY, (0, 1, 2)),
    (rf"(?<!\d){_DAY}[-_.]{_MONTH}[-_.]{_YEAR}{_ENDS}", DAY, (2, 1, 0)),
    (rf"(?<!\d){_YEAR}[-_ /]?(?:w|kw|cw|wk|week)[-_= ]?(\d\d?){_ENDS}", WEEK, (0, 1)),
    (rf"(?<!\d){_YEAR}[-_ /]?q(?:uarter)?[-_= ]?([1-4]){_ENDS}", QUARTER, (0, 1)),
    (rf"(?<![a-z0-9])q([1-4])[-_ ]?{_YEAR}{_ENDS}", QUARTER, (1, 0)),
    (rf"(?<!\d){_YEAR}[-_. /]?({_NAMED})[a-z]*", MONTH, (0, 1)),
    (rf"(?<![a-z])({_NAMED})[a-z]*[-_. ]?{_YEAR}{_ENDS}", MONTH, (1, 0)),
    (rf"(?<!\d){_YEAR}[-_. /]?{_MONTH}{_ENDS}", MONTH, (0, 1)),
    (rf"(?<!\d){_MONTH}[-_.]{_YEAR}{_ENDS}", MONTH, (1, 0)),
    (rf"(?<!\d){_YEAR}{_ENDS}", YEAR, (0,)),
    (rf"(?:^|/)month={_MONTH}{_ENDS}", MONTH_OF_YEAR, (0,)),
)
"""How a period is written, its unit, and where year and what follows stand in it."""
_PATTERNS = [(re.compile(form, re.IGNORECASE), unit, order) for form, unit, order in _FORMS]


def span_of(text: str) -> tuple[Span | None, str]:
    """The periods that stand in a part's name, and the name without them.

    Folders such as `year=2018/month=1` count as the date that they make.
    """
    text = _plain(text)
    for pattern, unit, order in _PATTERNS:
        numbers, rest = [], text
        for match in pattern.finditer(text):
            try:
                numbers.append(unit.number([match[place + 1] for place in order]))
            except ValueError:  # 2018-02-30
                continue
            rest = rest.replace(match[0], "", 1)
        if numbers:
            return Span(unit, min(numbers[:2]), max(numbers[:2])), rest
    return None, text


def _plain(text: str) -> str:
    """Hive's folders as a date: `year=2018/month=1/day=5` is `2018/01/05`."""
    text = re.sub(r"(^|/)(?:year|yyyy|y)=(?=\d{4}(?:/|$))", r"\1", text, flags=re.IGNORECASE)
    text = re.sub(
        r"(^|/)(?:month|mm|m)=(\d\d?)(?=/|$)",
        lambda found: f"{found[1]}month={int(found[2]):02}",
        text,
        flags=re.IGNORECASE,
    )
    text = re.sub(r"(?<=\d{4}/)month=(?=\d\d)", "", text)
    return re.sub(
        r"(?<=\d{4}/\d\d/)(?:day|dd|d)=(\d\d?)(?=/|$)",
        lambda found: f"{int(found[1]):02}",
        text,
        flags=re.IGNORECASE,
    )


def month_of(day: int) -> int:
    """The number of the month in which the day of this number lies."""
    found = date.fromordinal(day)
    return found.year * 12 + found.month - 1


def weekday(day: int) -> int:
    """0 for Monday to 6 for Sunday."""
    return date.fromordinal(day).weekday()
