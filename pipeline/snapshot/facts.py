"""The two tables that are summed up for any selection, in a form that is summed up fast.

Keys are numbers here, for they are only counted: text keys take ten times the memory and time.
"""

from __future__ import annotations

from dataclasses import dataclass

from schemas.quantities import ITEMS, ORDERS


@dataclass(frozen=True)
class Fact:
    """How a published table, as `arriving`, is kept."""

    columns: tuple[str, ...]
    """What is read of it; empty for all."""
    sql: str
    needs: tuple[str, ...] = ()
    """Facts that must be there before."""


AS_IT_IS = Fact((), "FROM arriving")
FACTS = {
    ORDERS: Fact(
        (
            "order_id",
            "customer_unique_id",
            "order_month",
            "order_date",
            "order_value",
            "payment_type",
            "delivery_days",
            "review_score",
            "customer_state",
            "is_repeat_order",
            "is_late",
        ),
        """
        SELECT arriving.* REPLACE (customers.number AS customer_unique_id)
        FROM arriving LEFT JOIN (
            SELECT customer_unique_id, row_number() OVER () AS number
            FROM (SELECT DISTINCT customer_unique_id FROM arriving)
        ) AS customers USING (customer_unique_id)
        """,
    ),
    ITEMS: Fact(
        (
            "order_id",
            "order_item_id",
            "order_month",
            "order_date",
            "customer_state",
            "category",
            "quantity",
            "revenue",
        ),
        f"""
        SELECT arriving.* REPLACE (orders.number AS order_id), orders.payment_type
        FROM arriving JOIN (
            SELECT order_id, payment_type, rowid AS number FROM "{ORDERS}"
        ) AS orders USING (order_id)
        """,
        needs=(ORDERS,),
    ),
}
"""Items have the main payment type of their order."""
