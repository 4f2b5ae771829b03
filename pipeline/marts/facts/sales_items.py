"""Items of valid orders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount
from pipeline.marts import mart
from pipeline.marts.facts.horizon import month_names
from pipeline.marts.shapes.lines import revenue
from schemas.facts.sales_items import SalesItems
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(SalesItems, empty_if_absent=("sellers",))
def sales_items(
    order_items: ir.Table,
    order_facts: ir.Table,
    product_categories: ir.Table,
    sellers: ir.Table,
    months: ir.Table,
) -> ir.Table:
    """Items of valid orders with their product's category and the states they go from and to."""
    valid = order_facts.filter("is_valid")
    joined = (
        order_items.inner_join(valid, "order_id")
        .inner_join(month_names(months), "order_month_key")
        .left_join(product_categories, "product_id")
        .left_join(sellers, "seller_id")
    )
    return joined.select(
        "order_id",
        "order_item_id",
        "product_id",
        "order_date",
        "customer_unique_id",
        "customer_state",
        "order_month",
        "quantity",
        "amount",
        "discount",
        category=product_categories.category.fill_null(NOT_DEFINED),
        seller_id=order_items.seller_id.fill_null(NOT_DEFINED),
        seller_state=sellers.seller_state.fill_null(NOT_DEFINED),
        price=amount(order_items.price),
        freight_value=order_items.freight_value,
        revenue=revenue(order_items),
    )
