"""seller_performance: what each seller sells, and how fast."""

from datetime import date

from tests.oracle.numbers import days, elapsed_seconds, mean, ratio, rounded
from tests.oracle.order import NOT_DEFINED, Order, units
from tests.oracle.pareto import Standing, standings
from tests.oracle.raw import Raw, RawRow, Row
from tests.oracle.sold import Sold, sold_by
from tests.oracle.world import world_as_of

KEY = ("seller_id",)
MIN_ORDERS = 30


def seller_performance(raw: Raw, as_of: date | None) -> list[Row]:
    """All known sellers, and those who sold although nobody knows them.

    Decided: sold means that a valid order has an item of them, so an unknown seller whom only
    canceled orders name is no row; a shipping limit that is missing beside others counts for
    nothing.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    known = {row["seller_id"]: row for row in raw.sellers}
    sold = sold_by(world.valid, lambda _, item: item.seller_id)
    named = sold_by(world.orders, lambda _, item: item.seller_id)
    sellers = sorted({*known, *sold})
    standing = standings({seller: sold[seller].revenue for seller in sellers})
    return [
        {
            "seller_id": seller,
            **_place(known.get(seller, {})),
            **_sales(sold[seller]),
            **_dispatch(seller, sold[seller].orders),
            "avg_review_score": sold[seller].avg_review_score,
            **_cancellations(named[seller].orders),
            **_standing(standing[seller]),
            **_activity(sold[seller].orders),
        }
        for seller in sellers
    ]


def _place(row: RawRow) -> Row:
    return {
        "seller_state": row.get("seller_state") or NOT_DEFINED,
        "seller_city": row.get("seller_city") or NOT_DEFINED,
    }


def _sales(sold: Sold) -> Row:
    return {
        "revenue": rounded(sold.revenue, 2),
        "items": units(sold.items),
        "orders": len(sold.orders),
        "customers": sold.customers,
        "states_served": len({order.state for order in sold.orders}),
        "aov": ratio(sold.revenue, len(sold.orders), 2),
    }


def _dispatch(seller: str, orders: list[Order]) -> Row:
    """From approval to the carrier, and against the seller's own latest limit in the order."""
    durations = [
        elapsed_seconds(order.handed_over - order.approved)
        for order in orders
        if order.handed_over is not None and order.approved is not None
    ]
    dispatched = [order for order in orders if order.handed_over is not None]
    late = sum(_is_late(order, seller) for order in dispatched)
    return {
        "avg_dispatch_days": days(mean([seconds for seconds in durations if seconds >= 0])),
        "dispatched_orders": len(dispatched),
        "late_dispatch_orders": late,
        "late_dispatch_rate": ratio(late, len(dispatched), 4),
    }


def _is_late(order: Order, seller: str) -> bool:
    limits = [item.limit for item in order.items if item.seller_id == seller]
    known = [limit for limit in limits if limit is not None]
    return bool(known) and order.handed_over is not None and order.handed_over > max(known)


def _cancellations(orders: list[Order]) -> Row:
    canceled = sum(order.status == "canceled" for order in orders)
    return {
        "all_orders": len(orders),
        "canceled_orders": canceled,
        "cancel_rate": ratio(canceled, len(orders), 4),
    }


def _standing(standing: Standing) -> Row:
    return {
        "revenue_share": standing.revenue_share,
        "cumulative_share": standing.cumulative_share,
        "revenue_rank": standing.revenue_rank,
        "abc": standing.abc,
    }


def _activity(orders: list[Order]) -> Row:
    months = len({order.month for order in orders})
    return {
        "active_months": months,
        "orders_per_active_month": ratio(len(orders), months, 2),
        "low_sample": int(len(orders) < MIN_ORDERS),
    }
