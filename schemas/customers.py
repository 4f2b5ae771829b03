"""Contracts of customer behaviour: retention and RFM."""

from __future__ import annotations

from typing import Any

import pandera.ibis as pa

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import (
    choice,
    count,
    day,
    field,
    identifier,
    mean_money,
    money,
    month,
    month_key,
    rate,
    text,
)
from schemas.types import Count, Day, Flag, Money, PerCustomer, Rate, Text

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


class CohortRetention(Contract):
    """Customers by the month of their first valid order, followed month by month to `as_of`."""

    cohort_month: Text = month(
        "Cohort", "Month of the customers' first valid order.", sort_by="cohort_month_key"
    )
    order_month: Text = month("Month", "Month looked at.", sort_by="order_month_key")
    active_customers: Count = count(
        "Active customers",
        "Customers of the cohort with a valid order in the month.",
        "customers",
        summarize_by="none",
    )
    cohort_size: Count = count(
        "Cohort size", "Customers of the cohort.", "customers", ge=1, summarize_by="none"
    )
    retention_rate: Rate = rate("Retention", "active_customers / cohort_size.")
    cohort_month_key: Count = month_key("Cohort key", "Cohort month, YYYYMM.")
    order_month_key: Count = month_key("Month key", "Month looked at, YYYYMM.")
    month_start_date: Day = day("Month start", "First day of the month looked at.")
    months_since_first: Count = field(
        "Months since first", "Calendar months from cohort to month.", unit="months", ge=0
    )
    orders: Count = count("Orders", "Valid orders of the cohort in the month.", "orders")
    revenue: Money = money("Revenue", "order_value of these orders.")
    cumulative_orders_per_customer: PerCustomer = field(
        "Orders per customer so far",
        "Orders of the cohort up to the end of the month / cohort_size.",
        unit="orders",
        ge=1,
    )
    cumulative_revenue_per_customer: Money = mean_money(
        "Lifetime value so far", "Revenue of the cohort up to the end of the month / cohort_size."
    )
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("cohort_size")

    class Config(Contract.Config):
        """One row a cohort and month."""

        unique = ["cohort_month", "order_month"]
        metadata = about(
            "One row a cohort and each month from its own to that of as_of; a cohort has at least "
            "one customer.",
            questions=(
                "What share of new customers buys again, and when?",
                "What is a customer worth after n months?",
            ),
            caveats=(
                "Month 0 is 1 by definition.",
                "Do not average retention_rate: divide sums of active_customers and cohort_size.",
            ),
        )

    @pa.dataframe_check(name="active_within_cohort")
    def active_within_cohort(cls, data: pa.IbisData) -> Any:
        """No more customers are active than the cohort has; in month 0 all are."""
        table = data.table
        all_active = (table.months_since_first > 0) | (table.active_customers == table.cohort_size)
        return (table.active_customers <= table.cohort_size) & all_active


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

    @pa.dataframe_check(name="score_is_sum")
    def score_is_sum(cls, data: pa.IbisData) -> Any:
        """RFM_score = r_score + f_score + m_score."""
        table = data.table
        return table.RFM_score == table.r_score + table.f_score + table.m_score
