"""The periods of kpi_summary, each with those that it is compared with."""

from dataclasses import dataclass
from datetime import date, timedelta

from tests.oracle.months import add_months, label
from tests.oracle.world import World

GRAINS = {"month": 1, "quarter": 3, "year": 12}
"""The calendar periods by their number of months."""


@dataclass(frozen=True)
class Span:
    """Days, the first and the last included."""

    first: date
    last: date


@dataclass(frozen=True)
class Comparison:
    """A period with the one before and the same of a year before; None if data starts later."""

    kind: str
    name: str
    span: Span
    previous: Span | None
    last_year: Span | None


def comparisons(world: World) -> list[Comparison]:
    """Every period that kpi_summary shows, by kind."""
    everything = Span(world.first_day, world.as_of)
    found = [Comparison("all_time", "all", everything, None, None)]
    for grain, months in GRAINS.items():
        start = _start(world.as_of, months)
        found.append(_to_date(grain, start, world))
        if _whole(start, months).last > world.as_of:
            start = add_months(start, -months)
        if start >= world.first_day:
            found.append(_complete(grain, start, world))
    return sorted(found, key=lambda comparison: comparison.kind)


def _complete(grain: str, start: date, world: World) -> Comparison:
    months = GRAINS[grain]
    previous = _whole(add_months(start, -months), months)
    last_year = _whole(add_months(start, -12), months)
    return Comparison(
        grain,
        _name(start, months),
        _whole(start, months),
        _if_covered(previous, world),
        _if_covered(last_year, world),
    )


def _to_date(grain: str, start: date, world: World) -> Comparison:
    """From the period's start to ``as_of``, against as many days of the others."""
    months = GRAINS[grain]
    elapsed = world.as_of - start
    previous = _begin(_whole(add_months(start, -months), months), elapsed)
    last_year = _begin(_whole(add_months(start, -12), months), elapsed)
    return Comparison(
        f"{grain}_to_date",
        _name(start, months),
        Span(start, world.as_of),
        _if_covered(previous, world),
        _if_covered(last_year, world),
    )


def _begin(whole: Span, elapsed: timedelta) -> Span:
    """As long as ``elapsed`` after the first day, but never past the end."""
    return Span(whole.first, min(whole.first + elapsed, whole.last))


def _if_covered(span: Span, world: World) -> Span | None:
    return span if span.first >= world.first_day else None


def _start(day: date, months: int) -> date:
    return date(day.year, (day.month - 1) // months * months + 1, 1)


def _whole(start: date, months: int) -> Span:
    return Span(start, add_months(start, months) - timedelta(days=1))


def _name(start: date, months: int) -> str:
    if months == 12:
        return f"{start.year:04d}"
    return label(start) if months == 1 else f"{start.year:04d}-Q{(start.month + 2) // 3}"
