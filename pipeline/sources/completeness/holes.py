"""What is missing in a sequence of periods or numbers."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Sequence
from datetime import date
from itertools import pairwise
from math import gcd

from pipeline.sources.completeness.spans import DAY, MONTH, Span, Unit, month_of, weekday

_FEWEST_DAYS = 3
_SHORTEST_MONTH, _LONGEST_MONTH = 28, 31
_WEEKEND = (5, 6)


def covered(spans: Collection[Span]) -> tuple[Unit, set[int]]:
    """The unit of the spans, and the periods in them; days that stand for months are months."""
    (unit,) = {span.unit for span in spans}
    found = {number for span in spans for number in range(span.first, span.last + 1)}
    if unit is DAY and all(span.first == span.last for span in spans) and _stand_for_months(found):
        return MONTH, set(map(month_of, found))
    return unit, found


def _stand_for_months(days: set[int]) -> bool:
    """Whether each is the export of a month: no two in one, about a month apart."""
    gaps = [later - earlier for earlier, later in pairwise(sorted(days))]
    alike = sum(_SHORTEST_MONTH <= gap <= _LONGEST_MONTH for gap in gaps)
    same_day = len({date.fromordinal(day).day for day in days}) == 1
    return (
        len(set(map(month_of, days))) == len(days)
        and len(gaps) > 0
        and min(gaps) >= _SHORTEST_MONTH
        and (same_day or 2 * alike >= len(gaps))
    )


def missing_periods(unit: Unit, found: Collection[int]) -> list[int]:
    """The periods between the first and the last that no part is of.

    Of days, where a third of them follow each other, those whose weekday has parts otherwise; where
    most lie a week or another number of days apart, the days to which that step leads.
    """
    present = sorted(found)
    if len(present) < 2:
        return []
    if unit is DAY:
        return _missing_days(present)
    return [number for number in range(present[0], present[-1]) if number not in found]


def _missing_days(present: Sequence[int]) -> list[int]:
    if len(present) < _FEWEST_DAYS:  # no rhythm that one could break
        return []
    gaps = Counter(later - earlier for earlier, later in pairwise(present))
    total = gaps.total()
    if 3 * gaps[1] >= total:
        found = _missing_weekdays(present)
        return found if len(found) <= len(present) else []
    step, times = min(gaps.items(), key=lambda gap: (-gap[1], gap[0]))
    if 2 * times < total:
        return []
    return [
        earlier + step * number
        for earlier, later in pairwise(present)
        for number in range(1, round((later - earlier) / step))
    ]


def _missing_weekdays(present: Sequence[int]) -> list[int]:
    absent = sorted(set(range(present[0], present[-1])).difference(present))
    busy = set(map(weekday, present))
    times = Counter(map(weekday, absent))
    return [day for day in absent if weekday(day) in busy or _is_chance(weekday(day), times)]


def _is_chance(day: int, times: Counter[int]) -> bool:
    """Whether a weekday without any part is a hole all the same: it came once, amid a week."""
    return day not in _WEEKEND and times[day] == 1


def missing_numbers(found: Collection[int]) -> list[int]:
    """The numbers that a sequence of parts lacks, from 1 on if it begins soon after.

    None where the numbers lie so far apart that they are no sequence, as those of shops.
    """
    first, last = min(found), max(found)
    step = gcd(*(number - first for number in found)) or 1
    if len(found) < 3 or first % step:
        step = 1
    low = step if 0 < first <= (len(found) + 1) * step else first
    wanted = range(low, last + 1, step)
    if len(wanted) > 2 * len(found) + 2:
        return []
    return [number for number in wanted if number not in found]
