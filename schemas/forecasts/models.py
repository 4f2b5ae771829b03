"""By which models is forecast, and how far."""

from __future__ import annotations

from typing import Any

from schemas.fields import field

MODELS = ("naive", "seasonal_naive", "drift", "mean_of_3", "smoothing", "theta")
MODEL_MEANINGS = (
    "naive: the last month. seasonal_naive: the same month a year before. drift: the last month "
    "and the mean change. mean_of_3: the mean of the last three months. smoothing: simple "
    "exponential smoothing. theta: smoothing with half the slope of the trend."
)


def months_ahead() -> Any:
    """How far ahead a forecast looks."""
    return field(
        "Horizon",
        "Months after the last known month.",
        unit="months",
        in_range={"min_value": 1, "max_value": 3},
    )
