"""The revenue of the next months."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import scaled
from pipeline.marts import mart
from pipeline.marts.forecasts.backtests import SERIES
from pipeline.on_demand import ibis
from schemas.forecasts.revenue_forecast import TOO_SHORT, RevenueForecast

if TYPE_CHECKING:
    import ibis.expr.types as ir

_HORIZONS = 3


@mart(RevenueForecast)
def revenue_forecast(
    scope_revenue: ir.Table,
    series_history: ir.Table,
    backtests: ir.Table,
    chosen_models: ir.Table,
    months: ir.Table,
    calendar: ir.Table,
) -> ir.Table:
    """The next three months of each series by its best model, or why there is none."""
    series = scope_revenue.select(series_type="scope_type", series="scope").distinct()
    used = series_history.group_by(*SERIES).aggregate(months_used=series_history.count())
    best = backtests.filter(backtests.actual.isnull()).inner_join(chosen_models, list(SERIES))
    future = best.filter(best.model == best.chosen).drop("actual")
    grid = series.cross_join(_next_months(months, calendar))
    joined = grid.left_join(used, list(SERIES)).left_join(future, [*SERIES, "horizon"])
    return joined.select(
        *grid.columns,
        months_used=used.months_used.fill_null(0),
        forecast=scaled(future.forecast, 2),
        lower_90=scaled(future.lower, 2),
        upper_90=scaled(future.upper, 2),
        model=future.model,
        reason=future.model.isnull().ifelse(TOO_SHORT, None),
    )


def _next_months(months: ir.Table, calendar: ir.Table) -> ir.Table:
    """The three months after the last complete one, which the calendar knows."""
    complete = months.filter(months.is_complete == 1)
    last = complete.aggregate(last_end=complete.month_end_date.max())
    starts = calendar.group_by("month", "month_key").aggregate(start=calendar.date.min())
    later = starts.cross_join(last)
    later = later.filter(later.start > later.last_end)
    place = ibis.row_number().over(order_by="start").cast("int64") + 1
    numbered = later.mutate(horizon=place)
    return numbered.filter(numbered.horizon <= _HORIZONS).select(
        "horizon", order_month="month", order_month_key="month_key", month_start_date="start"
    )
