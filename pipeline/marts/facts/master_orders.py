"""Valid orders, one row each."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import SECONDS_PER_DAY, flag, ratio
from pipeline.marts import mart
from pipeline.marts.facts.horizon import month_names
from schemas.facts.master_orders import MasterOrders

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(MasterOrders)
def master_orders(order_facts: ir.Table, repeat_orders: ir.Table, months: ir.Table) -> ir.Table:
    """Valid orders with their customer, payment, delivery and review."""
    valid = order_facts.filter("is_valid")
    history = valid.left_join(repeat_orders, "order_id")
    cohort_key = repeat_orders.cohort_month_key.fill_null(valid.order_month_key)
    cohorts = months.select(cohort_month="order_month", cohort_key="order_month_key")
    joined = history.inner_join(month_names(months), "order_month_key").inner_join(
        cohorts, cohorts.cohort_key == cohort_key
    )
    is_guest = valid.customer_unique_id.isnull()
    sequence = repeat_orders.order_sequence.fill_null(is_guest.ifelse(None, 1))
    return joined.select(
        "order_id",
        "customer_unique_id",
        "order_value",
        "payment_type",
        "review_score",
        "customer_state",
        "order_month_key",
        "order_date",
        "order_status",
        "items",
        "freight_value",
        "payment_value",
        "installments",
        "is_late",
        "customer_city",
        "main_category",
        "order_month",
        cohort_month=is_guest.ifelse(None, cohorts.cohort_month),
        delivery_days=ratio(valid.delivery_seconds, SECONDS_PER_DAY, 2),
        is_repeat_customer=is_guest.ifelse(None, flag(repeat_orders.order_sequence.notnull())),
        order_sequence=sequence,
        is_repeat_order=is_guest.ifelse(None, flag(sequence > 1)),
    )
