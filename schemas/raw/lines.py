"""What an order line costs: the one place where quantity and price become an amount."""

from __future__ import annotations

from collections.abc import Collection
from typing import TYPE_CHECKING

from schemas.types import decimal

if TYPE_CHECKING:
    import ibis.expr.types as ir

MOST_UNITS = 9_999_999
_MONEY = decimal(18, 2)
_HALVES_OF_A_CENT = 200


def line_values(row: ir.Table, absent: Collection[str]) -> dict[str, ir.Value]:
    """What a line's columns hold where its source gives nothing.

    One unit, no discount, no tax, and as amount quantity × price, to the cent, half away from zero.
    """
    import ibis

    money = _MONEY.to_ibis()
    nothing = ibis.literal(0, type=money)
    found: dict[str, ir.Value] = {"discount": nothing, "tax": nothing}
    if "quantity" in absent:
        found["quantity"] = ibis.literal(1, type="int64")
    if "amount" in absent:
        cost = row.price if "quantity" in absent else row.price * row.quantity
        found["amount"] = cost.try_cast(money)
    return found


def amount_agrees(row: ir.Table) -> ir.BooleanValue:
    """Whether the amount is quantity × price to half a cent a unit."""
    return (row.amount - row.price * row.quantity).abs() * _HALVES_OF_A_CENT <= row.quantity
