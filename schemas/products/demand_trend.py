"""Contract of who gains and who loses demand."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, growth, text
from schemas.products.levels import LEVELS
from schemas.types import Count, Percent, Text

GROWING, DECLINING, STABLE, INSUFFICIENT = "growing", "declining", "stable", "insufficient data"


class DemandTrend(Contract):
    """Demand for products and categories: the last three complete months against those before."""

    level: Text = choice("Level", "What the row is about.", LEVELS)
    member: Text = text("Member", "product_id or category.")
    category: Text = shared.category()
    orders: Count = shared.orders(
        "Different valid orders with it in the six months.", additive=False
    )
    items_recent: Count = count("Recent items", "Items in the last three complete months.", "items")
    items_previous: Count = count("Previous items", "Items in the three months before.", "items")
    growth_pct: Percent = growth(
        "Growth",
        "100 × (items_recent / items_previous − 1); empty without previous items or data.",
    )
    trend: Text = choice(
        "Trend",
        "growing from +15 % (also from 0), declining from −15 %, else stable; insufficient data "
        "below 10 orders (a third of --min-orders, rounded up), or if there are not six complete "
        "months.",
        (GROWING, DECLINING, STABLE, INSUFFICIENT),
    )
    member_name: Text = shared.product_name("Member's name", "the product")

    class Config(Contract.Config):
        """One row a member of a level."""

        unique = ["level", "member"]
        metadata = about(
            "One row a product ordered in the six months, and one a category of the catalogue.",
            questions=("Which products and categories gain or lose demand?",),
            caveats=(
                "Season is not taken out: after Christmas most decline.",
                "Filter one level before you sum.",
            ),
        )

    @row_check
    def no_growth_without_data(table: Any) -> Any:
        """Where data are insufficient no growth is given."""
        return (table.trend != INSUFFICIENT) | table.growth_pct.isnull()
