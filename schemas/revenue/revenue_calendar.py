"""Contract of revenue by day, week, month, quarter and year."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import choice, day, field, flag, growth, money
from schemas.types import Count, Day, Flag, Money, Percent, Text
from schemas.unknown import FREIGHT

GRAINS = ("day", "week", "month", "quarter", "year")
_FAIR = (
    "Empty unless both periods are complete and the earlier has 30 orders (--min-orders) and "
    "revenue above 0."
)


class RevenueCalendar(Contract):
    """Revenue, orders and customers of each day, ISO week, month, quarter and year to `as_of`."""

    grain: Text = choice("Grain", "Length of the period.", GRAINS)
    period: Text = field(
        "Period",
        "Name of the period: 2018-08-31, 2018-W35, 2018-08, 2018-Q3, 2018.",
        str_matches=r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?|-W[0-9]{2}|-Q[1-4])?$",
    )
    period_start_date: Day = day("Start", "First day of the period.")
    period_end_date: Day = day("End", "Last day of the period; may lie after as_of.")
    revenue: Money = shared.revenue()
    gmv: Money = money(
        "Gross merchandise value",
        "Sum of amount − discount of the items of orders of all statuses.",
    )
    freight: Money = money("Freight", "Sum of the freight of valid orders.", needs=(FREIGHT,))
    orders: Count = shared.orders()
    customers: Count = shared.customers()
    items: Count = shared.items()
    aov: Money = shared.aov()
    growth_pct: Percent = growth(
        "Growth to previous period", f"100 × (revenue / revenue of the period before − 1). {_FAIR}"
    )
    yoy_growth_pct: Percent = growth(
        "Growth to last year",
        "100 × (revenue / revenue of the same day, ISO week number, month, quarter or the year "
        f"before − 1). {_FAIR}",
    )
    revenue_ttm: Money = money(
        "Trailing twelve months",
        "Revenue of the 12 months up to the period's end, or to as_of if that is earlier; empty "
        "where the data begin later.",
        nullable=True,
    )
    revenue_rolling3: Money = money(
        "Rolling three periods",
        "Revenue of this period and the two before together; empty unless all three are complete.",
        nullable=True,
    )
    is_complete: Flag = flag(
        "Complete", "1 if the period starts on or after the first order's day and ends by as_of."
    )

    class Config(Contract.Config):
        """One row a grain and period."""

        unique = ["grain", "period"]
        metadata = about(
            "One row a grain and period from the first order's month to as_of; periods without "
            "orders are rows with 0.",
            questions=(
                "How did revenue develop by day, week, month, quarter or year?",
                "What did the last twelve months bring, seen from each period?",
                "Which day of the year sold most?",
            ),
            caveats=(
                "Filter one grain before you sum: each holds all revenue.",
                "Customers of periods overlap and do not add up.",
                "29 February has no day a year before, and week 53 mostly no week.",
                "revenue_ttm and revenue_rolling3 overlap from row to row: never sum them.",
            ),
        )

    @row_check
    def revenue_within_gmv(table: Any) -> Any:
        """Valid orders are some of all orders."""
        return table.revenue <= table.gmv

    @row_check
    def ends_after_start(table: Any) -> Any:
        """A period ends on or after its first day."""
        return table.period_start_date <= table.period_end_date
