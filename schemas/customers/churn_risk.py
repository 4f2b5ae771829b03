"""Contract of who may not come back."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.customers.behaviour import ORDER_DAYS, RECENCY
from schemas.fields import choice, count, day, days, field, flag, identifier, money, text
from schemas.types import Count, Day, Days, Flag, Money, Text

DAYS_AT_RISK = 180
DAYS_DUE_SOON = 14
OVERDUE, DUE_SOON, ON_TRACK = "Overdue", "Due soon", "On track"
OVER_DAYS, OVER_GAP, BOTH = "over 180 days", "over twice the expected gap", "both"


class ChurnRisk(Contract):
    """When each customer's next order is to be expected, and who may be lost."""

    customer_unique_id: Text = identifier(
        "Customer", "Names the customer.", references=("rfm_customers",)
    )
    customer_state: Text = text("State", "State of the latest valid order.")
    orders: Count = shared.orders()
    order_days: Count = count("Order days", ORDER_DAYS, "days", ge=1, summarize_by="none")
    is_repeat_customer: Flag = flag("Repeat customer", "1 if orders is 2 or more.")
    recency: Count = field("Recency", RECENCY, unit="days", ge=0)
    mean_gap_days: Days = days(
        "Mean gap", "Mean of the days between neighbouring order days; empty for one order day."
    )
    median_gap_days: Days = days("Median gap", "Median of the same, linearly interpolated.")
    expected_gap_days: Days = days(
        "Expected gap",
        "(sum of own gaps + the mean gap of all customers) / (own gaps + 1); the mean gap of all "
        "without own; empty if nobody has any.",
    )
    expected_order_date: Day = day(
        "Expected order",
        "Last order day + the expected gap rounded to whole days.",
        nullable=True,
    )
    days_overdue: Count = field(
        "Days overdue",
        "as_of − expected_order_date; below 0 before it is due.",
        unit="days",
        nullable=True,
    )
    next_order_status: Text = choice(
        "Next order",
        "Overdue if days_overdue exceeds half the expected gap, else Due soon from 14 days before "
        "the expected day, else On track; empty for one order day.",
        (OVERDUE, DUE_SOON, ON_TRACK),
        nullable=True,
    )
    is_at_risk: Flag = flag(
        "At risk",
        "1 if recency is above 180, or, with several order days, above twice the expected gap.",
    )
    reason: Text = choice(
        "Reason", "Why at risk; empty if not.", (OVER_DAYS, OVER_GAP, BOTH), nullable=True
    )
    revenue: Money = shared.revenue()
    revenue_at_risk: Money = money("Revenue at risk", "revenue if at risk, else 0.")

    class Config(Contract.Config):
        """One row a customer."""

        unique = ["customer_unique_id"]
        metadata = about(
            "One row a customer with a valid order.",
            questions=(
                "Which customers are overdue for their next order?",
                "How much past revenue belongs to customers who may be gone?",
            ),
            caveats=(
                "Read it for repeat customers: for those who bought on one day only the 180-day "
                "rule can fire.",
                "revenue_at_risk is what they have spent so far, not a forecast.",
            ),
        )

    @row_check
    def risk_has_a_reason(table: Any) -> Any:
        """Who is at risk has a reason, and only they have one."""
        return (table.is_at_risk == 1) == table.reason.notnull()

    @row_check
    def risk_is_all_or_nothing(table: Any) -> Any:
        """revenue_at_risk is revenue for those at risk, 0 for the others."""
        return table.revenue_at_risk == (table.is_at_risk == 1).ifelse(table.revenue, 0)
