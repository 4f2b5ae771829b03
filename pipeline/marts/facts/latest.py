"""The latest review of an order, the latest order of a customer."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.expressions import greatest_by
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir


def latest_of_reviews(column: str) -> Callable[[ir.Table], ir.Table]:
    """Chooses the column of each order's latest review: by answer time, then creation, then id."""

    def choose(reviews: ir.Table) -> ir.Table:
        long_ago = ibis.timestamp("1900-01-01 00:00:00")
        rank = {
            "answered": reviews.review_answer_timestamp.fill_null(long_ago),
            "created": reviews.review_creation_date.fill_null(long_ago),
            "review_id": reviews.review_id,
        }
        return reviews.group_by("order_id").aggregate(
            **{column: greatest_by(rank, reviews[column])}
        )

    return choose


def latest_of_orders(key: str, *columns: str) -> Callable[[ir.Table], ir.Table]:
    """Chooses the columns of each key's latest order: by purchase, then id."""

    def choose(orders: ir.Table) -> ir.Table:
        rank = {"purchased": orders.order_purchase_timestamp, "order_id": orders.order_id}
        return orders.group_by(key).aggregate(
            **{column: greatest_by(rank, orders[column]) for column in columns}
        )

    return choose
