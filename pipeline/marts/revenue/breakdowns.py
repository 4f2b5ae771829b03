"""What revenue by category and place have in common."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import intermediate
from pipeline.marts.shapes.comparison import with_growth
from pipeline.marts.shapes.places import with_region
from pipeline.marts.shapes.sample import is_small, least_orders
from pipeline.marts.shapes.standing import with_rank, with_share
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate(empty_if_absent=("sellers",))
def selling_sellers(sales_items: ir.Table, sellers: ir.Table) -> ir.Table:
    """The sellers of each month, with their place."""
    selling = sales_items.select("seller_id", "order_month").distinct()
    joined = selling.left_join(sellers, "seller_id")
    return joined.select(
        "seller_id",
        "order_month",
        customer_state=sellers.seller_state.fill_null(NOT_DEFINED),
        customer_city=sellers.seller_city.fill_null(NOT_DEFINED),
        customer_zip_code_prefix=sellers.seller_zip_code_prefix.fill_null(NOT_DEFINED),
    )


def sums(orders: ir.Table, by: Sequence[str]) -> ir.Table:
    """Revenue, orders, items and customers of each member."""
    return orders.group_by(by).aggregate(
        revenue=orders.order_value.sum(),
        orders=orders.count(),
        items=orders["items"].sum(),
        customers=orders.customer_unique_id.nunique(),
    )


def compared_by_month(monthly: ir.Table, by: Sequence[str], run_settings: ir.Table) -> ir.Table:
    """Adds share and rank in the month, growth of the member, and whether its orders are few."""
    share = with_share(monthly, "revenue_share", by=["order_month"], of="revenue", decimals=4)
    ranked = with_rank(share, ["order_month"])
    least = least_orders(run_settings)
    grown = with_growth(ranked, "mom_growth_pct", least, months_back=1, by=by)
    grown = with_growth(grown, "yoy_growth_pct", least, months_back=12, by=by)
    return grown.mutate(low_sample=is_small(grown.orders, run_settings))


def with_sellers(
    places: ir.Table, selling: ir.Table, state_regions: ir.Table, by: Sequence[str]
) -> ir.Table:
    """Adds the region, and the sellers located at each place."""
    located = selling.group_by(by).aggregate(sellers=selling.seller_id.nunique())
    joined = places.left_join(located, by)
    sellers = located.sellers.fill_null(0)
    counted = joined.select(
        *places.columns,
        sellers=sellers,
        customers_per_seller=ratio(places.customers, sellers, 2),
    )
    return with_region(counted, state_regions)
