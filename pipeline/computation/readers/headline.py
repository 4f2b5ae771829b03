"""Five figures of the published months, which people ask for first."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.computation.readers import only_row, reader
from pipeline.marts.shapes.metric_values import metric_value
from schemas.customers.metrics import REPEAT_RATE
from schemas.revenue.metrics import AOV

if TYPE_CHECKING:
    import ibis.expr.types as ir


@reader(only_row)
def headline(monthly_revenue: ir.Table) -> ir.Table:
    """One row: total revenue, orders, customers, average order value and repeat rate."""
    months = monthly_revenue
    totals = months.aggregate(
        revenue=months.revenue.sum().fill_null(0),
        orders=months.orders.sum().fill_null(0),
        customers=months.customers_to_date.max().fill_null(0),
        repeat_customers=months.repeat_customers_to_date.max().fill_null(0),
    )
    return totals.select(
        "revenue",
        "orders",
        "customers",
        **{each.name: metric_value(each, totals) for each in (AOV, REPEAT_RATE)},
    )
