"""Contract of the best and the worst members of each dimension."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, field, text
from schemas.types import Count, Money, Text

DIMENSIONS = ("product", "category", "state", "city", "zip_prefix", "seller")
BEST, WORST = "best", "worst"
TOP_N = 10


class TopBottom(Contract):
    """The ten best and worst members of each dimension, by revenue and by items, over all time."""

    dimension: Text = choice("Dimension", "What is ranked.", DIMENSIONS)
    measure: Text = choice("Measure", "By what it is ranked.", ("revenue", "items"))
    direction: Text = choice("Direction", "best: most first; worst: least first.", (BEST, WORST))
    rank: Count = field(
        "Rank",
        "Row number by the measure, then by member.",
        unit="rank",
        in_range={"min_value": 1, "max_value": TOP_N},
    )
    member: Text = text(
        "Member",
        "Id, code or name; a city with its state, such as santos, SP.",
        str_length={"min_value": 1, "max_value": 160},
    )
    revenue: Money = shared.revenue()
    items: Count = shared.items()
    orders: Count = count("Orders", "Different valid orders.", "orders", summarize_by="none")
    member_name: Text = shared.product_name("Member's name", "the product")

    class Config(Contract.Config):
        """One row a place in a list."""

        unique = ["dimension", "measure", "direction", "rank"]
        metadata = about(
            "One row a dimension, measure, direction and rank from 1 to 10.",
            questions=(
                "Which products, sellers and places sell most?",
                "Which, among those with 30 orders (--min-orders), sell least?",
            ),
            caveats=(
                "The worst are sought among members with at least 30 orders (--min-orders), so "
                "there may be fewer than ten.",
                "Members with equal values are ranked by name.",
            ),
        )

    @row_check
    def worst_have_orders(table: Any) -> Any:
        """Only members with orders can be the worst."""
        return (table.direction == BEST) | (table.orders >= 1)
