"""Contract of the items of valid orders."""

from __future__ import annotations

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import count, day, field, identifier, mean_money, money, month, text
from schemas.types import Count, Day, Money, Text
from schemas.unknown import FREIGHT


class SalesItems(Contract):
    """Items of valid orders, for product and seller pages."""

    order_id: Text = identifier("Order", "The item's order.", references=("master_orders",))
    order_item_id: Count = field("Item number", "Number in the order.", unit="number", ge=1)
    product_id: Text = identifier(
        "Product", "The product sold.", references=("product_performance",)
    )
    seller_id: Text = identifier("Seller", "Who sold it.", references=("seller_performance",))
    order_date: Day = day("Order date", "Day of purchase.")
    order_month: Text = month("Month", "Month of purchase, YYYY-MM.")
    customer_unique_id: Text = identifier(
        "Customer", "Who ordered; empty for a guest.", nullable=True
    )
    customer_state: Text = text("Customer state", "State of the order's customer record.")
    category: Text = shared.category()
    seller_state: Text = text("Seller state", "State of the seller; not_defined if unknown.")
    price: Money = mean_money(
        "Price", "Price of one unit, before discount, to the cent; never to be summed."
    )
    freight_value: Money = money("Freight", "Freight of the line.", needs=(FREIGHT,))
    quantity: Count = count("Quantity", "Units of the line.", "items", ge=1)
    amount: Money = money("Amount", "What the units cost before discount, without tax.")
    discount: Money = money("Discount", "Taken off the amount.")
    revenue: Money = shared.revenue("amount − discount.")

    class Config(Contract.Config):
        """One row an item."""

        unique = ["order_id", "order_item_id"]
        metadata = about(
            "One row an order line of a valid order; items are the sum of quantity.",
            questions=(
                "Which products and categories bring the revenue?",
                "From which state to which state do goods go?",
            ),
            caveats=("Orders without items have no row here, but one in master_orders.",),
        )
