"""Contract of revenue by category and month."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.revenue.breakdowns import LOW_ROWS
from schemas.types import Count, Day, Flag, Money, Percent, Rate, Text


class RevenueByCategory(Contract):
    """Revenue of each product category in each month."""

    category: Text = shared.category()
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    revenue: Money = shared.revenue()
    orders: Count = shared.orders(
        "Different valid orders with an item of the category; not additive.", additive=False
    )
    items: Count = shared.items()
    customers: Count = shared.customers()
    revenue_share: Rate = shared.revenue_share("all categories in the month")
    revenue_rank: Count = shared.revenue_rank("categories of the month")
    mom_growth_pct: Percent = shared.mom_growth()
    yoy_growth_pct: Percent = shared.yoy_growth()
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a category and month."""

        unique = ["category", "order_month"]
        metadata = about(
            "One row a category that was ever sold and a calendar month; months without sales are "
            "rows with 0.",
            questions=(
                "Which categories bring the revenue, and which grow?",
                "How does a category's share change over the year?",
            ),
            caveats=(
                "An order with items of two categories counts in both: orders are not additive.",
                LOW_ROWS,
            ),
        )

    @row_check
    def customers_within_orders(table: Any) -> Any:
        """Each customer has an order, and each order an item."""
        return (table.customers <= table.orders) & (table.orders <= table["items"])
