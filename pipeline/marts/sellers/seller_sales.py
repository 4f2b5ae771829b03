"""What sellers sell into which states."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import mart
from pipeline.marts.facts.order_parts import order_parts
from schemas.sellers.seller_sales import SellerSales

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(SellerSales)
def seller_sales(sales_items: ir.Table) -> ir.Table:
    """What each seller sold into each state in each category."""
    parts = order_parts(sales_items, ["seller_id", "category"], "customer_state")
    return parts.group_by("seller_id", "customer_state", "category").aggregate(
        revenue=parts.revenue.sum(), orders=parts.count(), items=parts["items"].sum()
    )
