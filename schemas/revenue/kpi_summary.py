"""Contract of the key figures of the last periods."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas.contract import Contract, about, row_check
from schemas.customers.metrics import (
    CUSTOMERS,
    NEW_CUSTOMERS,
    REPEAT_RATE,
    TOP20PCT_CUSTOMER_SHARE,
)
from schemas.fields import choice, field, flag, growth, text
from schemas.operations.metrics import ON_TIME_RATE, REVIEW_SCORE
from schemas.products.metrics import PRODUCTS_SOLD
from schemas.revenue.metrics import (
    AOV,
    FREIGHT_SHARE,
    GMV,
    ITEMS,
    ITEMS_PER_ORDER,
    ORDERS,
    REVENUE,
    TOP10_PRODUCT_SHARE,
)
from schemas.sellers.metrics import ACTIVE_SELLERS
from schemas.types import Flag, KpiValue, Percent, Text
from schemas.unknown import DELIVERED, FREIGHT, PROMISED, REVIEWS, SELLER

WHOLE_PERIODS = ("month", "quarter", "year")
PERIODS_TO_DATE = tuple(f"{period}_to_date" for period in WHOLE_PERIODS)
ALL_TIME = "all_time"
PERIOD_TYPES = (*WHOLE_PERIODS, *PERIODS_TO_DATE, ALL_TIME)
KPIS = (
    REVENUE,
    GMV,
    ORDERS,
    ITEMS,
    CUSTOMERS,
    NEW_CUSTOMERS,
    ACTIVE_SELLERS,
    PRODUCTS_SOLD,
    AOV,
    ITEMS_PER_ORDER,
    FREIGHT_SHARE,
    REPEAT_RATE,
    ON_TIME_RATE,
    REVIEW_SCORE,
    TOP10_PRODUCT_SHARE,
    TOP20PCT_CUSTOMER_SHARE,
)
"""The metrics that are followed."""
KPI_NEEDS = {
    ACTIVE_SELLERS.name: (SELLER,),
    FREIGHT_SHARE.name: (FREIGHT,),
    ON_TIME_RATE.name: (DELIVERED, PROMISED),
    REVIEW_SCORE.name: (REVIEWS,),
}
"""Those that a source may lack what they are made of."""


def _value(title: str, description: str) -> Any:
    return field(title, description, unit="see unit", nullable=True)


class KpiSummary(Contract):
    """The key figures of the last month, quarter and year, of those to date, and of all time."""

    period_type: Text = choice(
        "Period type",
        "month, quarter, year: the last complete one. …_to_date: the one of as_of, from its start "
        "to as_of. all_time: from the first order to as_of.",
        PERIOD_TYPES,
    )
    period: Text = text("Period", "2018-08, 2018-Q3, 2018 or all.")
    kpi: Text = choice(
        "Key figure",
        " ".join(f"{each.name}: {each.definition}" for each in KPIS),
        tuple(each.name for each in KPIS),
    )
    unit: Text = text("Unit", "Unit of the values; of money, its currency by ISO 4217.")
    value: KpiValue = _value("Value", "The figure in the period; empty where nothing divides it.")
    previous_value: KpiValue = _value(
        "Previous value",
        "The figure in the period before; for …_to_date over the same number of days of it, at "
        "most to its end. Empty if that begins before the first order's day.",
    )
    delta: KpiValue = _value("Change", "value − previous_value.")
    delta_pct: Percent = growth(
        "Change in percent",
        "100 × delta / previous_value; empty unless both periods have 30 orders (--min-orders) and "
        "previous_value is above 0.",
    )
    last_year_value: KpiValue = _value(
        "Value last year", "The figure in the same period a year before, as previous_value."
    )
    yoy_growth_pct: Percent = growth(
        "Growth to last year",
        "100 × (value / last_year_value − 1); empty unless both periods have 30 orders "
        "(--min-orders) and last_year_value is above 0.",
    )
    low_sample: Flag = flag(
        "Low sample",
        "1 if fewer than 30 orders (--min-orders) stand behind the value; for repeat_rate and "
        "top20pct_customer_share customers, for on_time_rate delivered and for avg_review_score "
        "reviewed orders.",
    )

    class Config(Contract.Config):
        """One row a period type and key figure."""

        unique = ["period_type", "period", "kpi"]
        metadata = about(
            "One row a period type and key figure.",
            questions=(
                "How did the last month, quarter and year go against the ones before?",
                "Is this month ahead of the last one at the same day?",
            ),
            caveats=(
                "Values have different units: never sum or average them over rows.",
                "Changes are computed from the values as published, with four decimals.",
                "The days of a month to date are compared by their number, not by weekday.",
            ),
            rows_need={"kpi": KPI_NEEDS},
        )

    @row_check
    def delta_is_difference(table: Any) -> Any:
        """Delta = value − previous_value."""
        difference = table.value - table.previous_value
        return (table.delta == difference).fill_null(table.delta.isnull() & difference.isnull())

    @row_check
    def values_not_negative(table: Any) -> Any:
        """No figure is below 0."""
        return table.value.fill_null(Decimal(0)) >= 0
