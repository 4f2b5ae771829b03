"""Contracts of what customers are worth, and of who may be lost."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandera.ibis as pa

from schemas import shared
from schemas.contract import Contract, about
from schemas.customers import SEGMENTS
from schemas.fields import (
    choice,
    count,
    day,
    days,
    field,
    flag,
    identifier,
    mean_money,
    money,
    month,
    rate,
    text,
)
from schemas.types import (
    Count,
    Day,
    Days,
    FineRate,
    Flag,
    Money,
    PerCustomer,
    Rate,
    Score,
    Text,
)

NEW = "New"
SCHEMES = {"value_segment": "segment", "tier": "rfm_tier", "group": "rfm_group"}
"""Scheme to the column of rfm_customers that holds its segments."""
DAYS_AT_RISK = 180
DAYS_DUE_SOON = 14
OVERDUE, DUE_SOON, ON_TRACK = "Overdue", "Due soon", "On track"
OVER_DAYS, OVER_GAP, BOTH = "over 180 days", "over twice the expected gap", "both"
_RECENCY = "Days from the last valid order to as_of."
_ORDER_DAYS = "Different days with a valid order."


class Customer360(Contract):
    """Everything about a customer in one row."""

    customer_unique_id: Text = identifier("Customer", "Names the customer.")
    first_order_date: Day = day("First order", "Day of the first valid order.")
    last_order_date: Day = day("Last order", "Day of the last valid order.")
    cohort_month: Text = month("Cohort", "Month of the first valid order.")
    orders: Count = shared.orders()
    order_days: Count = count("Order days", _ORDER_DAYS, "days", ge=1, summarize_by="none")
    revenue: Money = shared.revenue()
    items: Count = shared.items()
    products: Count = count(
        "Products", "Different products bought.", "products", summarize_by="none"
    )
    aov: Money = mean_money("Average order value", "revenue / orders.")
    revenue_share: FineRate = shared.revenue_share("all customers")
    revenue_rank: Count = shared.revenue_rank("customers")
    cumulative_share: FineRate = shared.cumulative_share("customers")
    abc: Text = shared.abc("customers")
    recency: Count = field("Recency", _RECENCY, unit="days", ge=0)
    customer_state: Text = text("State", "State of the latest valid order.")
    customer_city: Text = text("City", "City of the latest valid order.")
    main_category: Text = text(
        "Main category",
        "The category with most revenue, then most items, then by name; not_defined without items.",
    )
    avg_review_score: Score = shared.review_score("the customer's valid orders")
    late_orders: Count = count("Late orders", "Delivered on a later date than estimated.", "orders")
    avg_days_between_orders: Days = days(
        "Days between orders",
        "Time from the first to the last valid order / (orders − 1); empty for one order.",
    )
    is_repeat_customer: Flag = flag("Repeat customer", "1 if orders is 2 or more.")

    class Config(Contract.Config):
        """One row a customer."""

        unique = ["customer_unique_id"]
        metadata = about(
            "One row a customer with a valid order.",
            questions=(
                "Who are our customers, and what is each worth?",
                "Which few customers bring most of the revenue?",
            ),
            caveats=(
                "Equal revenue gets equal rank, share and class.",
                "avg_days_between_orders knows the hour; churn_risk counts whole days between "
                "different days.",
            ),
        )

    @pa.dataframe_check(name="repeat_customers_have_orders")
    def repeat_customers_have_orders(cls, data: pa.IbisData) -> Any:
        """Only several orders make a repeat customer; days are at most orders."""
        table = data.table
        is_repeat = (table.orders >= 2).ifelse(1, 0)
        return (table.is_repeat_customer == is_repeat) & (table.order_days <= table.orders)


class RfmSegments(Contract):
    """The segments of rfm_customers in sum, by each of its three schemes."""

    scheme: Text = choice(
        "Scheme",
        "value_segment: segment of rfm_customers; tier: rfm_tier; group: rfm_group.",
        tuple(SCHEMES),
    )
    segment: Text = text("Segment", "Name of the segment.")
    customers: Count = count("Customers", "Customers of the segment.", "customers", ge=1)
    customer_share: Rate = rate("Customer share", "customers / all customers.")
    revenue: Money = shared.revenue("Sum of monetary.")
    revenue_share: Rate = shared.revenue_share("all customers")
    avg_recency_days: Days = field(
        "Average recency", "Sum of recency / customers.", unit="days", ge=Decimal(0)
    )
    avg_frequency: PerCustomer = field(
        "Average frequency", "Orders / customers.", unit="orders", ge=Decimal(1)
    )
    avg_monetary: Money = mean_money("Average monetary value", "revenue / customers.")

    class Config(Contract.Config):
        """One row a scheme and segment."""

        unique = ["scheme", "segment"]
        metadata = about(
            "One row a scheme and each of its segments that has customers.",
            questions=("How large is each segment, and what does it bring?",),
            caveats=("Filter one scheme before you sum: each holds all customers.",),
        )


class RfmMigration(Contract):
    """How customers moved between value segments in each of the last twelve complete months."""

    order_month: Text = shared.order_month()
    from_segment: Text = choice(
        "From segment",
        "Segment at the end of the month before; New without a valid order by then.",
        (NEW, *SEGMENTS),
    )
    to_segment: Text = choice("To segment", "Segment at the end of the month.", SEGMENTS)
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    customers: Count = count("Customers", "Customers who moved so, or stayed.", "customers")
    share_of_from: Rate = rate(
        "Share of from segment",
        "customers / all customers with this from_segment in the month; empty without any.",
        nullable=True,
    )

    class Config(Contract.Config):
        """One row a month and pair of segments."""

        unique = ["order_month", "from_segment", "to_segment"]
        metadata = about(
            "One row a pair of segments and each of the last twelve complete months.",
            questions=(
                "Do customers rise or fall in value?",
                "Into which segment do new customers come?",
            ),
            caveats=(
                "Customers are scored anew at each month's end, from the orders up to then; status "
                "is taken as the data have it today.",
                "Scores are relative: a customer can fall because others rose.",
            ),
        )


class ChurnRisk(Contract):
    """When each customer's next order is to be expected, and who may be lost."""

    customer_unique_id: Text = identifier("Customer", "Names the customer.")
    customer_state: Text = text("State", "State of the latest valid order.")
    orders: Count = shared.orders()
    order_days: Count = count("Order days", _ORDER_DAYS, "days", ge=1, summarize_by="none")
    is_repeat_customer: Flag = flag("Repeat customer", "1 if orders is 2 or more.")
    recency: Count = field("Recency", _RECENCY, unit="days", ge=0)
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

    @pa.dataframe_check(name="risk_has_a_reason")
    def risk_has_a_reason(cls, data: pa.IbisData) -> Any:
        """Who is at risk has a reason, and only they have one."""
        return (data.table.is_at_risk == 1) == data.table.reason.notnull()

    @pa.dataframe_check(name="risk_is_all_or_nothing")
    def risk_is_all_or_nothing(cls, data: pa.IbisData) -> Any:
        """revenue_at_risk is revenue for those at risk, 0 for the others."""
        table = data.table
        return table.revenue_at_risk == (table.is_at_risk == 1).ifelse(table.revenue, 0)
