"""What orders consist of: one row an order and product, or an order and category.

Marts that count different orders of a product or category count rows here.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.expressions import amount
from pipeline.marts import intermediate
from pipeline.marts.shapes.lines import units
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir

_OF_ORDER = ("customer_unique_id", "customer_state", "order_date", "order_month")


@intermediate()
def order_products(sales_items: ir.Table) -> ir.Table:
    """Items and revenue of each product in each valid order."""
    return order_parts(sales_items, ["product_id"], "category", *_OF_ORDER)


@intermediate()
def order_categories(sales_items: ir.Table) -> ir.Table:
    """Items and revenue of each category in each valid order."""
    return order_parts(sales_items, ["category"], *_OF_ORDER)


def order_parts(items: ir.Table, by: Sequence[str], *names: str) -> ir.Table:
    """Items and revenue of each order and what it is parted by, and how many parts it has.

    The columns `names` are the same for all items of a part.
    """
    # An order without a second item is one row already; most orders are.
    longer = items.filter(items.order_item_id > 1).select("order_id").distinct()
    alone = items.anti_join(longer, "order_id").select(
        "order_id",
        *by,
        *names,
        "revenue",
        items="quantity",
        parts=ibis.literal(1, type="int64"),
    )
    several = items.semi_join(longer, "order_id")
    gathered = several.group_by("order_id", *by).aggregate(
        **{name: several[name].arbitrary() for name in names},
        items=units(several.quantity),
        revenue=amount(several.revenue.sum()),
    )
    counted = gathered.mutate(parts=gathered.count().over(ibis.window(group_by="order_id")))
    return alone.union(counted)
