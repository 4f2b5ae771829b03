"""What states buy and sell."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from pipeline.marts import mart
from pipeline.marts.shapes.dense import filled, once_begun
from pipeline.marts.shapes.places import with_region
from pipeline.marts.shapes.sample import is_small
from pipeline.on_demand import ibis
from schemas.sellers.market_balance import MarketBalance
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(MarketBalance, empty_if_absent=("state_regions",))
def market_balance(
    order_facts: ir.Table,
    customer_orders: ir.Table,
    sales_items: ir.Table,
    months: ir.Table,
    state_regions: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """What each state buys and sells; every state of a valid order is there."""
    key = ["customer_state"]
    ordered = order_facts.filter("is_valid")
    people = customer_orders.group_by(key).aggregate(customers=customer_orders.count())
    seller_state = sales_items.seller_state
    is_import = (seller_state != sales_items.customer_state) | (seller_state == NOT_DEFINED)
    bought = sales_items.group_by(key).aggregate(
        revenue_bought=sales_items.revenue.sum(),
        revenue_imported=sales_items.revenue.sum(where=is_import),
    )
    sold = sales_items.group_by(customer_state=sales_items.seller_state).aggregate(
        sellers=sales_items.seller_id.nunique(), revenue_sold=sales_items.revenue.sum()
    )
    all_states = once_begun(state_regions.select(customer_state="state"), months)
    grid = ibis.union(
        all_states, *(table.select(*key) for table in (ordered, people, sold)), distinct=True
    )
    for sums in (people, bought, sold):
        grid = filled(grid, sums, key)
    measured = grid.mutate(
        customers_per_seller=ratio(grid.customers, grid.sellers, 2),
        imported_share=ratio(cents(grid.revenue_imported), cents(grid.revenue_bought), 4),
        low_sample=is_small(grid.customers, run_settings),
    )
    return with_region(measured, state_regions)
