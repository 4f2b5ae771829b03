"""The spans of days over which key figures are taken and compared."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import add_days, add_months, days_after, days_between
from pipeline.marts import intermediate
from pipeline.on_demand import ibis
from schemas.revenue.kpi_summary import ALL_TIME, WHOLE_PERIODS

if TYPE_CHECKING:
    import ibis.expr.types as ir

CURRENT, PREVIOUS, LAST_YEAR = "current", "previous", "last year"
_MONTHS = dict(zip(WHOLE_PERIODS, (1, 3, 12), strict=True))


@intermediate()
def kpi_windows(period_days: ir.Table, horizon: ir.Table) -> ir.Table:
    """The span of each period type: of the period itself, and of the two compared with it.

    A period to date is compared with as many days of the other, at most to its end. A comparison
    that would begin before the first order's day is left out.
    """
    periods = period_days.drop("date").distinct().cross_join(horizon)
    spans = ibis.union(
        *(
            span
            for grain, months in _MONTHS.items()
            for span in _spans(periods.filter(periods.grain == grain), grain, months)
        ),
        _all_time(horizon),
    )
    number = ibis.row_number().over(order_by=["period_type", "role"])
    return spans.mutate(window_id=number.cast("int64"))


@intermediate()
def kpi_days(kpi_windows: ir.Table, period_days: ir.Table) -> ir.Table:
    """Each day of each window."""
    days = period_days.filter(period_days.grain == "day")
    begun = days.date >= kpi_windows.start_date
    inside = kpi_windows.inner_join(days, [begun, days.date <= kpi_windows.end_date])
    return inside.select("window_id", date=days.date)


def _spans(periods: ir.Table, grain: str, months: int) -> tuple[ir.Table, ir.Table]:
    """The last complete period of a grain, and the one to date, each with its comparisons."""
    complete = periods.filter(
        (periods.period_start_date >= periods.first_date)
        & (periods.period_end_date <= periods.as_of)
    )
    last = complete.order_by(ibis.desc("period_start_date")).limit(1)
    whole = last.select(
        "period",
        "first_date",
        period_type=ibis.literal(grain),
        start=last.period_start_date,
        end=last.period_end_date,
    )
    current = periods.filter(periods.period_end_date >= periods.as_of)
    to_date = current.select(
        "period",
        "first_date",
        period_type=ibis.literal(f"{grain}_to_date"),
        start=current.period_start_date,
        end=current.as_of,
    )
    return _compared(whole, months, is_whole=True), _compared(to_date, months, is_whole=False)


def _compared(spans: ir.Table, months: int, *, is_whole: bool) -> ir.Table:
    parts = [_role(spans, CURRENT, spans.start, spans.end)]
    for role, back in ((PREVIOUS, months), (LAST_YEAR, 12)):
        start = add_months(spans.start, -back)
        end = add_days(add_months(start, months), -1)
        if not is_whole:
            end = ibis.least(end, days_after(start, days_between(spans.start, spans.end)))
        compared = _role(spans, role, start, end)
        parts.append(compared.filter(compared.start_date >= compared.first_date))
    return ibis.union(*parts).drop("first_date")


def _role(spans: ir.Table, role: str, start: ir.DateValue, end: ir.DateValue) -> ir.Table:
    return spans.select(
        "period_type",
        "period",
        "first_date",
        role=ibis.literal(role),
        start_date=start,
        end_date=end,
    )


def _all_time(horizon: ir.Table) -> ir.Table:
    known = horizon.filter(horizon.first_date <= horizon.as_of)
    return known.select(
        period_type=ibis.literal(ALL_TIME),
        period=ibis.literal("all"),
        role=ibis.literal(CURRENT),
        start_date=known.first_date,
        end_date=known.as_of,
    )
