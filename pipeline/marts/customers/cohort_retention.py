"""How customers come back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from pipeline.marts import mart
from pipeline.marts.shapes.dense import filled
from pipeline.marts.shapes.sample import is_small
from pipeline.on_demand import ibis
from schemas.customers.cohort_retention import CohortRetention

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(CohortRetention)
def cohort_retention(
    cohort_activity: ir.Table, months: ir.Table, run_settings: ir.Table
) -> ir.Table:
    """How many customers of each first-order month came back in each later month."""
    grid = _grid(_cohorts(cohort_activity, months), months)
    keys = ["cohort_month_key", "order_month_key"]
    activity = cohort_activity.select(
        *keys, "orders", "revenue", active_customers=cohort_activity.customers
    )
    dense = filled(grid, activity, keys)
    so_far = ibis.cumulative_window(group_by="cohort_month", order_by="order_month_key")
    orders_to_date = dense.orders.sum().over(so_far)
    revenue_to_date = dense.revenue.sum().over(so_far)
    cumulative = dense.mutate(orders_to_date=orders_to_date, revenue_to_date=revenue_to_date)
    return cumulative.select(
        *dense.columns,
        retention_rate=ratio(cumulative.active_customers, cumulative.cohort_size, 4),
        cumulative_orders_per_customer=ratio(cumulative.orders_to_date, cumulative.cohort_size, 2),
        cumulative_revenue_per_customer=ratio(
            cents(cumulative.revenue_to_date), cumulative.cohort_size * 100, 2
        ),
        low_sample=is_small(cumulative.cohort_size, run_settings),
    )


def _cohorts(activity: ir.Table, months: ir.Table) -> ir.Table:
    first = activity.filter(activity.cohort_month_key == activity.order_month_key)
    sizes = first.select("cohort_month_key", cohort_size=first.customers)
    starts = months.select(
        cohort_month="order_month", cohort_month_key="order_month_key", cohort_number="month_number"
    )
    return sizes.inner_join(starts, "cohort_month_key")


def _grid(cohorts: ir.Table, months: ir.Table) -> ir.Table:
    """Every cohort in every month from its own to the last."""
    pairs = cohorts.inner_join(months, months.month_number >= cohorts.cohort_number)
    return pairs.select(
        "cohort_month",
        "order_month",
        "cohort_size",
        "cohort_month_key",
        "order_month_key",
        "month_start_date",
        "is_complete",
        months_since_first=pairs.month_number - pairs.cohort_number,
    )
