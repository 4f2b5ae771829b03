"""What is behind the rows of raw tables: the orders that they are of, and the money of these.

Each table has a row an owner, and the columns `behind_orders` and `behind_amount`.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.expressions import amount
from pipeline.marts import intermediate
from pipeline.marts.shapes.lines import revenue
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir

ORDERS, AMOUNT = "behind_orders", "behind_amount"


@dataclass(frozen=True)
class Owner:
    """What the rows of a raw table are of: one of the tables below, and its key."""

    behind: ir.Table
    key: str


@intermediate()
def order_behind(orders: ir.Table, item_totals: ir.Table, payment_totals: ir.Table) -> ir.Table:
    """Each order: its value, or what was paid for it where it has no items.

    And what it comes from: what was `bought`, null without items, what that `owed` with tax and
    freight, null where these are unknown, and what was `paid`, null without payments.
    """
    bought = item_totals.select(
        "order_id",
        bought=item_totals.order_value,
        owed=item_totals.order_value + item_totals.tax_value + item_totals.freight_value,
    )
    joined = (
        orders.select("order_id", "customer_id")
        .left_join(bought, "order_id")
        .left_join(payment_totals.select("order_id", paid="payment_value"), "order_id")
    )
    worth = ibis.coalesce(joined.bought, joined.paid, 0)
    return joined.select(
        "order_id",
        "customer_id",
        "bought",
        "owed",
        "paid",
        **{ORDERS: ibis.literal(1, "int64"), AMOUNT: amount(worth)},
    )


@intermediate()
def customer_behind(order_behind: ir.Table) -> ir.Table:
    """Each customer_id that has orders."""
    return order_behind.group_by("customer_id").aggregate(**sums_behind(order_behind))


@intermediate()
def product_behind(order_items: ir.Table) -> ir.Table:
    """Each product that was sold: what its lines brought."""
    return _of_lines(order_items, "product_id")


@intermediate()
def seller_behind(order_items: ir.Table) -> ir.Table:
    """Each seller who sold: what the lines brought."""
    return _of_lines(order_items, "seller_id")


def owners(
    order_behind: ir.Table,
    customer_behind: ir.Table,
    product_behind: ir.Table,
    seller_behind: ir.Table,
) -> Mapping[str, Owner]:
    """Raw table to the owner of its rows, but for lines and payments, which have their own money.

    Rows of other tables are of no order.
    """
    return {
        "orders": Owner(order_behind, "order_id"),
        "order_reviews": Owner(order_behind, "order_id"),
        "customers": Owner(customer_behind, "customer_id"),
        "products": Owner(product_behind, "product_id"),
        "sellers": Owner(seller_behind, "seller_id"),
    }


def with_behind(rows: ir.Table, owner: Owner) -> ir.Table:
    """The rows with the orders and the money of their owner; 0 where none is known."""
    known = owner.behind.select(ORDERS, AMOUNT, behind_key=owner.key)
    joined = rows.left_join(known, known.behind_key == rows[owner.key]).drop("behind_key")
    return joined.mutate(**{name: joined[name].fill_null(0) for name in (ORDERS, AMOUNT)})


def lines_behind(order_items: ir.Table) -> ir.Table:
    """Order lines with what they brought themselves."""
    return order_items.mutate(**{ORDERS: ibis.literal(1, "int64"), AMOUNT: revenue(order_items)})


def parts_behind(parts: ir.Table, money: ir.Value) -> ir.Table:
    """Parts of orders, such as payments, with money of their own."""
    return parts.mutate(**{ORDERS: ibis.literal(1, "int64"), AMOUNT: amount(money.fill_null(0))})


def sums_behind(rows: ir.Table) -> dict[str, ir.Value]:
    """Aggregates: the orders and the money of all rows."""
    return {
        ORDERS: rows[ORDERS].sum().cast("int64"),
        AMOUNT: amount(rows[AMOUNT].sum()),
    }


def _of_lines(order_items: ir.Table, owner: str) -> ir.Table:
    named = order_items.filter(order_items[owner].notnull())
    return named.group_by(owner).aggregate(
        **{ORDERS: named.order_id.nunique().cast("int64"), AMOUNT: amount(revenue(named).sum())}
    )
