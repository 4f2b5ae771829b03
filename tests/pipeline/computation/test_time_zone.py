"""The clock of a time zone is what Python's own rules say, at every second."""

from datetime import UTC, datetime, timedelta
from functools import cache
from importlib import resources
from itertools import pairwise
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from pipeline.computation.time_zone import END, FIRST, clock_spans
from pipeline.zones import zone_names
from schemas.raw.registry import RAW_TABLES
from schemas.types import TIMESTAMP

ZONES = (
    "America/Sao_Paulo",
    "Europe/Dublin",
    "Asia/Kathmandu",
    "Australia/Lord_Howe",
    "Pacific/Apia",
    "Africa/Casablanca",
    "UTC",
)
"""Summer in January, a negative winter, quarters of an hour, a day left out, a pause each year."""


@cache
def spans(zone: str | None) -> list[dict[str, Any]]:
    names = ("from_time", "until_time", "seconds")
    return [dict(zip(names, span, strict=True)) for span in clock_spans(zone)]


def python_seconds(zone: str, moment: datetime) -> int:
    with resources.files("tzdata.zoneinfo").joinpath(*zone.split("/")).open("rb") as file:
        offset = moment.replace(tzinfo=UTC).astimezone(ZoneInfo.from_file(file)).utcoffset()
    assert offset is not None
    return int(offset.total_seconds())


def clock_seconds(zone: str, moment: datetime) -> int:
    (found,) = [s["seconds"] for s in spans(zone) if s["from_time"] <= moment < s["until_time"]]
    assert isinstance(found, int)
    return found


def test_without_zone_nothing_is_added() -> None:
    assert spans(None) == [{"from_time": FIRST, "until_time": END, "seconds": 0}]


def test_summer_of_sao_paulo() -> None:
    """It began on 4 November 2018 at midnight there, and ended on 17 February 2019."""
    found = {span["from_time"]: span["seconds"] for span in spans("America/Sao_Paulo")}
    assert found[datetime(2018, 11, 4, 3)] == -2 * 3600
    assert found[datetime(2019, 2, 17, 2)] == -3 * 3600
    assert max(found) == datetime(2019, 2, 17, 2)


def test_clock_covers_every_time_that_contracts_allow() -> None:
    bounds = [
        check.statistics
        for table in RAW_TABLES.values()
        for column in table.columns
        for check in column.checks
        if column.dtype.kind == TIMESTAMP
    ]
    assert bounds
    for found in bounds:
        assert FIRST <= found["min_value"] < found["max_value"] < END


@pytest.mark.parametrize("zone", ZONES)
def test_spans_follow_each_other_without_gap(zone: str) -> None:
    found = spans(zone)
    assert found[0]["from_time"] == FIRST
    assert found[-1]["until_time"] == END
    for before, after in pairwise(found):
        assert before["until_time"] == after["from_time"]
        assert before["seconds"] != after["seconds"]


@pytest.mark.parametrize("zone", ZONES)
def test_clock_agrees_with_python(zone: str) -> None:
    edges = [span["from_time"] for span in spans(zone)[1:]] or [FIRST]
    near = st.tuples(st.sampled_from(edges), st.integers(-2, 2)).map(
        lambda drawn: max(drawn[0] + timedelta(seconds=drawn[1]), FIRST)
    )

    @settings(max_examples=60)
    @given(near | st.datetimes(FIRST, END - timedelta(seconds=1)))
    @example(FIRST + timedelta(days=1))
    def agrees(moment: datetime) -> None:
        assert clock_seconds(zone, moment) == python_seconds(zone, moment)

    agrees()


def test_every_zone_by_name_has_a_clock() -> None:
    assert {"America/Sao_Paulo", "UTC", "Europe/Berlin"} <= zone_names()
    assert "Brazil" not in zone_names()
