"""Contracts of forecasts, and of how good they would have been."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandera.ibis as pa

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import choice, count, field, flag, mean_money, rate, text
from schemas.targets import SCOPE_TYPES
from schemas.types import Attainment, Count, Day, Flag, Money, Percent, Rate, Text

MODELS = ("naive", "seasonal_naive", "drift", "mean_of_3", "smoothing", "theta")
TOO_SHORT = "fewer than 15 months of history"
ALL, ALL_SERIES = "all", "all_series"
_MODEL = (
    "naive: the last month. seasonal_naive: the same month a year before. drift: the last month "
    "and the mean change. mean_of_3: the mean of the last three months. smoothing: simple "
    "exponential smoothing. theta: smoothing with half the slope of the trend."
)


def _horizon() -> Any:
    return field(
        "Horizon",
        "Months after the last known month.",
        unit="months",
        in_range={"min_value": 1, "max_value": 3},
    )


class RevenueForecast(Contract):
    """Revenue of the next three months: of the company, each state and each category."""

    series_type: Text = choice("Series type", "What is forecast.", SCOPE_TYPES)
    series: Text = text("Series", "The category or state; all for the company.")
    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    horizon: Count = _horizon()
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
        f"The one with the least absolute error in forecast_accuracy. {_MODEL}",
        MODELS,
        nullable=True,
    )
    months_used: Count = count(
        "Months used",
        "Length of the history: complete months after the last with fewer than 30 orders.",
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

    @pa.dataframe_check(name="forecast_or_reason")
    def forecast_or_reason(cls, data: pa.IbisData) -> Any:
        """A series has a forecast and its model, or a reason why not."""
        table = data.table
        lacking = table.forecast.isnull()
        return (lacking == table.reason.notnull()) & (lacking == table.model.isnull())

    @pa.dataframe_check(name="forecast_within_bounds")
    def forecast_within_bounds(cls, data: pa.IbisData) -> Any:
        """The forecast lies between its bounds."""
        table = data.table
        return (table.lower_90 <= table.forecast) & (table.forecast <= table.upper_90)


class ForecastAccuracy(Contract):
    """How good each model would have been: at each month from the twelfth, knowing those before."""

    series_type: Text = choice(
        "Series type", "What is forecast; all for the pool.", (*SCOPE_TYPES, ALL)
    )
    series: Text = text(
        "Series", "The category or state; all for the company; all_series for the pool."
    )
    model: Text = choice("Model", _MODEL, MODELS)
    horizon: Count = _horizon()
    forecasts: Count = count("Forecasts", "Forecasts whose month is known.", "forecasts", ge=1)
    mae: Money = mean_money("Mean absolute error", "Sum of |actual − forecast| / forecasts.")
    mape_pct: Percent = field(
        "Mean absolute percentage error",
        "Mean of 100 × |actual − forecast| / actual over months with revenue.",
        unit="%",
        nullable=True,
        ge=Decimal(0),
    )
    wape_rate: Attainment = field(
        "Weighted absolute percentage error",
        "Sum of |actual − forecast| / sum of actual; may exceed 1.",
        unit="ratio",
        nullable=True,
        ge=Decimal(0),
    )
    interval_forecasts: Count = count(
        "Forecasts with interval", "Of these, those with an interval.", "forecasts"
    )
    coverage_rate: Rate = rate(
        "Coverage",
        "Share of interval_forecasts whose revenue lay within the interval; 0.9 is aimed at.",
        nullable=True,
    )
    is_chosen: Flag = flag("Chosen", "1 if it is the series' model in revenue_forecast.")

    class Config(Contract.Config):
        """One row a series, model and horizon."""

        unique = ["series_type", "series", "model", "horizon"]
        metadata = about(
            "One row a series with 15 months of history, model and horizon; and one for all series "
            "pooled.",
            questions=(
                "How wrong are the forecasts usually?",
                "Is the model better than the naive ones?",
                "Does the interval hold what it promises?",
            ),
            caveats=(
                "Few months make few forecasts: read the pool first.",
                "The chosen model is the best of the past, so its errors look a little too good.",
            ),
        )

    @pa.dataframe_check(name="intervals_within_forecasts")
    def intervals_within_forecasts(cls, data: pa.IbisData) -> Any:
        """Forecasts with an interval are some of all."""
        return data.table.interval_forecasts <= data.table.forecasts
