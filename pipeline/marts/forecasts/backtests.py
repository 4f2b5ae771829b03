"""Every forecast of every series, and the best model of each."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
import pandas as pd

from pipeline.expressions import cents
from pipeline.marts import intermediate, on_frames
from pipeline.marts.shapes.sample import least_orders
from schemas.forecasts.models import MODELS

SERIES = ("series_type", "series")
_TEXTS = (*SERIES, "model")
_NUMBERS = ("model_number", "origin", "horizon", "forecast", "lower", "upper", "actual")
_BACKTESTS = dict.fromkeys(_TEXTS, "string") | dict.fromkeys(_NUMBERS, "int64")


@intermediate()
def series_history(scope_revenue: ir.Table, months: ir.Table, run_settings: ir.Table) -> ir.Table:
    """The history of each series: complete months after its last with few orders (C18)."""
    complete = scope_revenue.inner_join(months.filter(months.is_complete == 1), "order_month")
    few = complete.filter(complete.orders < least_orders(run_settings))
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


@on_frames(_BACKTESTS)
def backtests(series_history: pd.DataFrame) -> pd.DataFrame:
    """Every forecast of every series, past and future; amounts in cents."""
    from pipeline.marts.forecasts.rolling_origin import forecasts

    rows = [
        {
            "series_type": series_type,
            "series": series,
            "model_number": MODELS.index(each.model),
            **vars(each),
        }
        for (series_type, series), history in series_history.groupby(list(SERIES), sort=True)
        for each in forecasts([int(paid) for paid in history.sort_values("month_number")["paid"]])
    ]
    return pd.DataFrame(rows, columns=list(_BACKTESTS), dtype=object)


@intermediate()
def chosen_models(backtests: ir.Table) -> ir.Table:
    """The model of each series with the least absolute error, the simpler if several have it."""
    judged = backtests.filter(backtests.actual.notnull())
    errors = judged.group_by(*SERIES, "model", "model_number").aggregate(
        error=(judged.actual - judged.forecast).abs().sum()
    )
    rank = ibis.struct(
        {"error": errors.error, "number": errors.model_number, "model": errors.model}
    )
    return errors.group_by(*SERIES).aggregate(chosen=rank.min()["model"])
