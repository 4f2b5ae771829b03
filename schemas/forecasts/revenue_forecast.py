"""Contract of the revenue that is expected."""

from __future__ import annotations

from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import choice, count, mean_money, text
from schemas.forecasts.models import MODEL_MEANINGS, MODELS, months_ahead
from schemas.raw.targets import SCOPE_TYPES
from schemas.types import Count, Day, Money, Text

TOO_SHORT = "fewer than 15 months of history"


class RevenueForecast(Contract):
    """Revenue of the next three months: of the company, each state and each category."""

    series_type: Text = choice("Series type", "What is forecast.", SCOPE_TYPES)
    series: Text = text("Series", "The category or state; all for the company.")
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    horizon: Count = months_ahead()
    forecast: Money = mean_money(
        "Forecast", "Expected revenue of the whole month; empty without a model.", nullable=True
    )
    lower_90: Money = mean_money(
        "Lower bound", "The revenue is above it with 95 %; never below 0.", nullable=True
    )
    upper_90: Money = mean_money(
        "Upper bound",
        "The revenue is below it with 95 %: forecast ± the 95 % quantile of Student's t × the "
        "root mean square of the model's errors a month ahead × the root of the horizon.",
        nullable=True,
    )
    model: Text = choice(
        "Model",
        f"The one with the least absolute error in forecast_accuracy. {MODEL_MEANINGS}",
        MODELS,
        nullable=True,
    )
    months_used: Count = count(
        "Months used",
        "Length of the history: complete months after the last with fewer than 30 orders "
        "(--min-orders).",
        "months",
        summarize_by="none",
    )
    reason: Text = choice(
        "Reason", "Why there is no forecast; else empty.", (TOO_SHORT,), nullable=True
    )

    class Config(Contract.Config):
        """One row a series and month."""

        unique = ["series_type", "series", "order_month"]
        metadata = about(
            "One row a series and each of the three months after the last complete one.",
            questions=(
                "What revenue is to be expected in the next three months, and how surely?",
                "Which categories and states are expected to grow?",
            ),
            caveats=(
                "Forecasts of categories or states need not add up to that of the company.",
                "With less than two years of history no model knows the season well: look at "
                "forecast_accuracy, and at how often the interval held.",
            ),
        )

    @row_check
    def forecast_or_reason(table: Any) -> Any:
        """A series has a forecast and its model, or a reason why not."""
        lacking = table.forecast.isnull()
        return (lacking == table.reason.notnull()) & (lacking == table.model.isnull())

    @row_check
    def forecast_within_bounds(table: Any) -> Any:
        """The forecast lies between its bounds."""
        return (table.lower_90 <= table.forecast) & (table.forecast <= table.upper_90)
