"""The month that a text names which is no time of the contracts' form."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from datetime import UTC, datetime, timedelta

_MONTHS = {
    **{"jan": 1, "feb": 2, "fev": 2, "mar": 3, "apr": 4, "abr": 4, "may": 5, "mai": 5, "jun": 6},
    **{"jul": 7, "aug": 8, "ago": 8, "sep": 9, "set": 9, "oct": 10, "out": 10, "okt": 10},
    **{"nov": 11, "dec": 12, "dez": 12, "dic": 12},
}
"""First letters of English, German and Romance names."""
_YEAR_FIRST = re.compile(r"(?:19|20)[0-9]{2}[-/. ]?(0[1-9]|1[0-2]|[1-9](?![0-9]))")
_YEAR_LAST = re.compile(r"([0-9]{1,2})[-/. ]([0-9]{1,2})[-/. ]((?:19|20)?[0-9]{2})(?![0-9])")
_WORD = re.compile(r"[A-Za-z]{3,}")
_YEAR = re.compile(r"(?<![0-9])(?:19|20)[0-9]{2}(?![0-9])|[0-9]{2}$")
_FIRST_DIGITS = re.compile(r"[0-9]{5}")
_SPREADSHEET_DAYS = range(32_874, 55_153)
"""The days from 1990 to 2050, as spreadsheets count them."""
_UNIX_SECONDS = range(10_000, 25_246)
"""The same from 2001, in seconds since 1970 without their last five digits."""


def months_of(texts: Collection[str]) -> Mapping[str, str]:
    """Text to month, such as 2018-03, of texts of one form; those that name none are left out.

    Whether the day or the month comes first is told by the texts of which it cannot be true.
    """
    by_order = [
        {text: month for text in texts if (month := _month(text, day_first=day_first))}
        for day_first in (True, False)
    ]
    return max(by_order, key=len)


def _month(text: str, *, day_first: bool) -> str | None:
    if _FIRST_DIGITS.fullmatch(text):
        return _counted(int(text))
    if found := _YEAR_FIRST.match(text):
        return f"{text[:4]}-{int(found[1]):02d}"
    if found := _YEAR_LAST.match(text):
        month = int(found[2] if day_first else found[1])
        other = int(found[1] if day_first else found[2])
        return _named(found[3], month) if month <= 12 and other <= 31 else None
    names = [_MONTHS[word] for each in _WORD.findall(text) if (word := each[:3].lower()) in _MONTHS]
    year = _YEAR.search(text)
    return _named(year[0], names[0]) if year and names else None


def _counted(number: int) -> str | None:
    if number in _SPREADSHEET_DAYS:
        return f"{datetime(1899, 12, 30) + timedelta(days=number):%Y-%m}"
    if number in _UNIX_SECONDS:
        return f"{datetime.fromtimestamp(number * 100_000, UTC):%Y-%m}"
    return None


def _named(year: str, month: int) -> str | None:
    return f"{year if len(year) == 4 else f'20{year}'}-{month:02d}" if month else None
