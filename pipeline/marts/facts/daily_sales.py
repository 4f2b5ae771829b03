"""What was sold on each day, and by whom again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import intermediate

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate()
def daily_sales(order_facts: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """What was ordered on each day; customers with one order are counted apart from the others.

    Those can be added up over days; of the others, each must be counted once a period.
    """
    facts = order_facts.left_join(
        repeat_orders.select("order_id", sequence="order_sequence"), "order_id"
    )
    valid = facts.is_valid
    named = valid & facts.customer_unique_id.notnull()
    return facts.group_by("order_date").aggregate(
        revenue=facts.order_value.sum(where=valid),
        gmv=facts.order_value.sum(),
        freight=facts.freight_value.sum(where=valid),
        orders=facts.count(where=valid),
        items=facts["items"].sum(where=valid),
        single_customers=facts.count(where=named & facts.sequence.isnull()),
        new_customers=facts.count(where=named & (facts.sequence.fill_null(1) == 1)),
        delivered_orders=facts.is_late.count(),
        late_orders=facts.is_late.sum(),
        reviewed_orders=facts.review_score.count(where=valid),
        score_sum=facts.review_score.sum(where=valid),
    )


@intermediate()
def repeat_days(order_facts: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """The valid orders of customers with several: who, and on which day."""
    joined = order_facts.inner_join(repeat_orders, "order_id")
    return joined.select("customer_unique_id", "order_date")
