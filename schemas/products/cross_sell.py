"""Contract of what is bought together."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, field, rate, text
from schemas.products.levels import LEVELS
from schemas.types import Count, FineRate, PerCustomer, Rate, Text

ALL_ORDERS, MULTI_ORDERS = "all orders", "multi orders"
LEAST_TOGETHER = 3
MOST_PAIRS = 100_000
ABOVE_10, FROM_5, BELOW_5 = "above 10", "5-10", "below 5"


class CrossSell(Contract):
    """Which products, and which categories, are ordered together."""

    level: Text = choice("Level", "What is paired.", LEVELS)
    base: Text = choice(
        "Base",
        "The orders counted: all orders with items, or those with two or more different members.",
        (ALL_ORDERS, MULTI_ORDERS),
    )
    member_a: Text = text("Member A", "product_id or category; comes before member B.")
    member_b: Text = text("Member B", "product_id or category.")
    orders_together: Count = count(
        "Orders together",
        "Valid orders with both.",
        "orders",
        ge=LEAST_TOGETHER,
        summarize_by="none",
    )
    orders_a: Count = count(
        "Orders of A", "Orders of the base with A.", "orders", summarize_by="none"
    )
    orders_b: Count = count(
        "Orders of B", "Orders of the base with B.", "orders", summarize_by="none"
    )
    orders_total: Count = count("All orders", "Orders of the base.", "orders", summarize_by="none")
    support_rate: FineRate = rate("Support", "orders_together / orders_total.")
    confidence_a_b_rate: Rate = rate("Confidence A to B", "orders_together / orders_a.")
    confidence_b_a_rate: Rate = rate("Confidence B to A", "orders_together / orders_b.")
    expected_orders: PerCustomer = field(
        "Expected orders",
        "orders_a × orders_b / orders_total: if both were chosen independently.",
        unit="orders",
        ge=Decimal(0),
    )
    lift: PerCustomer = field(
        "Lift",
        "orders_together × orders_total / (orders_a × orders_b).",
        unit="times",
        ge=Decimal(0),
    )
    lift_band: Text = choice(
        "Lift band", "By the lift before rounding.", (ABOVE_10, FROM_5, BELOW_5)
    )

    member_a_name: Text = shared.product_name("Member A's name", "member A")
    member_b_name: Text = shared.product_name("Member B's name", "member B")

    class Config(Contract.Config):
        """One row a pair in a base."""

        unique = ["level", "base", "member_a", "member_b"]
        metadata = about(
            "One row a level, base and pair with at least three orders together.",
            questions=("What is bought with what?", "Which bundle should we offer?"),
            caveats=(
                "Where most baskets hold one product, lift over all orders is high for any pair: "
                "look at multi orders too, and at orders_together.",
                "Pairs that stand together less often than by chance are left out, and of a level "
                f"and base all but the {MOST_PAIRS:,} most often together; a run tells how many.",
            ),
        )

    @row_check
    def pairs_are_ordered(table: Any) -> Any:
        """Each pair stands once, the lesser member first."""
        return table.member_a < table.member_b

    @row_check
    def together_within_each(table: Any) -> Any:
        """Orders with both are some of those with either, and these of all."""
        within = (table.orders_together <= table.orders_a) & (
            table.orders_together <= table.orders_b
        )
        return (
            within & (table.orders_a <= table.orders_total) & (table.orders_b <= table.orders_total)
        )
