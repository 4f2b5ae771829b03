"""The days of each day, week, month, quarter and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import (
    add_days,
    add_months,
    iso_week,
    iso_year,
    month_start,
    month_text,
    quarter_start,
    quarter_text,
    week_start,
    week_text,
    year_start,
)
from pipeline.marts import intermediate
from pipeline.marts.facts.horizon import days_of
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir

_MONTHS = {"month": 1, "quarter": 3, "year": 12}


@intermediate()
def period_days(horizon: ir.Table) -> ir.Table:
    """Each day from the first order's month to `as_of`, once for each period that contains it.

    `year_number` and `slot` place a period in its year: a year before, the slot is the same.
    """
    days = days_of(horizon, month_start(horizon.first_date), horizon.as_of)
    day, monday = days.day, week_start(days.day)
    year = day.year().cast("int64")
    grains = {
        "day": (day, day.cast("string"), year, day.month() * 100 + day.day()),
        "week": (monday, week_text(monday), iso_year(monday), iso_week(monday)),
        "month": (month_start(day), month_text(day), year, day.month()),
        "quarter": (quarter_start(day), quarter_text(day), year, day.quarter()),
        "year": (year_start(day), year.cast("string"), year, ibis.literal(1)),
    }
    return ibis.union(
        *(
            days.select(
                date=day,
                grain=ibis.literal(grain),
                period=name,
                period_start_date=start,
                period_end_date=_end(grain, start),
                year_number=year_number,
                slot=slot.cast("int64"),
            )
            for grain, (start, name, year_number, slot) in grains.items()
        )
    )


def _end(grain: str, start: ir.DateValue) -> ir.DateValue:
    """The last day of a period."""
    if grain in _MONTHS:
        return add_days(add_months(start, _MONTHS[grain]), -1)
    return add_days(start, 6) if grain == "week" else start
