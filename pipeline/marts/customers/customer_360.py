"""Everything about a customer in one row."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import (
    SECONDS_PER_DAY,
    cents,
    days_between,
    elapsed_seconds,
    flag,
    month_text,
    ratio,
)
from pipeline.marts import mart
from pipeline.marts.customers.customer_facts import (
    CUSTOMER,
)
from pipeline.marts.shapes.standing import with_standing
from schemas.customers.customer_360 import Customer360

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(Customer360)
def customer_360(
    customer_orders: ir.Table,
    customer_facts: ir.Table,
    customer_gaps: ir.Table,
    customer_baskets: ir.Table,
    horizon: ir.Table,
) -> ir.Table:
    """Everything about a customer in one row."""
    facts, gaps = customer_facts, customer_gaps
    joined = (
        with_standing(customer_orders)
        .inner_join(facts, CUSTOMER)
        .left_join(gaps, CUSTOMER)
        .left_join(customer_baskets, CUSTOMER)
    )
    seconds = elapsed_seconds(facts.first_order, facts.last_order)
    orders = joined.orders
    return joined.select(
        CUSTOMER,
        "last_order_date",
        "orders",
        "revenue",
        "items",
        "revenue_share",
        "revenue_rank",
        "cumulative_share",
        "abc",
        "customer_state",
        "customer_city",
        "late_orders",
        "main_category",
        first_order_date=facts.first_order_date,
        cohort_month=month_text(facts.first_order_date),
        order_days=gaps.order_days.fill_null(1),
        products=customer_baskets.products.fill_null(flag(facts["items"] > 0)),
        aov=ratio(cents(joined.revenue), orders * 100, 2),
        recency=days_between(joined.last_order_date, horizon.as_of.as_scalar()),
        avg_review_score=ratio(facts.score_sum, facts.reviewed_orders, 2),
        avg_days_between_orders=ratio(seconds, (orders - 1) * SECONDS_PER_DAY, 2),
        is_repeat_customer=flag(orders > 1),
    )
