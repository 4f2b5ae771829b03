"""Contract of what each state buys and sells."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, money, rate, text
from schemas.types import Count, Flag, Money, PerCustomer, Rate, Text
from schemas.unknown import CUSTOMER_STATE, SELLER, SELLER_STATE


class MarketBalance(Contract):
    """Where goods are bought and where they are sold from, by state, over all time."""

    customer_state: Text = text(
        "State",
        "As customers and sellers name it; not_defined for those without one. Those of "
        "state_regions, else of the place profile, are all there.",
    )
    region: Text = shared.region()
    customers: Count = count(
        "Customers", "Customers whose latest valid order is from the state.", "customers"
    )
    sellers: Count = count(
        "Sellers",
        "Sellers located there with an item in a valid order.",
        "sellers",
        needs=(SELLER, SELLER_STATE),
    )
    customers_per_seller: PerCustomer = shared.customers_per_seller(SELLER_STATE)
    revenue_bought: Money = money("Revenue bought", "Revenue of valid orders from the state.")
    revenue_imported: Money = money(
        "Revenue imported",
        "Of revenue_bought, from sellers of another or an unknown state.",
        needs=(SELLER, SELLER_STATE),
    )
    imported_share: Rate = rate(
        "Imported share",
        "revenue_imported / revenue_bought; empty without purchases.",
        nullable=True,
        needs=(SELLER, SELLER_STATE),
    )
    revenue_sold: Money = money(
        "Revenue sold",
        "Revenue of valid orders of sellers there.",
        needs=(SELLER, SELLER_STATE),
    )
    low_sample: Flag = shared.low_sample("customers")

    class Config(Contract.Config):
        """One row a state."""

        unique = ["customer_state"]
        metadata = about(
            "One row a state, and not_defined where it occurs.",
            needs=(CUSTOMER_STATE,),
            questions=(
                "Which states buy more than they sell?",
                "Where would new sellers shorten the way to customers?",
            ),
            caveats=("revenue_bought and revenue_sold each add up to all revenue.",),
        )

    @row_check
    def imported_within_bought(table: Any) -> Any:
        """What is imported is bought."""
        return table.revenue_imported <= table.revenue_bought
