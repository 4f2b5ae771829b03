"""Contract of what each product sold."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import day, flag, identifier
from schemas.types import Count, Day, FineRate, Flag, Money, Score, Text


class ProductPerformance(Contract):
    """What each product of the catalogue sold, over all time."""

    product_id: Text = identifier("Product", "Names the product.")
    category: Text = shared.category()
    revenue: Money = shared.revenue()
    items: Count = shared.items()
    orders: Count = shared.orders(
        "Different valid orders with the product; not additive.", additive=False
    )
    customers: Count = shared.customers("Different customers who bought it; not additive.")
    aov: Money = shared.aov()
    revenue_share: FineRate = shared.revenue_share("all products")
    cumulative_share: FineRate = shared.cumulative_share("products")
    revenue_rank: Count = shared.revenue_rank("products")
    abc: Text = shared.abc("products")
    avg_review_score: Score = shared.review_score("valid orders with the product, each once")
    first_sale_date: Day = day("First sale", "Day of the first valid order.", nullable=True)
    last_sale_date: Day = day("Last sale", "Day of the last valid order.", nullable=True)
    is_sold: Flag = flag("Sold", "1 with an item in a valid order.")
    low_sample: Flag = shared.low_sample("orders")
    product_name: Text = shared.product_name("Product name", "the product")

    class Config(Contract.Config):
        """One row a product."""

        unique = ["product_id"]
        metadata = about(
            "One row a product of the catalogue, sold or not, and any sold product that it lacks.",
            questions=(
                "Which products bring most of the revenue?",
                "Which sell well but are reviewed badly?",
                "Which were never sold?",
            ),
            caveats=(
                "aov is the product's revenue per order, not the order's whole value.",
                "A review is of the order, so it counts for each of its products.",
            ),
        )

    @row_check
    def sold_products_have_sales(table: Any) -> Any:
        """A sold product has items, orders and days of sale; another has none."""
        sold = table.is_sold == 1
        return (sold == (table["items"] > 0)) & (sold == table.first_sale_date.notnull())
