"""Contract of everything about a customer in one row."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.customers.behaviour import ORDER_DAYS, RECENCY
from schemas.fields import count, day, days, field, flag, identifier, mean_money, month, text
from schemas.types import Count, Day, Days, FineRate, Flag, Money, Score, Text
from schemas.unknown import DELIVERED, PROMISED


class Customer360(Contract):
    """Everything about a customer in one row."""

    customer_unique_id: Text = identifier(
        "Customer", "Names the customer.", references=("rfm_customers",)
    )
    first_order_date: Day = day("First order", "Day of the first valid order.")
    last_order_date: Day = day("Last order", "Day of the last valid order.")
    cohort_month: Text = month("Cohort", "Month of the first valid order.")
    orders: Count = shared.orders()
    order_days: Count = count("Order days", ORDER_DAYS, "days", ge=1, summarize_by="none")
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
    recency: Count = field("Recency", RECENCY, unit="days", ge=0)
    customer_state: Text = text("State", "State of the latest valid order.")
    customer_city: Text = text("City", "City of the latest valid order.")
    main_category: Text = text(
        "Main category",
        "The category with most revenue, then most items, then by name; not_defined without items.",
    )
    avg_review_score: Score = shared.review_score("the customer's valid orders")
    late_orders: Count = count(
        "Late orders",
        "Delivered on a later date than estimated.",
        "orders",
        needs=(DELIVERED, PROMISED),
    )
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

    @row_check
    def repeat_customers_have_orders(table: Any) -> Any:
        """Only several orders make a repeat customer; days are at most orders."""
        is_repeat = (table.orders >= 2).ifelse(1, 0)
        return (table.is_repeat_customer == is_repeat) & (table.order_days <= table.orders)
