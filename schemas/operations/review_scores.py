"""Contract of review scores by month."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, days, rate
from schemas.types import Count, Day, Days, Flag, Rate, Score, Text
from schemas.unknown import REVIEWS

SCORES = (1, 2, 3, 4, 5)


def _score_orders(score: int) -> Any:
    return count(f"Score {score}", f"Valid orders whose latest review gives {score}.", "orders")


def _score_share(score: int) -> Any:
    return rate(
        f"Share of score {score}",
        f"score_{score}_orders / reviewed_orders; empty without reviews.",
        nullable=True,
    )


class ReviewScores(Contract):
    """Scores of the latest reviews of valid orders, by month of purchase."""

    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    reviewed_orders: Count = count("Reviewed orders", "Valid orders with a review.", "orders")
    avg_review_score: Score = shared.review_score("valid orders")
    score_1_orders: Count = _score_orders(1)
    score_2_orders: Count = _score_orders(2)
    score_3_orders: Count = _score_orders(3)
    score_4_orders: Count = _score_orders(4)
    score_5_orders: Count = _score_orders(5)
    score_1_share: Rate = _score_share(1)
    score_2_share: Rate = _score_share(2)
    score_3_share: Rate = _score_share(3)
    score_4_share: Rate = _score_share(4)
    score_5_share: Rate = _score_share(5)
    avg_answer_days: Days = days(
        "Average answer days",
        "Mean time from asking to answering the latest review, negative ones left out.",
    )
    median_answer_days: Days = days("Median answer days", "Median of the same.")
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("reviewed_orders")

    class Config(Contract.Config):
        """One row a month."""

        unique = ["order_month"]
        metadata = about(
            "One row a calendar month; months without orders are rows with 0.",
            needs=(REVIEWS,),
            questions=("How satisfied are customers, and how does that change?",),
            caveats=(
                "By month of purchase: recent months still lack reviews of slow orders, which are "
                "the worse ones.",
            ),
        )

    @row_check
    def scores_are_all_reviews(table: Any) -> Any:
        """Each reviewed order has one score."""
        scored = sum((table[f"score_{score}_orders"] for score in SCORES[1:]), table.score_1_orders)
        return scored == table.reviewed_orders
