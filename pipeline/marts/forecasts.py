"""Forecasts of revenue, judged by rolling origin."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
import pandas as pd

from pipeline.expressions import cents, flag, ratio, scaled
from pipeline.marts import intermediate, mart, model
from pipeline.marts.comparison import LEAST_ORDERS_IN_BASE
from schemas.forecasts.forecast_accuracy import ALL, ALL_SERIES, ForecastAccuracy
from schemas.forecasts.models import MODELS
from schemas.forecasts.revenue_forecast import TOO_SHORT, RevenueForecast

_SERIES = ("series_type", "series")
_HORIZONS = 3
_TEXTS = (*_SERIES, "model")
_NUMBERS = ("model_number", "origin", "horizon", "forecast", "lower", "upper", "actual")
_BACKTESTS = dict.fromkeys(_TEXTS, "string") | dict.fromkeys(_NUMBERS, "int64")


@intermediate()
def series_history(scope_revenue: ir.Table, months: ir.Table) -> ir.Table:
    """The history of each series: complete months after its last with few orders (C18)."""
    complete = scope_revenue.inner_join(months.filter(months.is_complete == 1), "order_month")
    few = complete.filter(complete.orders < LEAST_ORDERS_IN_BASE)
    last_few = few.group_by("scope_type", "scope").aggregate(last_few=few.month_number.max())
    joined = complete.left_join(last_few, ["scope_type", "scope"])
    known = joined.filter(joined.month_number > joined.last_few.fill_null(0))
    return known.select(
        series_type=known.scope_type,
        series=known.scope,
        month_number=known.month_number,
        order_month=known.order_month,
        paid=cents(known.actual),
    )


@model(_BACKTESTS)
def backtests(series_history: pd.DataFrame) -> pd.DataFrame:
    """Every forecast of every series, past and future; amounts in cents."""
    from pipeline.forecasting.backtest import forecasts

    rows = [
        {
            "series_type": series_type,
            "series": series,
            "model_number": MODELS.index(each.model),
            **vars(each),
        }
        for (series_type, series), history in series_history.groupby(list(_SERIES), sort=True)
        for each in forecasts([int(paid) for paid in history.sort_values("month_number")["paid"]])
    ]
    return pd.DataFrame(rows, columns=list(_BACKTESTS), dtype=object)


@intermediate()
def chosen_models(backtests: ir.Table) -> ir.Table:
    """The model of each series with the least absolute error, the simpler if several have it."""
    judged = backtests.filter(backtests.actual.notnull())
    errors = judged.group_by(*_SERIES, "model", "model_number").aggregate(
        error=(judged.actual - judged.forecast).abs().sum()
    )
    rank = ibis.struct(
        {"error": errors.error, "number": errors.model_number, "model": errors.model}
    )
    return errors.group_by(*_SERIES).aggregate(chosen=rank.min()["model"])


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
    used = series_history.group_by(*_SERIES).aggregate(months_used=series_history.count())
    best = backtests.filter(backtests.actual.isnull()).inner_join(chosen_models, list(_SERIES))
    future = best.filter(best.model == best.chosen).drop("actual")
    grid = series.cross_join(_next_months(months, calendar))
    joined = grid.left_join(used, list(_SERIES)).left_join(future, [*_SERIES, "horizon"])
    return joined.select(
        *grid.columns,
        months_used=used.months_used.fill_null(0),
        forecast=scaled(future.forecast, 2),
        lower_90=scaled(future.lower, 2),
        upper_90=scaled(future.upper, 2),
        model=future.model,
        reason=future.model.isnull().ifelse(TOO_SHORT, None),
    )


@mart(ForecastAccuracy)
def forecast_accuracy(backtests: ir.Table, chosen_models: ir.Table) -> ir.Table:
    """The errors of each model at each horizon, of each series and of all together."""
    judged = backtests.filter(backtests.actual.notnull())
    pool = judged.mutate(series_type=ibis.literal(ALL), series=ibis.literal(ALL_SERIES))
    errors = _errors(judged.union(pool))
    joined = errors.left_join(chosen_models, list(_SERIES))
    return joined.select(*errors.columns, is_chosen=flag(errors.model == chosen_models.chosen))


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


def _errors(judged: ir.Table) -> ir.Table:
    error = (judged.actual - judged.forecast).abs()
    # In millionths of a percent, so that the mean of the rounded is right to the second decimal.
    percent = (ratio(error * 100, judged.actual, 6) * 10**6).cast("int64")
    inside = (judged.lower <= judged.actual) & (judged.actual <= judged.upper)
    sums = judged.group_by(*_SERIES, "model", "horizon").aggregate(
        forecasts=judged.count(),
        error=error.sum(),
        percent=percent.sum(),
        percents=percent.count(),
        actual=judged.actual.sum(),
        interval_forecasts=judged.lower.count(),
        covered=judged.count(where=inside),
    )
    return sums.mutate(
        mae=ratio(sums.error, sums.forecasts * 100, 2),
        mape_pct=ratio(sums.percent, sums.percents * 10**6, 2),
        wape_rate=ratio(sums.error, sums.actual, 4),
        coverage_rate=ratio(sums.covered, sums.interval_forecasts, 4),
    )
