"""The clock by which days are counted."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.given import Known, Row, given
from pipeline.computation.time_zone import clock_spans


@given({"from_time": "timestamp(6)", "until_time": "timestamp(6)", "seconds": "int64"})
def clock(known: Known) -> Iterator[Row]:
    """A row for each span of raw times, with the seconds that make them local times."""
    for from_time, until_time, seconds in clock_spans(known.settings.time_zone):
        yield {"from_time": from_time, "until_time": until_time, "seconds": seconds}
