"""Forecast: what the next months may bring, and how far to trust it."""

from __future__ import annotations

from decimal import Decimal

from pipeline.dashboard import charts
from pipeline.dashboard.panel import Drawn, Grid, Page, Panel, Source, View
from schemas.forecasts.forecast_accuracy import ForecastAccuracy
from schemas.forecasts.revenue_forecast import RevenueForecast
from schemas.revenue.monthly_revenue import MonthlyRevenue

_PAST = Source(MonthlyRevenue, ("order_month", "revenue", "is_complete"))
_COMING = Source(
    RevenueForecast,
    ("order_month", "forecast", "lower_90", "upper_90", "model", "months_used", "reason"),
)
_ACCURACY = Source(
    ForecastAccuracy, ("model", "horizon", "forecasts", "wape_rate", "coverage_rate")
)
_COMPANY = "series_type = 'company'"


def forecast(view: View) -> Drawn:
    """Revenue of complete months, and the forecast with its interval of 90 %."""
    past = view.rows(_PAST, "is_complete = 1", "order_month")
    coming = view.rows(_COMING, _COMPANY, "order_month")
    told = [row for row in coming if row["forecast"] is not None]
    figure = charts.lines(past, "order_month", {"revenue": "Revenue"}, view.currency, ",.2f")
    figure["data"].append(
        {
            "type": "scatter",
            "mode": "lines+markers",
            "name": "Forecast, 90 % interval",
            "x": charts.values(told, "order_month"),
            "y": charts.values(told, "forecast"),
            "line": {"color": charts.ORANGE, "dash": "dot"},
            "error_y": {
                "type": "data",
                "symmetric": False,
                "array": [_distance(row["upper_90"], row["forecast"]) for row in told],
                "arrayminus": [_distance(row["forecast"], row["lower_90"]) for row in told],
            },
            "hovertemplate": f"%{{x}}<br>%{{y:,.2f}} {view.currency}<extra></extra>",
        }
    )
    figure["layout"]["showlegend"] = True
    reasons = {row["reason"] for row in coming if row["reason"]}
    return Drawn(figure, [*past, *coming], " ".join(sorted(reasons)))


def accuracy(view: View) -> Drawn:
    """How wrong each model was on months that were known, by months ahead."""
    rows = view.rows(_ACCURACY, "series = 'all_series'", "model, horizon")
    models = list(dict.fromkeys(row["model"] for row in rows))
    horizons = sorted({row["horizon"] for row in rows})
    cells = {(row["model"], row["horizon"]): row for row in rows}
    data = [
        {
            "type": "bar",
            "orientation": "h",
            "name": f"{horizon} ahead",
            "y": models,
            "x": [float(cells[model, horizon]["wape_rate"] or 0) for model in models],
            "hovertemplate": "%{y}: %{x:.2%}<extra></extra>",
        }
        for horizon in horizons
    ]
    figure = charts.figure(
        data,
        barmode="group",
        xaxis=charts.axis("error, of revenue", tickformat=".0%"),
        yaxis=charts.category_axis(autorange="reversed"),
    )
    return Drawn(figure, rows)


def _distance(upper: Decimal | None, lower: Decimal | None) -> float:
    return float(upper - lower) if upper is not None and lower is not None else 0.0


PAGE = Page(
    "/forecast",
    "Forecast",
    "What may the next months bring, and how far can that be trusted?",
    (
        Panel(
            "forecast", "Revenue by month, and its forecast", (_PAST, _COMING), forecast, 12, 400
        ),
        Panel("accuracy", "How wrong each model was", (_ACCURACY,), accuracy, 12),
        Grid(
            "series",
            "All forecasts",
            Source(
                RevenueForecast,
                (
                    "series_type",
                    "series",
                    "order_month",
                    "forecast",
                    "lower_90",
                    "upper_90",
                    "model",
                    "months_used",
                    "reason",
                ),
            ),
            order="series_type DESC, series, order_month",
        ),
    ),
    has_months=False,
)
