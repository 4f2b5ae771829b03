"""The times and the place of each order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import days_between
from pipeline.marts import intermediate
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir

_FACTS = (
    "is_valid",
    "order_status",
    "order_month_key",
    "customer_unique_id",
    "customer_state",
    "customer_city",
    "items",
    "order_value",
    "review_score",
    "is_open_overdue",
)


@intermediate()
def order_details(
    orders: ir.Table, customers: ir.Table, order_facts: ir.Table, months: ir.Table
) -> ir.Table:
    """The times and the place of every order up to `as_of`, with what these are grouped by."""
    joined = (
        orders.inner_join(order_facts, "order_id")
        .inner_join(months.select("order_month_key", "order_month"), "order_month_key")
        .inner_join(customers, "customer_id")
    )
    promised = orders.order_estimated_delivery_date.date()
    return joined.select(
        "order_id",
        "order_month",
        **{name: order_facts[name] for name in _FACTS},
        customer_zip_code_prefix=customers.customer_zip_code_prefix.fill_null(NOT_DEFINED),
        purchased=orders.order_purchase_timestamp,
        approved=orders.order_approved_at,
        handed_over=orders.order_delivered_carrier_date,
        delivered=orders.order_delivered_customer_date,
        delay_days=days_between(promised, order_facts.delivered_date),
    )
