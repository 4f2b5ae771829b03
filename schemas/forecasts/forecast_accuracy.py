"""Contract of how good forecasts would have been."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas.contract import Contract, about, row_check
from schemas.fields import RATIO, choice, count, field, flag, mean_money, rate, text
from schemas.forecasts.models import MODEL_MEANINGS, MODELS, months_ahead
from schemas.raw.targets import SCOPE_TYPES
from schemas.types import Attainment, Count, Flag, Money, Percent, Rate, Text

ALL, ALL_SERIES = "all", "all_series"


class ForecastAccuracy(Contract):
    """How good each model would have been: at each month from the twelfth, knowing those before."""

    series_type: Text = choice(
        "Series type", "What is forecast; all for the pool.", (*SCOPE_TYPES, ALL)
    )
    series: Text = text(
        "Series", "The category or state; all for the company; all_series for the pool."
    )
    model: Text = choice("Model", MODEL_MEANINGS, MODELS)
    horizon: Count = months_ahead()
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
        unit=RATIO,
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

    @row_check
    def intervals_within_forecasts(table: Any) -> Any:
        """Forecasts with an interval are some of all."""
        return table.interval_forecasts <= table.forecasts
