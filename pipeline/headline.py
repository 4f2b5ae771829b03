"""The five figures that people ask for first, from the published months."""

from __future__ import annotations

import ibis.expr.types as ir

from pipeline.expressions import cents, ratio

SOURCE = "monthly_revenue"


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
        aov=ratio(cents(totals.revenue), totals.orders * 100, 2),
        repeat_rate=ratio(totals.repeat_customers, totals.customers, 4),
    )
