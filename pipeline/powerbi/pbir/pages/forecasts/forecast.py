"""Forecast & Targets."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import cards, columns, heading, lines, slicer, table
from pipeline.powerbi.pbir.page import Page

_MONTH = "calendar[month]"

PAGE = Page(
    "forecast",
    "Forecast & Targets",
    (
        heading("Forecast & Targets", "Where is revenue going, and are targets met?"),
        slicer("month", "Month", _MONTH, 0),
        *cards(
            target="[Target Revenue]",
            attainment="[Target Attainment]",
            gap="[Target Gap]",
            forecast="[Forecast Revenue]",
        ),
        lines(
            "forecast",
            at(0, 1, 12, 3),
            "Revenue by month, its forecast and the range of 90 %",
            _MONTH,
            "[Total Revenue]",
            "[Forecast Revenue]",
            "[Forecast Low]",
            "[Forecast High]",
        ),
        columns(
            "attainment_by_month",
            at(0, 4, 6, 2),
            "Target attainment by month",
            _MONTH,
            "[Target Attainment]",
        ),
        table(
            "accuracy",
            at(6, 4, 6, 2),
            "How far forecasts of the past were off, all series pooled",
            (
                "forecast_accuracy[model]",
                "forecast_accuracy[horizon]",
                "forecast_accuracy[forecasts]",
                "forecast_accuracy[wape_rate]",
                "forecast_accuracy[coverage_rate]",
            ),
            descending="forecast_accuracy[horizon]",
            only={"forecast_accuracy[series]": ["all_series"]},
        ),
    ),
)
