"""Orders of guests: of people whom nothing names. They are in no count of customers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir


def of_customers(orders: ir.Table) -> ir.Table:
    """The orders whose customer is known."""
    return orders.filter(orders.customer_unique_id.notnull())
