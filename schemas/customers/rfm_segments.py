"""Contract of the segments of each scheme in sum."""

from __future__ import annotations

from decimal import Decimal

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import choice, count, field, mean_money, rate, text
from schemas.types import Count, Days, Money, PerCustomer, Rate, Text

SCHEMES = {"value_segment": "segment", "tier": "rfm_tier", "group": "rfm_group"}
"""Scheme to the column of rfm_customers that holds its segments."""


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
