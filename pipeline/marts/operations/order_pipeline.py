"""How far orders came."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import mart
from pipeline.marts.shapes.dense import every_month
from pipeline.on_demand import ibis
from schemas.operations.order_pipeline import OrderPipeline

if TYPE_CHECKING:
    import ibis.expr.types as ir

_DELIVERED = ("delivered",)
_HANDED_OVER = ("shipped", *_DELIVERED)
_APPROVED = ("approved", "invoiced", "processing", *_HANDED_OVER)


@mart(OrderPipeline)
def order_pipeline(order_details: ir.Table, months: ir.Table) -> ir.Table:
    """Orders of each month by status, and how far they came."""
    status = order_details.order_status
    customer = order_details.delivered.notnull() | status.isin(_DELIVERED)
    carrier = customer | order_details.handed_over.notnull() | status.isin(_HANDED_OVER)
    approved = carrier | order_details.approved.notnull() | status.isin(_APPROVED)
    counted = order_details.group_by("order_month", "order_status").aggregate(
        orders=order_details.count(),
        reached_approved=order_details.count(where=approved),
        reached_carrier=order_details.count(where=carrier),
        reached_customer=order_details.count(where=customer),
    )
    dense = every_month(counted, months, ["order_status"])
    total = dense.orders.sum().over(ibis.window(group_by="order_month"))
    summed = dense.mutate(month_orders=total)
    return summed.mutate(order_share=ratio(summed.orders, summed.month_orders, 4))
