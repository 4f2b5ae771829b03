"""Contract of orders by their number of items."""

from __future__ import annotations

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import count, money, rate
from schemas.types import Count, Flag, Money, Rate


class BasketSize(Contract):
    """How many items orders have."""

    items: Count = count("Items", "Items of the order, 0 included.", "items", summarize_by="none")
    orders: Count = count("Orders", "Valid orders with so many items.", "orders", ge=1)
    order_share: Rate = rate("Order share", "orders / all valid orders.")
    revenue: Money = money("Revenue", "Sum of order_value over these.")
    revenue_share: Rate = shared.revenue_share("all orders")
    aov: Money = shared.aov()
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a number of items."""

        unique = ["items"]
        metadata = about(
            "One row a number of items that a valid order has.",
            questions=("How many items does a customer put into a basket?",),
            caveats=(
                "Orders without items have value 0; they are rows of the source all the same.",
            ),
        )
