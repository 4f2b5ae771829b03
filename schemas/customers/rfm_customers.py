"""Contract of each customer's recency, frequency and monetary value."""

from __future__ import annotations

from typing import Any

from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, field, identifier, money, text
from schemas.types import Count, Money, Text

SEGMENTS = ("Low Value", "Mid Value", "High Value")
TIERS = ("Top", "High", "Mid", "Low")
GROUPS = (
    "Champions",
    "Loyal",
    "Potential loyalist",
    "New",
    "Promising",
    "Needs attention",
    "About to sleep",
    "At risk",
    "Can't lose",
    "Hibernating",
)


def _score(letter: str, words: str) -> Any:
    bounds = {"min_value": 1, "max_value": 4}
    return field(
        f"{letter} score",
        f"1 + (4 × customers with {words}) div (customers − 1), at most 4; 4 is best.",
        unit="score 1-4",
        in_range=bounds,
    )


class RfmCustomers(Contract):
    """Recency, frequency and monetary value of each customer with a valid order."""

    customer_unique_id: Text = identifier("Customer", "Names the customer.")
    recency: Count = field("Recency", "Days from the last order to as_of.", unit="days", ge=0)
    frequency: Count = count("Frequency", "Valid orders.", "orders", ge=1)
    monetary: Money = money("Monetary", "Sum of order_value.")
    RFM_score: Count = field(
        "RFM score",
        "r_score + f_score + m_score.",
        unit="score 3-12",
        in_range={"min_value": 3, "max_value": 12},
    )
    segment: Text = choice(
        "Segment",
        "High Value from RFM_score 10, Mid Value from 7, else Low Value.",
        SEGMENTS,
        sort_by="segment_ordered",
    )
    r_score: Count = _score("R", "a longer recency")
    f_score: Count = _score("F", "a lower frequency")
    m_score: Count = _score("M", "a lower monetary value")
    segment_ordered: Text = choice(
        "Segment in order",
        "segment with its number, for sorting.",
        tuple(f"{number}. {name}" for number, name in enumerate(SEGMENTS, start=1)),
    )
    rfm_code: Text = field(
        "RFM code",
        "The five-step scores for recency, frequency and monetary value, such as 545.",
        str_matches=r"^[1-5]{3}$",
    )
    rfm_sum: Count = field(
        "RFM sum",
        "Sum of the five-step scores.",
        unit="score 3-15",
        in_range={"min_value": 3, "max_value": 15},
    )
    rfm_tier: Text = choice(
        "RFM tier", "Top from rfm_sum 13, High from 10, Mid from 7, else Low.", TIERS
    )
    rfm_group: Text = choice(
        "RFM group", "Named group of the five-step scores for recency and frequency.", GROUPS
    )
    customer_state: Text = text("State", "State of the customer's latest valid order.")

    class Config(Contract.Config):
        """One row a customer."""

        unique = ["customer_unique_id"]
        metadata = about(
            "One row a customer with a valid order.",
            questions=("Who are the most valuable customers?", "Who is about to be lost?"),
            caveats=(
                "Equal values get equal scores, so segments need not be of equal size.",
                "Where most customers bought once, frequency takes few values, and High Value "
                "means repeat buyers.",
            ),
        )

    @row_check
    def score_is_sum(table: Any) -> Any:
        """RFM_score = r_score + f_score + m_score."""
        return table.RFM_score == table.r_score + table.f_score + table.m_score
