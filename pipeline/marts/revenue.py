"""Revenue by period."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import cents, ratio
from pipeline.marts import intermediate, mart
from pipeline.marts.comparison import with_growth
from schemas.revenue import MonthlyRevenue


@intermediate()
def customer_months(master_orders: ir.Table) -> ir.Table:
    """Orders and revenue of each customer in each month with an order."""
    return master_orders.group_by(
        "customer_unique_id", "cohort_month", "order_month", "order_month_key"
    ).aggregate(orders=master_orders.count(), revenue=master_orders.order_value.sum())


@mart(MonthlyRevenue)
def monthly_revenue(
    master_orders: ir.Table, customer_months: ir.Table, order_facts: ir.Table, months: ir.Table
) -> ir.Table:
    """Revenue, orders and customers of each calendar month."""
    sums = (
        _sold(master_orders),
        customer_months.group_by("order_month_key").aggregate(customers=customer_months.count()),
        order_facts.group_by("order_month_key").aggregate(gmv=order_facts.order_value.sum()),
    )
    monthly = _to_date(_dense(months, sums))
    monthly = with_growth(monthly, "mom_growth_pct", months_back=1)
    monthly = with_growth(monthly, "yoy_growth_pct", months_back=12)
    return monthly.select(
        "order_month",
        "revenue",
        "orders",
        "customers",
        "mom_growth_pct",
        "order_month_key",
        "new_customers",
        "items",
        "freight",
        "gmv",
        "yoy_growth_pct",
        "repeat_orders",
        "customers_to_date",
        "repeat_customers_to_date",
        "is_complete",
        aov=ratio(cents(monthly.revenue), monthly.orders * 100, 2),
        returning_customers=monthly.customers - monthly.new_customers,
        repeat_order_rate=ratio(monthly.repeat_orders, monthly.orders, 4),
        repeat_rate_to_date=ratio(monthly.repeat_customers_to_date, monthly.customers_to_date, 4),
    )


def _sold(master_orders: ir.Table) -> ir.Table:
    return master_orders.group_by("order_month_key").aggregate(
        revenue=master_orders.order_value.sum(),
        orders=master_orders.count(),
        new_customers=master_orders.count(where=master_orders.order_sequence == 1),
        new_repeat_customers=master_orders.count(where=master_orders.order_sequence == 2),
        repeat_orders=master_orders.is_repeat_order.sum(),
        items=master_orders["items"].sum(),
        freight=master_orders.freight_value.sum(),
    )


def _dense(months: ir.Table, sums: tuple[ir.Table, ...]) -> ir.Table:
    """Every month, with 0 where a table has none."""
    joined = months
    for table in sums:
        joined = joined.left_join(table, "order_month_key").drop("order_month_key_right")
    return joined.mutate(
        **{
            name: joined[name].fill_null(0)
            for table in sums
            for name in table.columns
            if name != "order_month_key"
        }
    )


def _to_date(monthly: ir.Table) -> ir.Table:
    """Adds the customers, and those with several orders, up to the end of each month."""
    so_far = ibis.cumulative_window(order_by="month_number")
    return monthly.mutate(
        customers_to_date=monthly.new_customers.sum().over(so_far),
        repeat_customers_to_date=monthly.new_repeat_customers.sum().over(so_far),
    )
