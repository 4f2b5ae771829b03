"""Contract of revenue by city and month."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.revenue.breakdowns import LOCATED, LOW_ROWS
from schemas.types import Count, Day, Flag, Money, Percent, PerCustomer, Rate, Text
from schemas.unknown import CUSTOMER_CITY, SELLER_CITY, SELLER_STATE


class RevenueByCity(Contract):
    """Revenue of each customer city in each month in which it ordered."""

    customer_state: Text = shared.state(references=("market_balance",))
    customer_city: Text = shared.city()
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    revenue: Money = shared.revenue()
    orders: Count = shared.orders()
    items: Count = shared.items()
    customers: Count = shared.customers()
    revenue_share: Rate = shared.revenue_share("all cities in the month")
    revenue_rank: Count = shared.revenue_rank("cities of the month")
    mom_growth_pct: Percent = shared.mom_growth()
    yoy_growth_pct: Percent = shared.yoy_growth()
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("orders")
    region: Text = shared.region()
    sellers: Count = shared.located_sellers(LOCATED, SELLER_CITY, SELLER_STATE)
    customers_per_seller: PerCustomer = shared.customers_per_seller(SELLER_CITY, SELLER_STATE)

    class Config(Contract.Config):
        """One row a city and month."""

        unique = ["customer_state", "customer_city", "order_month"]
        metadata = about(
            "One row a city and a month in which it has a valid order.",
            needs=(CUSTOMER_CITY,),
            questions=("Which cities bring the revenue?", "In which cities are sellers scarce?"),
            caveats=(
                "A city without orders in a month has no row then, unlike states and categories.",
                "Cities are named as customers wrote them; the same name in two states is two "
                "cities.",
                LOW_ROWS,
            ),
        )

    @row_check
    def customers_within_orders(table: Any) -> Any:
        """Each customer has an order."""
        return (table.customers <= table.orders) & (table.orders >= 1)
