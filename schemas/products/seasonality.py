"""Contract of the quarters in which categories sell."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, field, identifier
from schemas.types import Count, Flag, Index, Text


class Seasonality(Contract):
    """In which quarter of the year each category sells."""

    category: Text = shared.category()
    quarter_of_year: Count = field(
        "Quarter",
        "Quarter of the year, 1 to 4.",
        unit="quarter",
        in_range={"min_value": 1, "max_value": 4},
    )
    items: Count = shared.items("Items of valid orders in the quarter's months of the history.")
    months: Count = count(
        "Months",
        "Months of the history in this quarter of any year.",
        "months",
        ge=1,
        summarize_by="none",
    )
    seasonality_index: Index = field(
        "Seasonality index",
        "(items / months) / (all items of the category / all months): 1.2 is 20 % above average.",
        unit="index",
        ge=Decimal(0),
    )
    share_index: Index = field(
        "Share index",
        "The category's share of all items in the quarter / its share overall, which corrects for "
        "growth.",
        unit="index",
        nullable=True,
        ge=Decimal(0),
    )
    best_product_id: Text = identifier(
        "Best product",
        "The product of the category with most items in the quarter; a tie goes to the least id; "
        "empty without items.",
        nullable=True,
    )
    best_product_items: Count = count(
        "Best product's items", "Its items in the quarter.", "items", summarize_by="none"
    )
    low_sample: Flag = shared.low_sample("items")
    best_product_name: Text = shared.product_name("Best product's name", "the best product")

    class Config(Contract.Config):
        """One row a category and quarter of the year."""

        unique = ["category", "quarter_of_year"]
        metadata = about(
            "One row a category and quarter of the year, over the history of the company: its "
            "complete months after the last with fewer than 30 orders (--min-orders).",
            questions=("When in the year does a category sell best?", "Which product leads then?"),
            caveats=(
                "While the company grows, later quarters look strong: compare share_index.",
                "With less than two years of history a quarter is one quarter.",
            ),
        )

    @row_check
    def best_is_part_of_all(table: Any) -> Any:
        """The best product's items are some of the category's; without items there is none."""
        none = table.best_product_id.isnull()
        return (table.best_product_items <= table["items"]) & (none == (table["items"] == 0))
