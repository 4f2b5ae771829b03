"""What a run tells of its data: five figures of the published months, and the newest order."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import cents, ratio
from schemas.contract import ibis_schema
from schemas.raw.shop import ORDERS

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


def newest_order() -> ir.Table:
    """One row: when the newest accepted order was placed, whatever its status, as `newest`."""
    placed = "order_purchase_timestamp"
    orders = ibis.table({placed: ibis_schema(ORDERS.contract)[placed]}, name="orders")
    return orders.aggregate(newest=orders[placed].max())
