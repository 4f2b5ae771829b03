"""Revenue of each customer city in each month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import mart
from pipeline.marts.revenue.breakdowns import compared_by_month, sums, with_sellers
from schemas.revenue.revenue_by_city import RevenueByCity

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(RevenueByCity, empty_if_absent=("state_regions",))
def revenue_by_city(
    order_details: ir.Table,
    selling_sellers: ir.Table,
    months: ir.Table,
    state_regions: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Revenue of each customer city in each month in which it ordered."""
    by = ["customer_state", "customer_city"]
    sold = sums(order_details.filter("is_valid"), [*by, "order_month"])
    compared = compared_by_month(sold.inner_join(months, "order_month"), by, run_settings)
    return with_sellers(compared, selling_sellers, state_regions, [*by, "order_month"])
