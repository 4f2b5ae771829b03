"""Contract of how customers come back."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, day, field, mean_money, money, month, month_key, rate
from schemas.types import Count, Day, Flag, Money, PerCustomer, Rate, Text


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
    month_start_date: Day = day(
        "Month start", "First day of the month looked at.", references=("calendar",)
    )
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

    @row_check
    def active_within_cohort(table: Any) -> Any:
        """No more customers are active than the cohort has; in month 0 all are."""
        all_active = (table.months_since_first > 0) | (table.active_customers == table.cohort_size)
        return (table.active_customers <= table.cohort_size) & all_active
