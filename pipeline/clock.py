"""The clock on which days begin and end: how far a time zone is from UTC, and since when."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import resources
from itertools import pairwise
from zoneinfo import ZoneInfo

import pyarrow as pa

from pipeline.given import CLOCK, given_table

FIRST, END = datetime(1900, 1, 1), datetime(2100, 1, 1)
"""The times that raw tables may hold."""
_STEP = timedelta(days=1)


@cache
def zone_names() -> frozenset[str]:
    """The zones of the IANA time zone database, as the package tzdata has them."""
    text = (resources.files("tzdata") / "zones").read_text(encoding="utf-8")
    return frozenset(text.split())


def clock_table(time_zone: str | None) -> pa.Table:
    """Spans of UTC, each with the seconds that are added to get the zone's time.

    Without a zone one span of 0 seconds: raw times are taken as they are.
    """
    spans = [(FIRST, END, 0)] if time_zone is None else list(_spans(time_zone))
    names = ("from_time", "until_time", "seconds")
    return given_table(CLOCK, [dict(zip(names, span, strict=True)) for span in spans])


def _spans(time_zone: str) -> Iterator[tuple[datetime, datetime, int]]:
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
            yield _change(rules, day - _STEP)


def _change(rules: ZoneInfo, before: datetime) -> datetime:
    """The first second of the day after `before` at which the distance is another."""
    low, high = 0, int(_STEP.total_seconds())
    while high - low > 1:
        middle = (low + high) // 2
        same = _seconds(rules, before + timedelta(seconds=middle)) == _seconds(rules, before)
        low, high = (middle, high) if same else (low, middle)
    return before + timedelta(seconds=high)


def _seconds(rules: ZoneInfo, moment: datetime) -> int:
    offset = moment.replace(tzinfo=UTC).astimezone(rules).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())
