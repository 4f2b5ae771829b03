"""Every forecast of every series, and the best model of each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from operator import itemgetter
from typing import TYPE_CHECKING

from pipeline.expressions import cents
from pipeline.marts import Row, intermediate, on_rows
from pipeline.marts.shapes.sample import least_orders
from pipeline.on_demand import ibis
from schemas.forecasts.models import MODELS

if TYPE_CHECKING:
    import ibis.expr.types as ir

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


@on_rows(_BACKTESTS)
def backtests(series_history: Sequence[Row]) -> Iterator[Row]:
    """Every forecast of every series, past and future; amounts in cents."""
    from pipeline.marts.forecasts.rolling_origin import forecasts

    for series, history in groupby(series_history, itemgetter(*SERIES)):
        for each in forecasts([month["paid"] for month in history]):
            number = MODELS.index(each.model)
            yield dict(zip(SERIES, series, strict=True)) | {"model_number": number, **vars(each)}


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
