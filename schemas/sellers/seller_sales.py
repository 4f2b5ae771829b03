"""Contract of what each seller sells into which state."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import identifier
from schemas.types import Count, Money, Text
from schemas.unknown import SELLER


class SellerSales(Contract):
    """What each seller sold into each state in each category, over all time."""

    seller_id: Text = identifier("Seller", "Names the seller.", references=("seller_performance",))
    customer_state: Text = shared.state()
    category: Text = shared.category()
    revenue: Money = shared.revenue()
    orders: Count = shared.orders("Different valid orders; not additive.", additive=False)
    items: Count = shared.items()

    class Config(Contract.Config):
        """One row a seller, state and category with sales."""

        unique = ["seller_id", "customer_state", "category"]
        metadata = about(
            "One row a seller, customer state and category with an item in a valid order.",
            needs=(SELLER,),
            questions=(
                "Where does a seller sell, and what?",
                "Who else sells this category there?",
            ),
        )

    @row_check
    def orders_have_items(table: Any) -> Any:
        """Each order has an item here."""
        return (table.orders >= 1) & (table.orders <= table["items"])
