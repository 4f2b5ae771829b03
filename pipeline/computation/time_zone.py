"""The clock on which days begin and end: how far a time zone is from UTC, and since when."""

from __future__ import annotations

from bisect import bisect
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from importlib import resources
from itertools import pairwise
from zoneinfo import ZoneInfo

FIRST, END = datetime(1900, 1, 1), datetime(2100, 1, 1)
"""The times that raw tables may hold lie between."""
_STEP = timedelta(days=1)

Span = tuple[datetime, datetime, int]
"""From when, until when, and the seconds that are added to UTC to get the zone's time."""


def clock_spans(time_zone: str | None) -> Iterator[Span]:
    """Spans of UTC, without gap. None for a zone adds nothing: raw times are taken as they are."""
    if time_zone is None:
        yield FIRST, END, 0
        return
    rules = _rules(time_zone)
    for start, end in pairwise([FIRST, *_changes(rules), END]):
        yield start, end, _seconds(rules, start)


def _rules(time_zone: str) -> ZoneInfo:
    """From the package, not from the system: the same rules on every machine."""
    with resources.files("tzdata.zoneinfo").joinpath(*time_zone.split("/")).open("rb") as file:
        return ZoneInfo.from_file(file, key=time_zone)


def _changes(rules: ZoneInfo) -> Iterator[datetime]:
    """The seconds of UTC from which another distance holds. No zone changed twice in a day."""
    day, seconds = FIRST, _seconds(rules, FIRST)
    while day < END:
        before, day, seconds = seconds, day + _STEP, _seconds(rules, day + _STEP)
        if seconds != before:
            yield _change(rules, day - _STEP, before)


def _change(rules: ZoneInfo, day: datetime, seconds: int) -> datetime:
    """The first second of the day at which the distance is another than these seconds."""

    def is_over(second: int) -> bool:
        return _seconds(rules, day + timedelta(seconds=second)) != seconds

    return day + timedelta(seconds=bisect(range(int(_STEP.total_seconds())), False, key=is_over))


def _seconds(rules: ZoneInfo, moment: datetime) -> int:
    offset = moment.replace(tzinfo=UTC).astimezone(rules).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())
