"""Contracts of revenue by period."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, money, month_key, rate
from schemas.types import Count, Flag, Money, Percent, Rate, Text
from schemas.unknown import FREIGHT


class MonthlyRevenue(Contract):
    """Revenue, orders and customers of each month from the first order's to that of `as_of`."""

    order_month: Text = shared.order_month()
    revenue: Money = money("Revenue", "Sum of order_value over valid orders.")
    orders: Count = shared.orders()
    customers: Count = count(
        "Customers",
        "Different customers with a valid order; not additive over months.",
        "customers",
        summarize_by="none",
    )
    aov: Money = shared.aov()
    mom_growth_pct: Percent = shared.mom_growth()
    order_month_key: Count = month_key("Month key", "Calendar month, YYYYMM.")
    new_customers: Count = count(
        "New customers", "Customers whose first valid order is in the month.", "customers"
    )
    returning_customers: Count = count(
        "Returning customers", "customers − new_customers.", "customers", summarize_by="none"
    )
    items: Count = count("Items", "Items of valid orders.", "items")
    freight: Money = money("Freight", "Sum of the freight of valid orders.", needs=(FREIGHT,))
    gmv: Money = money(
        "Gross merchandise value",
        "Sum of amount − discount of the items of orders of all statuses.",
    )
    yoy_growth_pct: Percent = shared.yoy_growth()
    repeat_orders: Count = count(
        "Repeat orders", "Valid orders that are not their customer's first.", "orders"
    )
    repeat_order_rate: Rate = rate(
        "Repeat order rate",
        "repeat_orders / (orders − guest_orders); empty without such orders.",
        nullable=True,
    )
    customers_to_date: Count = count(
        "Customers to date",
        "Different customers with a valid order by the end of the month.",
        "customers",
        summarize_by="none",
    )
    repeat_customers_to_date: Count = count(
        "Repeat customers to date",
        "Customers with several valid orders by the end of the month.",
        "customers",
        summarize_by="none",
    )
    repeat_rate_to_date: Rate = rate(
        "Repeat rate to date",
        "repeat_customers_to_date / customers_to_date; empty before the first customer.",
        nullable=True,
    )
    is_complete: Flag = shared.is_complete()
    guest_orders: Count = count(
        "Guest orders", "Valid orders of guests, whom nothing names.", "orders"
    )
    guest_revenue: Money = money("Guest revenue", "Sum of order_value over these.")

    class Config(Contract.Config):
        """One row a month."""

        unique = ["order_month"]
        metadata = about(
            "One row a calendar month; months without orders are rows with 0.",
            questions=(
                "How does revenue grow?",
                "How much of it comes from customers who come back?",
            ),
            caveats=(
                "The last month is usually not complete: is_complete = 0, and no growth is given.",
                "Months with fewer than 30 orders (--min-orders) are no base for growth.",
            ),
        )

    @row_check
    def new_and_returning_are_all(table: Any) -> Any:
        """new_customers + returning_customers = customers, each at most orders."""
        parts = table.new_customers + table.returning_customers
        return (parts == table.customers) & (table.customers <= table.orders)

    @row_check
    def revenue_within_gmv(table: Any) -> Any:
        """Valid orders are some of all orders."""
        return table.revenue <= table.gmv

    @row_check
    def repeat_orders_within_orders(table: Any) -> Any:
        """Each order is a customer's first, a repeat or a guest's."""
        return table.new_customers + table.repeat_orders + table.guest_orders == table.orders
