"""Revenue of each customer state in each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import mart
from pipeline.marts.revenue.breakdowns import compared_by_month, sums, with_sellers
from pipeline.marts.shapes.dense import every_month
from schemas.revenue.revenue_by_state import RevenueByState

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(RevenueByState, empty_if_absent=("state_regions",))
def revenue_by_state(
    order_details: ir.Table,
    selling_sellers: ir.Table,
    months: ir.Table,
    state_regions: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Revenue of each customer state in each month."""
    by = ["customer_state"]
    sold = sums(order_details.filter("is_valid"), [*by, "order_month"])
    compared = compared_by_month(every_month(sold, months, by), by, run_settings)
    return with_sellers(compared, selling_sellers, state_regions, [*by, "order_month"])
