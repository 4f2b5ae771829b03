"""Sets of days, moved as DATEADD does, and years to date.

Microsoft's page on DATEADD: where both last days of a month are selected, the result goes on to
the end of the month that it is moved to; every other day goes to the same day, or to the last one.
"""

from __future__ import annotations

from typing import Any

import numpy as np
import numpy.typing as npt

from pipeline.powerbi.dax.errors import DaxError, Place, UnsupportedDax

Days = npt.NDArray[Any]
"""Days in ascending order, each once."""

_ONE_DAY = np.timedelta64(1, "D")
_MONTHS = {"MONTH": 1, "QUARTER": 3, "YEAR": 12}


def moved(days: Days, count: int, interval: str, place: Place) -> Days:
    """The days, so many intervals later; they have to be contiguous."""
    if not _contiguous(days):
        raise DaxError("dates can be moved only if they are contiguous", place)
    if interval == "DAY" or not len(days):
        return days + count * _ONE_DAY
    result = _moved_by_months(days, count * _MONTHS[interval])
    if not _contiguous(result):
        # Microsoft documents no more than the rules above; they leave a gap here.
        raise UnsupportedDax(
            f"moving {days[0]} to {days[-1]} skips days at the end of a month", place
        )
    return result


def year_to_date(days: Days) -> Days:
    """From January 1 of the last day's year to the last day."""
    if not len(days):
        return days
    return np.arange(_first_of_year(days[-1]), days[-1] + _ONE_DAY)


def whole_years(days: Days) -> Days:
    """All days of the years from that of the first day to that of the last."""
    return np.arange(_first_of_year(days[0]), _first_of_year(days[-1], after=1))


def _contiguous(days: Days) -> bool:
    return not len(days) or bool(days[-1] - days[0] == (len(days) - 1) * _ONE_DAY)


def _moved_by_months(days: Days, months: int) -> Days:
    targets = days.astype("datetime64[M]") + months
    day_of_month = days - days.astype("datetime64[M]").astype("datetime64[D]")
    last = _last_days(targets)
    same = np.minimum(targets.astype("datetime64[D]") + day_of_month, last)
    both_last = (days == _last_days(days.astype("datetime64[M]"))) & np.isin(days - _ONE_DAY, days)
    ends = [
        np.arange(start, end + _ONE_DAY)
        for start, end in zip(same[both_last], last[both_last], strict=True)
    ]
    return np.unique(np.concatenate([same, *ends]))


def _last_days(months: Days) -> Days:
    return (months + 1).astype("datetime64[D]") - _ONE_DAY


def _first_of_year(day: Any, after: int = 0) -> Any:
    return (day.astype("datetime64[Y]") + after).astype("datetime64[D]")
