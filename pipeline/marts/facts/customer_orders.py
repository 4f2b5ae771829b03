"""The valid orders of customers: in sum, and in their order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount, flag
from pipeline.marts import intermediate
from pipeline.marts.facts.latest import latest_of_orders
from pipeline.marts.shapes.ambiguity import settle
from pipeline.marts.shapes.guests import of_customers
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate()
def customer_orders(order_facts: ir.Table) -> ir.Table:
    """Each customer's valid orders in sum: first and last day, count, value, latest state."""
    valid = of_customers(order_facts.filter("is_valid"))
    return settle(
        valid,
        "customer_unique_id",
        "customer_state",
        latest_of_orders("customer_unique_id", "customer_state"),
        orders=valid.count(),
        revenue=amount(valid.order_value.sum()),
        last_order_date=valid.order_date.max(),
    )


@intermediate()
def repeat_orders(order_facts: ir.Table, customer_orders: ir.Table) -> ir.Table:
    """The orders of customers with several, each with its place in the customer's history.

    Few customers have several, so the windows run over few rows. An order that is not here is its
    customer's only one, or a guest's.
    """
    several = customer_orders.filter(customer_orders.orders > 1).select("customer_unique_id")
    valid = order_facts.filter("is_valid").semi_join(several, "customer_unique_id")
    history = ibis.window(
        group_by="customer_unique_id", order_by=["order_purchase_timestamp", "order_id"]
    )
    month_before = valid.order_month_key.lag().over(history)
    return valid.select(
        "order_id",
        order_sequence=ibis.row_number().over(history).cast("int64") + 1,
        cohort_month_key=valid.order_month_key.first().over(history),
        is_first_in_month=flag(month_before.isnull() | (month_before != valid.order_month_key)),
    )
