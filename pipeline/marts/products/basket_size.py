"""Orders by their number of items."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from pipeline.marts import mart
from pipeline.marts.shapes.sample import is_small
from schemas.products.basket_size import BasketSize

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(BasketSize)
def basket_size(order_facts: ir.Table, run_settings: ir.Table) -> ir.Table:
    """Valid orders by their number of items."""
    valid = order_facts.filter("is_valid")
    sizes = valid.group_by("items").aggregate(orders=valid.count(), revenue=valid.order_value.sum())
    everything = sizes.aggregate(all_orders=sizes.orders.sum(), all_revenue=sizes.revenue.sum())
    joined = sizes.cross_join(everything)
    paid = cents(joined.revenue)
    return joined.mutate(
        order_share=ratio(joined.orders, joined.all_orders, 4),
        revenue_share=ratio(paid, cents(joined.all_revenue), 4),
        aov=ratio(paid, joined.orders * 100, 2),
        low_sample=is_small(joined.orders, run_settings),
    )
