"""How good forecasts would have been."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import flag, ratio
from pipeline.marts import mart
from pipeline.marts.forecasts.backtests import SERIES
from pipeline.on_demand import ibis
from schemas.forecasts.forecast_accuracy import ALL, ALL_SERIES, ForecastAccuracy

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(ForecastAccuracy)
def forecast_accuracy(backtests: ir.Table, chosen_models: ir.Table) -> ir.Table:
    """The errors of each model at each horizon, of each series and of all together."""
    judged = backtests.filter(backtests.actual.notnull())
    pool = judged.mutate(series_type=ibis.literal(ALL), series=ibis.literal(ALL_SERIES))
    errors = _errors(judged.union(pool))
    joined = errors.left_join(chosen_models, list(SERIES))
    return joined.select(*errors.columns, is_chosen=flag(errors.model == chosen_models.chosen))


def _errors(judged: ir.Table) -> ir.Table:
    error = (judged.actual - judged.forecast).abs()
    # In millionths of a percent, so that the mean of the rounded is right to the second decimal.
    percent = (ratio(error * 100, judged.actual, 6) * 10**6).cast("int64")
    inside = (judged.lower <= judged.actual) & (judged.actual <= judged.upper)
    sums = judged.group_by(*SERIES, "model", "horizon").aggregate(
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
