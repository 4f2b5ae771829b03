"""What an order line costs, from what its row says and what it leaves open."""

from decimal import ROUND_HALF_UP, Decimal

from tests.oracle.raw import RawRow

_CENT = Decimal("0.01")


def priced(row: RawRow) -> RawRow:
    """The row with one unit, no discount and no tax, where it says nothing else, and its amount."""
    quantity = row.get("quantity") or 1
    cost = Decimal(quantity * row["price"]).quantize(_CENT, ROUND_HALF_UP)
    given = row.get("amount")
    return {
        **row,
        "quantity": quantity,
        "amount": cost if given is None else given,
        "discount": row.get("discount") or Decimal("0.00"),
        "tax": row.get("tax") or Decimal("0.00"),
    }


def sold_for(row: RawRow) -> Decimal:
    """What the units of a priced row were sold for."""
    found: Decimal = row["amount"] - row["discount"]
    return found
