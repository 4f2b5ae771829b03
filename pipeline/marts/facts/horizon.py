"""The time frame of a run: its first and last day, and the months between."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import add_days, add_months, flag, month_key, month_start, month_text
from pipeline.marts import intermediate
from pipeline.marts.shapes.clock import on_clock
from pipeline.on_demand import ibis
from schemas.facts.master_orders import INVALID_STATUSES

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate()
def horizon(orders: ir.Table, clock: ir.Table, run_settings: ir.Table) -> ir.Table:
    """One row: the day of the first order, and `as_of`, the last day that the run knows (C4).

    A first day to know stands for that of the first order if some order is of before it.
    """
    times = orders.select("order_status", "order_purchase_timestamp")
    placed = on_clock(times, clock, placed="order_purchase_timestamp")
    days = placed.select(
        day=placed.placed.date(), is_valid=placed.order_status.notin(INVALID_STATUSES)
    )
    given_first = run_settings.first_day.as_scalar()
    is_known = given_first.isnull() | (days.day >= given_first)
    bounds = days.aggregate(
        first_of_all=days.day.min(),
        first_known=days.day.min(where=is_known),
        last_valid_date=days.day.max(where=days.is_valid & is_known),
        last_date=days.day.max(where=is_known),
    )
    given = run_settings.as_of.as_scalar()
    begins_later = bounds.first_of_all < given_first
    return bounds.select(
        first_date=(begins_later & bounds.first_known.notnull()).ifelse(
            given_first, bounds.first_known
        ),
        as_of=ibis.coalesce(given, bounds.last_valid_date, bounds.last_date),
    )


@intermediate()
def months(horizon: ir.Table) -> ir.Table:
    """Every month from that of the first order to that of `as_of` (C5), with its completeness."""
    starts = _series(
        horizon, month_start(horizon.first_date), horizon.as_of, ibis.interval(months=1)
    )
    spans = starts.select(
        month_start_date=starts.day, month_end_date=add_days(add_months(starts.day, 1), -1)
    )
    return spans.select(
        "month_start_date",
        "month_end_date",
        order_month=month_text(spans.month_start_date),
        order_month_key=month_key(spans.month_start_date),
        month_number=_month_number(spans.month_start_date),
        is_complete=is_complete(spans, horizon),
    )


def month_names(months: ir.Table) -> ir.Table:
    """Month key to text; cheaper on many rows than to print each date."""
    return months.select("order_month_key", "order_month")


def days_of(horizon: ir.Table, first: ir.DateValue, last: ir.DateValue) -> ir.Table:
    """Each day from first to last, as `day`; none where the horizon is empty."""
    return _series(horizon, first, last, ibis.interval(days=1))


def _series(
    horizon: ir.Table, first: ir.DateValue, last: ir.DateValue, step: ir.IntervalScalar
) -> ir.Table:
    """The days from first to last; none where the horizon is empty."""
    start, stop = first.cast("timestamp"), add_days(last, 1).cast("timestamp")
    begun = horizon.filter(horizon.first_date <= horizon.as_of)
    known = begun.select(day=ibis.range(start, stop, step).unnest())
    return known.select(day=known.day.date())


def is_complete(months: ir.Table, horizon: ir.Table) -> ir.IntegerValue:
    """1 for a month that starts on or after the first day and ends by `as_of` (C5)."""
    begun = months.month_start_date >= horizon.first_date.as_scalar()
    over = months.month_end_date <= horizon.as_of.as_scalar()
    return flag(begun & over)


def _month_number(day: ir.DateValue) -> ir.IntegerValue:
    """Months since year 0: the difference of two is the distance in months."""
    return (day.year() * 12 + day.month() - 1).cast("int64")
