"""The key figures of the last periods, and how they changed."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir

from pipeline.expressions import cents, flag, percent_change, ratio, scaled
from pipeline.marts import mart
from pipeline.marts.revenue.kpi_windows import CURRENT, LAST_YEAR, PREVIOUS
from pipeline.marts.shapes.comparison import LEAST_ORDERS_IN_BASE
from schemas.revenue.kpi_summary import UNITS, KpiSummary
from schemas.shared import LOW_SAMPLE

_DECIMALS = 4


@mart(KpiSummary)
def kpi_summary(kpi_sums: ir.Table) -> ir.Table:
    """A row for each key figure and period type, with its changes."""
    parts = _parts(kpi_sums)
    figures = ibis.union(*(_figure(kpi_sums, kpi, *parts[kpi]) for kpi in UNITS))
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
        delta_pct=_change(joined, "previous"),
        last_year_value=scaled(joined.last_year_units, _DECIMALS),
        yoy_growth_pct=_change(joined, "last_year"),
        low_sample=flag(joined.behind < LOW_SAMPLE),
    )


def _figure(
    sums: ir.Table,
    kpi: str,
    numerator: ir.IntegerValue,
    denominator: ir.IntegerValue | int,
    behind: ir.IntegerValue | None = None,
) -> ir.Table:
    """One key figure of every window, in units of its last decimal; orders stand behind most."""
    value = ratio(numerator, denominator, _DECIMALS)
    return sums.select(
        "period_type",
        "period",
        "role",
        "orders",
        kpi=ibis.literal(kpi),
        unit=ibis.literal(UNITS[kpi]),
        units=(value * 10**_DECIMALS).cast("int64"),
        behind=(sums.orders if behind is None else behind).cast("int64"),
    )


def _parts(sums: ir.Table) -> dict[str, Sequence[ir.IntegerValue | int]]:
    """Numerator and denominator of each figure, and how many stand behind it if not orders."""
    revenue, freight, orders = cents(sums.revenue), cents(sums.freight), sums.orders
    return {
        "revenue": (revenue, 100),
        "gmv": (cents(sums.gmv), 100),
        "orders": (orders, 1),
        "items": (sums["items"], 1),
        "customers": (sums.customers, 1),
        "new_customers": (sums.new_customers, 1),
        "active_sellers": (sums.sellers, 1),
        "products_sold": (sums.products, 1),
        "aov": (revenue, orders * 100),
        "items_per_order": (sums["items"], orders),
        "freight_share": (freight, revenue + freight),
        "repeat_rate": (sums.repeat_customers, sums.customers, sums.customers),
        "on_time_rate": (sums.on_time_orders, sums.delivered_orders, sums.delivered_orders),
        "avg_review_score": (sums.score_sum, sums.reviewed_orders, sums.reviewed_orders),
        "top10_product_share": (sums.best_product_cents, revenue),
        "top20pct_customer_share": (sums.best_customer_cents, revenue, sums.customers),
    }


def _change(figures: ir.Table, prefix: str) -> ir.DecimalValue:
    """Percent since the other period, if both have enough orders and that is above 0."""
    other, other_orders = figures[f"{prefix}_units"], figures[f"{prefix}_orders"]
    fair = (
        (figures.orders >= LEAST_ORDERS_IN_BASE)
        & (other_orders >= LEAST_ORDERS_IN_BASE)
        & (other > 0)
    )
    return fair.ifelse(percent_change(figures.units, other), None)
