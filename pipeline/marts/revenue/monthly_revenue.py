"""Revenue, orders and customers of each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from pipeline.marts import mart
from pipeline.marts.shapes.comparison import with_growth
from pipeline.marts.shapes.dense import filled
from pipeline.marts.shapes.sample import least_orders
from pipeline.on_demand import ibis
from schemas.revenue.monthly_revenue import MonthlyRevenue

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(MonthlyRevenue)
def monthly_revenue(
    cohort_activity: ir.Table, order_facts: ir.Table, months: ir.Table, run_settings: ir.Table
) -> ir.Table:
    """Revenue, orders and customers of each calendar month."""
    activity = cohort_activity.drop("cohort_month_key")
    sold = activity.group_by("order_month_key").aggregate(
        **{name: activity[name].sum() for name in activity.columns if name != "order_month_key"}
    )
    ordered = order_facts.group_by("order_month_key").aggregate(gmv=order_facts.order_value.sum())
    keys = ["order_month_key"]
    monthly = _to_date(filled(filled(months, sold, keys), ordered, keys))
    least = least_orders(run_settings)
    monthly = with_growth(monthly, "mom_growth_pct", least, months_back=1)
    monthly = with_growth(monthly, "yoy_growth_pct", least, months_back=12)
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
        "guest_orders",
        "guest_revenue",
        aov=ratio(cents(monthly.revenue), monthly.orders * 100, 2),
        returning_customers=monthly.customers - monthly.new_customers,
        repeat_order_rate=ratio(monthly.repeat_orders, monthly.orders - monthly.guest_orders, 4),
        repeat_rate_to_date=ratio(monthly.repeat_customers_to_date, monthly.customers_to_date, 4),
    )


def _to_date(monthly: ir.Table) -> ir.Table:
    """Adds the customers, and those with several orders, up to the end of each month."""
    so_far = ibis.cumulative_window(order_by="month_number")
    return monthly.mutate(
        customers_to_date=monthly.new_customers.sum().over(so_far),
        repeat_customers_to_date=monthly.new_repeat_customers.sum().over(so_far),
    )
