"""What an order line costs: several units, amounts that are not their sum, discounts, tax."""

from collections.abc import Collection
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from hypothesis import strategies as st

CENT, NOTHING = Decimal("0.01"), Decimal("0.00")
UNITS = (1, 1, 2, 3, 12)
PARTS_OF_A_CENT = (Decimal(0), Decimal(0), Decimal("0.0050"), Decimal("0.0049"))
"""On top of a price of one unit: a half is rounded away from zero, what is less is not."""


@st.composite
def priced_lines(
    draw: st.DrawFn, prices: st.SearchStrategy[Decimal], beyond: Collection[str]
) -> dict[str, Any]:
    """Draw a price, and those of quantity, amount, discount and tax that the table has."""
    line: dict[str, Any] = {"price": draw(prices)}
    if "quantity" in beyond:
        line["quantity"] = draw(st.sampled_from(UNITS))
        line["price"] += draw(st.sampled_from(PARTS_OF_A_CENT))
    units = line.get("quantity", 1)
    amount = (units * line["price"]).quantize(CENT, ROUND_HALF_UP)
    if "amount" in beyond:
        # As far off as rounding each unit allows.
        amount = max(amount + CENT * draw(st.sampled_from((0, 0, -(units // 3)))), NOTHING)
        line["amount"] = amount
    if "discount" in beyond:
        part = draw(st.sampled_from((0, 0, 3, 10)))
        line["discount"] = (amount * part / 10).quantize(CENT, ROUND_HALF_UP)
    if "tax" in beyond:
        line["tax"] = draw(st.sampled_from((None, NOTHING, CENT, Decimal("7.70"))))
    return line
