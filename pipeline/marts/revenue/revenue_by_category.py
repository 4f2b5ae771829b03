"""Revenue of each category in each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import mart
from pipeline.marts.revenue.breakdowns import compared_by_month
from pipeline.marts.shapes.dense import every_month
from schemas.revenue.revenue_by_category import RevenueByCategory

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(RevenueByCategory)
def revenue_by_category(
    order_categories: ir.Table, months: ir.Table, run_settings: ir.Table
) -> ir.Table:
    """Revenue of each category in each month."""
    sold = order_categories.group_by("category", "order_month").aggregate(
        revenue=order_categories.revenue.sum(),
        orders=order_categories.count(),
        items=order_categories["items"].sum(),
        customers=order_categories.customer_unique_id.nunique(),
    )
    return compared_by_month(every_month(sold, months, ["category"]), ["category"], run_settings)
