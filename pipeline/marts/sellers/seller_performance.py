"""What sellers sell, and how fast."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import SECONDS_PER_DAY, amount, cents, elapsed_seconds, ratio
from pipeline.marts import intermediate, mart
from pipeline.marts.shapes.dense import filled, once_begun
from pipeline.marts.shapes.lines import revenue, units
from pipeline.marts.shapes.sample import is_small
from pipeline.marts.shapes.standing import with_standing
from pipeline.on_demand import ibis
from schemas.sellers.seller_performance import SellerPerformance
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate(empty_if_absent=("sellers",))
def known_sellers(sellers: ir.Table, selling_sellers: ir.Table) -> ir.Table:
    """Every seller with its place: those of the table of sellers, and any that sold besides."""
    listed = sellers.select(
        "seller_id",
        seller_state=sellers.seller_state.fill_null(NOT_DEFINED),
        seller_city=sellers.seller_city.fill_null(NOT_DEFINED),
    )
    lacking = selling_sellers.select("seller_id").distinct().anti_join(sellers, "seller_id")
    unknown = ibis.literal(NOT_DEFINED)
    return listed.union(lacking.mutate(seller_state=unknown, seller_city=unknown))


@mart(SellerPerformance)
def seller_performance(
    order_items: ir.Table,
    order_details: ir.Table,
    known_sellers: ir.Table,
    months: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Each seller over all time."""
    sellers = once_begun(known_sellers, months)
    sums = _sums(_seller_orders(order_items, order_details))
    standing = with_standing(filled(sellers, sums, ["seller_id"]))
    orders = standing.orders
    return standing.mutate(
        aov=ratio(cents(standing.revenue), orders * 100, 2),
        avg_dispatch_days=ratio(
            standing.dispatch_seconds, standing.timed_orders * SECONDS_PER_DAY, 2
        ),
        late_dispatch_rate=ratio(standing.late_dispatch_orders, standing.dispatched_orders, 4),
        avg_review_score=ratio(standing.score_sum, standing.reviewed_orders, 2),
        cancel_rate=ratio(standing.canceled_orders, standing.all_orders, 4),
        orders_per_active_month=ratio(orders, standing.active_months, 2),
        low_sample=is_small(orders, run_settings),
    )


def _seller_orders(order_items: ir.Table, orders: ir.Table) -> ir.Table:
    """Each seller's part of each order of any status, with the times that concern the seller."""
    named = order_items.mutate(seller_id=order_items.seller_id.fill_null(NOT_DEFINED))
    parts = named.group_by("order_id", "seller_id").aggregate(
        items=units(named.quantity),
        revenue=amount(revenue(named).sum()),
        shipping_limit=named.shipping_limit_date.max(),
    )
    joined = parts.inner_join(orders, "order_id")
    valid, handed_over = orders.is_valid, orders.handed_over
    return joined.select(
        "seller_id",
        "is_valid",
        "customer_unique_id",
        "customer_state",
        "order_month_key",
        items=parts["items"],
        revenue=parts.revenue,
        is_canceled=orders.order_status == "canceled",
        review_score=valid.ifelse(orders.review_score, None),
        is_dispatched=valid & handed_over.notnull(),
        is_late=valid & (handed_over > parts.shipping_limit),
        dispatch_seconds=valid.ifelse(elapsed_seconds(orders.approved, handed_over), None),
    )


def _sums(orders: ir.Table) -> ir.Table:
    """Sums of each seller; of valid orders where nothing else is said."""
    valid = orders.is_valid
    timed = orders.dispatch_seconds >= 0
    return orders.group_by("seller_id").aggregate(
        revenue=amount(orders.revenue.sum(where=valid)),
        items=orders["items"].sum(where=valid),
        orders=orders.count(where=valid),
        customers=orders.customer_unique_id.nunique(where=valid),
        states_served=orders.customer_state.nunique(where=valid),
        dispatch_seconds=orders.dispatch_seconds.sum(where=timed),
        timed_orders=orders.count(where=timed),
        dispatched_orders=orders.count(where=orders.is_dispatched),
        late_dispatch_orders=orders.count(where=orders.is_late),
        reviewed_orders=orders.review_score.count(),
        score_sum=orders.review_score.sum(),
        all_orders=orders.count(),
        canceled_orders=orders.count(where=orders.is_canceled),
        active_months=orders.order_month_key.nunique(where=valid),
    )
