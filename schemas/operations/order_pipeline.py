"""Contract of orders by status, and of how far they came."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, rate
from schemas.raw.shop import ORDER_STATUSES
from schemas.types import Count, Day, Flag, Rate, Text
from schemas.unknown import APPROVED, DELIVERED, HANDED_OVER


class OrderPipeline(Contract):
    """Orders of each month by status, and how far they came."""

    order_month: Text = shared.order_month()
    order_status: Text = choice("Status", "How far the order is.", ORDER_STATUSES)
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    orders: Count = shared.orders("Orders of the status.")
    order_share: Rate = rate(
        "Order share", "orders / orders of all statuses in the month; empty without.", nullable=True
    )
    reached_approved: Count = count(
        "Reached approval",
        "Of orders, those with an approval time, or whose status or another time says that they "
        "came as far or further.",
        "orders",
        needs=(APPROVED,),
    )
    reached_carrier: Count = count(
        "Reached carrier", "The same for the carrier.", "orders", needs=(HANDED_OVER,)
    )
    reached_customer: Count = count(
        "Reached customer", "The same for the customer.", "orders", needs=(DELIVERED,)
    )
    is_complete: Flag = shared.is_complete()

    class Config(Contract.Config):
        """One row a month and status."""

        unique = ["order_month", "order_status"]
        metadata = about(
            "One row a calendar month and status that occurs; months without are rows with 0.",
            questions=("Where do orders get stuck?", "What share of a month's orders is canceled?"),
            caveats=("The status is that of the extract, not that at the end of the month.",),
        )

    @row_check
    def stages_are_monotone(table: Any) -> Any:
        """Who reached the customer reached the carrier, and before it approval."""
        late = table.reached_customer <= table.reached_carrier
        middle = table.reached_carrier <= table.reached_approved
        return late & middle & (table.reached_approved <= table.orders)
