"""The key figures of the last periods, and how they changed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import percent_change, ratio, scaled
from pipeline.marts import mart
from pipeline.marts.revenue.kpi_windows import CURRENT, LAST_YEAR, PREVIOUS
from pipeline.marts.shapes.metric_values import metric_terms
from pipeline.marts.shapes.sample import is_small, least_orders
from pipeline.on_demand import ibis
from schemas.currencies import CURRENCY
from schemas.metric import Metric
from schemas.revenue.kpi_summary import KPIS, KpiSummary

if TYPE_CHECKING:
    import ibis.expr.types as ir

_DECIMALS = 4


@mart(KpiSummary)
def kpi_summary(kpi_sums: ir.Table, run_settings: ir.Table) -> ir.Table:
    """A row for each key figure and period type, with its changes."""
    currency = run_settings.currency.as_scalar()
    figures = ibis.union(*(_figure(kpi_sums, each, currency) for each in KPIS))
    current = figures.filter(figures.role == CURRENT).drop("role")
    joined = current
    for role, prefix in ((PREVIOUS, "previous"), (LAST_YEAR, "last_year")):
        other = figures.filter(figures.role == role).select(
            "period_type",
            "kpi",
            **{f"{prefix}_units": figures.units, f"{prefix}_orders": figures.orders},
        )
        found = (other[f"{prefix}_units"], other[f"{prefix}_orders"])
        joined = joined.left_join(other, ["period_type", "kpi"]).select(*joined.columns, *found)
    delta = joined.units - joined.previous_units
    return joined.mutate(
        value=scaled(joined.units, _DECIMALS),
        previous_value=scaled(joined.previous_units, _DECIMALS),
        delta=scaled(delta, _DECIMALS),
        delta_pct=_change(joined, "previous", run_settings),
        last_year_value=scaled(joined.last_year_units, _DECIMALS),
        yoy_growth_pct=_change(joined, "last_year", run_settings),
        low_sample=is_small(joined.behind, run_settings),
    )


def _figure(sums: ir.Table, metric: Metric, currency: ir.StringScalar) -> ir.Table:
    """One key figure of every window, in units of its last decimal, and what stands behind it."""
    value = ratio(*metric_terms(metric, sums), _DECIMALS)
    behind = sums.orders if metric.sample is None else sums[metric.sample.name]
    return sums.select(
        "period_type",
        "period",
        "role",
        "orders",
        kpi=ibis.literal(metric.name),
        unit=currency if metric.unit == CURRENCY else ibis.literal(metric.unit),
        units=(value * 10**_DECIMALS).cast("int64"),
        behind=behind.cast("int64"),
    )


def _change(figures: ir.Table, prefix: str, run_settings: ir.Table) -> ir.DecimalValue:
    """Percent since the other period, if both have enough orders and that is above 0."""
    least = least_orders(run_settings)
    other, other_orders = figures[f"{prefix}_units"], figures[f"{prefix}_orders"]
    fair = (figures.orders >= least) & (other_orders >= least) & (other > 0)
    return fair.ifelse(percent_change(figures.units, other), None)
