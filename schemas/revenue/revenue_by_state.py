"""Contract of revenue by state and month."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.revenue.breakdowns import LOCATED, LOW_ROWS
from schemas.types import Count, Day, Flag, Money, Percent, PerCustomer, Rate, Text
from schemas.unknown import CUSTOMER_STATE, SELLER_STATE


class RevenueByState(Contract):
    """Revenue of each customer state in each month."""

    customer_state: Text = shared.state(references=("market_balance",))
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    revenue: Money = shared.revenue()
    orders: Count = shared.orders()
    items: Count = shared.items()
    customers: Count = shared.customers()
    revenue_share: Rate = shared.revenue_share("all states in the month")
    revenue_rank: Count = shared.revenue_rank("states of the month")
    mom_growth_pct: Percent = shared.mom_growth()
    yoy_growth_pct: Percent = shared.yoy_growth()
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("orders")
    region: Text = shared.region()
    sellers: Count = shared.located_sellers(LOCATED, SELLER_STATE)
    customers_per_seller: PerCustomer = shared.customers_per_seller(SELLER_STATE)

    class Config(Contract.Config):
        """One row a state and month."""

        unique = ["customer_state", "order_month"]
        metadata = about(
            "One row a state that ever ordered and a calendar month; months without sales are "
            "rows with 0.",
            needs=(CUSTOMER_STATE,),
            questions=(
                "Where do customers buy, and where does revenue grow?",
                "Which states have many customers for each seller?",
            ),
            caveats=(
                "sellers are those located in the state, not those who sell to it.",
                LOW_ROWS,
            ),
        )

    @row_check
    def customers_within_orders(table: Any) -> Any:
        """Each customer has an order."""
        return table.customers <= table.orders
