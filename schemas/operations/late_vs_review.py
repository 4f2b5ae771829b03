"""Contract of reviews by delay of the delivery."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, rate
from schemas.types import Count, Flag, Rate, Score, Text
from schemas.unknown import DELIVERED, PROMISED, REVIEWS

OPEN_BAND = "9. open and overdue"
DELAY_BANDS = (
    "1. 15 or more days early",
    "2. 8-14 days early",
    "3. 1-7 days early",
    "4. on the day",
    "5. 1-3 days late",
    "6. 4-7 days late",
    "7. 8-14 days late",
    "8. 15 or more days late",
    OPEN_BAND,
)


class LateVsReview(Contract):
    """How reviews depend on the delay of a delivery, over all time."""

    delay_band: Text = choice(
        "Delay band",
        "Calendar days from the estimated to the actual delivery date; or open and overdue at "
        "as_of. Numbered for sorting.",
        DELAY_BANDS,
    )
    orders: Count = shared.orders("Valid orders of the band.")
    reviewed_orders: Count = count("Reviewed orders", "Of these, with a review.", "orders")
    avg_review_score: Score = shared.review_score("these orders")
    low_score_rate: Rate = rate(
        "Low score rate",
        "Share of reviewed_orders with a score of 1 or 2; empty without reviews.",
        nullable=True,
    )
    low_sample: Flag = shared.low_sample("reviewed_orders")

    class Config(Contract.Config):
        """One row a band."""

        unique = ["delay_band"]
        metadata = about(
            "One row a band of delay, all nine.",
            questions=("How much does lateness cost in reviews?",),
            needs=(DELIVERED, PROMISED, REVIEWS),
            caveats=("Orders that are open but not overdue, or without estimate, are in no band.",),
        )

    @row_check
    def reviewed_within_orders(table: Any) -> Any:
        """Reviewed orders are some of the orders."""
        return table.reviewed_orders <= table.orders
