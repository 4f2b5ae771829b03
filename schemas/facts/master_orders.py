"""Contract of valid orders, one row each."""

from __future__ import annotations

from typing import Any

from schemas.contract import Contract, about, row_check
from schemas.fields import (
    choice,
    count,
    day,
    days,
    field,
    flag,
    identifier,
    money,
    month,
    month_key,
    score,
    text,
)
from schemas.raw.shop import ORDER_STATUSES
from schemas.types import Count, Day, Days, Flag, Money, Text
from schemas.unknown import DELIVERED, FREIGHT, PAYMENTS, PROMISED

INVALID_STATUSES = ("canceled", "unavailable")
VALID_STATUSES = tuple(status for status in ORDER_STATUSES if status not in INVALID_STATUSES)


class MasterOrders(Contract):
    """Valid orders: every status but canceled and unavailable, purchased by `as_of`."""

    order_id: Text = identifier("Order", "Names the order.")
    customer_unique_id: Text = identifier(
        "Customer",
        "Who ordered; empty for a guest.",
        references=("rfm_customers",),
        nullable=True,
    )
    order_month: Text = month(
        "Month",
        "Month of purchase, YYYY-MM.",
        sort_by="order_month_key",
        references=("monthly_revenue", "ops_metrics"),
    )
    order_value: Money = money(
        "Order value", "Sum of amount − discount of the order's items; 0 without items."
    )
    payment_type: Text = text(
        "Payment type",
        "The type whose payments sum to most; a tie goes to the type with the lowest sequential; "
        "not_defined without payment.",
    )
    delivery_days: Days = days(
        "Delivery days",
        "Seconds from purchase to delivery / 86,400; empty until delivered, negative where the "
        "data say so.",
        needs=(DELIVERED,),
    )
    review_score: Count = score(
        "Review score", "Score of the latest review: by answer time, then creation, then id."
    )
    customer_state: Text = text(
        "State", "State of the order's customer record.", references=("market_balance",)
    )
    is_repeat_customer: Flag = flag(
        "Repeat customer",
        "1 if the customer has several valid orders as of `as_of`; empty for a guest.",
        nullable=True,
    )
    order_month_key: Count = month_key("Month key", "Month of purchase, YYYYMM.")
    order_date: Day = day("Order date", "Day of purchase.", references=("calendar",))
    order_status: Text = choice("Status", "How far the order is.", VALID_STATUSES)
    items: Count = count("Items", "Items of the order; each unit counts.", "items")
    freight_value: Money = money(
        "Freight", "Sum of the freight of the order's items.", needs=(FREIGHT,)
    )
    payment_value: Money = money(
        "Payments", "Sum of the order's payments, freight included.", needs=(PAYMENTS,)
    )
    installments: Count = field(
        "Installments",
        "The largest number of installments among the order's payments; empty without payment.",
        unit="installments",
        nullable=True,
        ge=0,
        needs=(PAYMENTS,),
    )
    order_sequence: Count = field(
        "Order number",
        "1 for the customer's first valid order, 2 for the second, …, by purchase time, then "
        "order_id; empty for a guest.",
        unit="number",
        nullable=True,
        ge=1,
    )
    is_repeat_order: Flag = flag(
        "Repeat order", "1 if order_sequence is 2 or more; empty for a guest.", nullable=True
    )
    is_late: Flag = flag(
        "Late",
        "1 if delivered on a later date than estimated, 0 if not; empty until delivered.",
        nullable=True,
        needs=(DELIVERED, PROMISED),
    )
    cohort_month: Text = month(
        "Cohort", "Month of the customer's first valid order; empty for a guest.", nullable=True
    )
    customer_city: Text = text("City", "City of the order's customer record.")
    main_category: Text = text(
        "Main category",
        "The category with most revenue in the order, then most items, then by name; not_defined "
        "without items or category.",
    )

    class Config(Contract.Config):
        """One row a valid order."""

        unique = ["order_id"]
        metadata = about(
            "One row a valid order.",
            questions=(
                "What did each customer order, when, and how did it go?",
                "Which orders were late, and how were they reviewed?",
            ),
            caveats=(
                "Orders without items have value 0.",
                "A guest's order counts in orders and revenue, and in no count of customers.",
                "is_repeat_customer knows the whole history up to as_of; for what was known at the "
                "time of an order use is_repeat_order.",
            ),
        )

    @row_check
    def value_needs_items(table: Any) -> Any:
        """An order without items has value 0."""
        return (table["items"] > 0) | (table.order_value == 0)

    @row_check
    def repeat_follows_sequence(table: Any) -> Any:
        """is_repeat_order is order_sequence 2 or more, and makes a repeat customer."""
        repeat = table.is_repeat_order
        follows = (table.order_sequence >= 2).ifelse(1, 0) == repeat
        return follows & (repeat <= table.is_repeat_customer)

    @row_check
    def guests_have_no_history(table: Any) -> Any:
        """Who orders is known just where the order's number is."""
        return table.customer_unique_id.isnull() == table.order_sequence.isnull()

    @row_check
    def late_only_if_delivered(table: Any) -> Any:
        """is_late is known just where delivery_days is."""
        return table.is_late.isnull() == table.delivery_days.isnull()
