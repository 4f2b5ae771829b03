"""Every day of the years that orders fall in."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import (
    add_days,
    add_months,
    days_after,
    flag,
    month_key,
    month_start,
    month_text,
    quarter_text,
    two_digits,
    week_start,
    week_text,
    year_start,
)
from pipeline.marts import mart
from pipeline.marts.facts.horizon import days_of, is_complete
from pipeline.on_demand import ibis
from schemas.facts.calendar import Calendar

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(Calendar)
def calendar(horizon: ir.Table, run_settings: ir.Table) -> ir.Table:
    """Every day of the years that orders fall in, and of three months more."""
    first = year_start(horizon.first_date)
    last = add_days(add_months(year_start(add_months(horizon.as_of, 3)), 12), -1)
    days = days_of(horizon, first, last)
    dated = days.mutate(
        month_start_date=month_start(days.day),
        month_end_date=add_days(add_months(month_start(days.day), 1), -1),
    )
    year, month_number = dated.day.year().cast("int64"), dated.day.month().cast("int64")
    week_begins = run_settings.week_start.as_scalar() - 1
    fiscal_start = run_settings.fiscal_year_start.as_scalar()
    return dated.select(
        date=ibis._.day,
        date_key=(ibis._.day.year() * 10_000 + ibis._.day.month() * 100 + ibis._.day.day()).cast(
            "int64"
        ),
        week_start_date=_week_start(dated.day, week_begins),
        month=month_text(dated.day),
        month_key=month_key(dated.day),
        quarter=quarter_text(dated.day),
        year=year,
        iso_week=week_text(week_start(dated.day)),
        fiscal_year=year + flag((fiscal_start > 1) & (month_number >= fiscal_start)),
        fiscal_period=ibis.literal("P") + two_digits((month_number - fiscal_start + 12) % 12 + 1),
        is_complete_month=is_complete(dated, horizon),
        is_future=flag(dated.day > horizon.as_of.as_scalar()),
    )


def _week_start(day: ir.DateValue, days_after_monday: ir.IntegerValue) -> ir.DateValue:
    """The first day of the week, for weeks that begin so many days after Monday."""
    return days_after(week_start(days_after(day, -days_after_monday)), days_after_monday)
