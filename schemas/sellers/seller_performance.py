"""Contract of what each seller sells, and how fast."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, days, field, identifier, rate, text
from schemas.types import Count, Days, FineRate, Flag, Money, PerCustomer, Rate, Score, Text
from schemas.unknown import APPROVED, CUSTOMER_STATE, HANDED_OVER, SELLER, SHIPPING_LIMIT


class SellerPerformance(Contract):
    """What each seller sold, how fast goods were handed over, and how they were reviewed."""

    seller_id: Text = identifier("Seller", "Names the seller.")
    seller_state: Text = text("State", "State of the seller; not_defined if unknown.")
    seller_city: Text = text("City", "City of the seller; not_defined if unknown.")
    revenue: Money = shared.revenue()
    items: Count = shared.items()
    orders: Count = shared.orders(
        "Different valid orders with an item of the seller; not additive.", additive=False
    )
    customers: Count = shared.customers("Different customers who bought; not additive.")
    states_served: Count = count(
        "States served",
        "Different states of these orders.",
        "states",
        summarize_by="none",
        needs=(CUSTOMER_STATE,),
    )
    aov: Money = shared.aov()
    avg_dispatch_days: Days = days(
        "Average dispatch days",
        "Mean time from approval to carrier over orders that have both, negative ones left out.",
        needs=(APPROVED, HANDED_OVER),
    )
    dispatched_orders: Count = count(
        "Dispatched orders",
        "Of orders, those handed over to the carrier.",
        "orders",
        summarize_by="none",
        needs=(HANDED_OVER,),
    )
    late_dispatch_orders: Count = count(
        "Late dispatches",
        "Of these, handed over after the latest shipping limit of the seller's items in the order.",
        "orders",
        summarize_by="none",
        needs=(HANDED_OVER, SHIPPING_LIMIT),
    )
    late_dispatch_rate: Rate = rate(
        "Late dispatch rate",
        "late_dispatch_orders / dispatched_orders; empty without these.",
        nullable=True,
        needs=(HANDED_OVER, SHIPPING_LIMIT),
    )
    avg_review_score: Score = shared.review_score("valid orders with the seller, each once")
    all_orders: Count = count(
        "All orders",
        "Different orders of any status with an item of the seller.",
        "orders",
        summarize_by="none",
    )
    canceled_orders: Count = count(
        "Canceled orders", "Of all_orders, those canceled.", "orders", summarize_by="none"
    )
    cancel_rate: Rate = rate(
        "Cancel rate", "canceled_orders / all_orders; empty without orders.", nullable=True
    )
    revenue_share: FineRate = shared.revenue_share("all sellers")
    cumulative_share: FineRate = shared.cumulative_share("sellers")
    revenue_rank: Count = shared.revenue_rank("sellers")
    abc: Text = shared.abc("sellers")
    active_months: Count = count(
        "Active months", "Months with a valid order.", "months", summarize_by="none"
    )
    orders_per_active_month: PerCustomer = field(
        "Orders per active month",
        "orders / active_months; empty without sales.",
        unit="orders",
        nullable=True,
        ge=Decimal(0),
    )
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a seller."""

        unique = ["seller_id"]
        metadata = about(
            "One row a seller, with sales or without, and any that sold but is not among sellers.",
            needs=(SELLER,),
            questions=(
                "Which sellers bring the revenue?",
                "Who hands over late, and is it seen in reviews?",
            ),
            caveats=(
                "An order with items of two sellers counts for both, and so does its review.",
                "A carrier date is one an order: with several sellers it is the same for all.",
            ),
        )

    @row_check
    def parts_within_orders(table: Any) -> Any:
        """Late are some of dispatched, these of valid, these of all; canceled are some of all."""
        late = table.late_dispatch_orders <= table.dispatched_orders
        dispatched = table.dispatched_orders <= table.orders
        return late & dispatched & (table.orders + table.canceled_orders <= table.all_orders)
