"""What orders consist of: one row an order and product, or an order and category.

Marts that count different orders of a product or category count rows here.
"""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import amount
from pipeline.marts import intermediate


@intermediate()
def order_products(sales_items: ir.Table) -> ir.Table:
    """Items and revenue of each product in each valid order."""
    return _parts(sales_items, "product_id", "category")


@intermediate()
def order_categories(sales_items: ir.Table) -> ir.Table:
    """Items and revenue of each category in each valid order."""
    return _parts(sales_items, "category")


def _parts(items: ir.Table, part: str, *of_part: str) -> ir.Table:
    of_order = ("customer_unique_id", "customer_state", "order_date", "order_month")
    names = (*of_part, *of_order)
    # An order without a second item is one row already; most orders are.
    longer = items.filter(items.order_item_id > 1).select("order_id").distinct()
    alone = items.anti_join(longer, "order_id").select(
        "order_id", part, *names, items=ibis.literal(1, type="int64"), revenue="price"
    )
    several = items.semi_join(longer, "order_id")
    gathered = several.group_by("order_id", part).aggregate(
        **{name: several[name].arbitrary() for name in names},
        items=several.count(),
        revenue=amount(several.price.sum()),
    )
    return alone.union(gathered)
