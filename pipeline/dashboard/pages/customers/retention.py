"""Retention & Cohorts: whether customers come back."""

from __future__ import annotations

from pipeline.dashboard import charts
from pipeline.dashboard.low_sample import fair, left_out
from pipeline.dashboard.panel import Drawn, Page, Panel, Rows, Source, View
from schemas.customers.cohort_retention import CohortRetention
from schemas.revenue.monthly_revenue import MonthlyRevenue

_COHORTS = Source(
    CohortRetention,
    (
        "cohort_month",
        "months_since_first",
        "cohort_size",
        "active_customers",
        "retention_rate",
        "cumulative_revenue_per_customer",
        "low_sample",
    ),
)
_REPEAT = Source(
    MonthlyRevenue, ("order_month", "orders", "repeat_order_rate", "repeat_rate_to_date")
)
_ACTIVE = Source(
    MonthlyRevenue, ("order_month", "new_customers", "returning_customers", "customers")
)
_SHARE = ".2%"


def _cohorts(view: View) -> Rows:
    return view.rows(
        _COHORTS, "is_complete = 1", "cohort_month, months_since_first", month="cohort_month"
    )


def heat_map(view: View) -> Drawn:
    """Share of each cohort that ordered again, by months since its first order."""
    rows = _cohorts(view)
    later = [row for row in rows if row["months_since_first"] > 0]
    known = [row for row in later if not row["low_sample"]]
    cohorts = sorted({row["cohort_month"] for row in known})
    months = sorted({row["months_since_first"] for row in known})
    figure = charts.heat_map(
        months,
        cohorts,
        charts.cells(
            known, "retention_rate", "cohort_month", cohorts, "months_since_first", months
        ),
        _SHARE,
        "Cohort %{y}, month %{x}: %{z:.2%}",
        "months since the first order",
        "cohort",
        with_text=True,
    )
    return Drawn(figure, rows, _left_out(view, later, known))


def value_curves(view: View) -> Drawn:
    """Revenue for each customer of a cohort up to each month."""
    rows = _cohorts(view)
    known = [row for row in rows if not row["low_sample"]]
    data = [
        {
            "type": "scatter",
            "mode": "lines",
            "name": cohort,
            "x": charts.values(of_cohort, "months_since_first"),
            "y": charts.values(of_cohort, "cumulative_revenue_per_customer"),
            "hovertemplate": f"{cohort}, month %{{x}}: %{{y:,.2f}} {view.currency}<extra></extra>",
        }
        for cohort, of_cohort in charts.groups(known, "cohort_month").items()
    ]
    figure = charts.figure(
        data,
        xaxis=charts.axis("months since the first order"),
        yaxis=charts.axis(f"{view.currency} a customer"),
        showlegend=False,
    )
    return Drawn(figure, rows, _left_out(view, rows, known))


def repeat_rate(view: View) -> Drawn:
    """Share of a month's orders that are repeats, and of all customers so far who came back."""
    rows = view.rows(_REPEAT, "is_complete = 1", "order_month")
    kept = fair(view, rows)
    series = {
        "repeat_order_rate": "Of the month's orders",
        "repeat_rate_to_date": "Of all customers",
    }
    figure = charts.lines(kept, "order_month", series, fmt=_SHARE)
    note = f"Complete months. {left_out(view, 'months', rows, kept)}".strip()
    return Drawn(figure, kept, note)


def sizes(view: View) -> Drawn:
    """New and returning customers of each month."""
    rows = view.rows(_ACTIVE, order="order_month")
    series = {"new_customers": "New", "returning_customers": "Returning"}
    return Drawn(charts.columns(rows, "order_month", series, "customers", barmode="stack"), rows)


def _left_out(view: View, rows: Rows, known: Rows) -> str:
    left = len({row["cohort_month"] for row in rows} - {row["cohort_month"] for row in known})
    few = f"fewer than {view.min_orders} customers"
    return f"{left} cohorts of {few} are left out." if left else ""


PAGE = Page(
    "/retention",
    "Retention & Cohorts",
    "Do customers come back, and what are they worth?",
    (
        Panel(
            "heat_map", "Customers of each cohort who order again", (_COHORTS,), heat_map, 12, 560
        ),
        Panel(
            "value_curves", "Revenue a customer since the first order", (_COHORTS,), value_curves
        ),
        Panel("repeat_rate", "Repeat rate by month", (_REPEAT,), repeat_rate),
        Panel("sizes", "New and returning customers by month", (_ACTIVE,), sizes, 12),
    ),
)
