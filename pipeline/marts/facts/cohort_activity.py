"""What each cohort did in each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import intermediate
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate()
def cohort_activity(order_facts: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """Orders, customers and money of each cohort in each month in which it ordered.

    A customer counts with the first order of the month, so counts need no distinct. Orders of
    guests are of no cohort.
    """
    valid = order_facts.filter("is_valid")
    joined = valid.left_join(repeat_orders, "order_id")
    is_guest = valid.customer_unique_id.isnull()
    once = is_guest.ifelse(None, ibis.literal(1, type="int64"))
    month = is_guest.ifelse(None, valid.order_month_key)
    history = joined.select(
        "order_month_key",
        "order_value",
        "freight_value",
        "items",
        cohort_month_key=repeat_orders.cohort_month_key.fill_null(month),
        order_sequence=repeat_orders.order_sequence.fill_null(once),
        is_first_in_month=repeat_orders.is_first_in_month.fill_null(once),
        is_guest=is_guest,
    )
    return history.group_by("cohort_month_key", "order_month_key").aggregate(
        orders=history.count(),
        customers=history.is_first_in_month.sum().fill_null(0),
        new_customers=history.count(where=history.order_sequence == 1),
        repeat_orders=history.count(where=history.order_sequence > 1),
        new_repeat_customers=history.count(where=history.order_sequence == 2),
        items=history["items"].sum(),
        revenue=history.order_value.sum(),
        freight=history.freight_value.sum(),
        guest_orders=history.count(where=history.is_guest),
        guest_revenue=history.order_value.sum(where=history.is_guest).fill_null(0),
    )
