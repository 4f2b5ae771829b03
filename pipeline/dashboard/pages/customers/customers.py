"""Customers: who is at risk, who is due, who matters."""

from __future__ import annotations

from pipeline.dashboard import charts
from pipeline.dashboard.panel import Drawn, Grid, Page, Panel, Source, View
from pipeline.snapshot.figures import ROWS
from pipeline.snapshot.selection import STATE
from schemas.customers.churn_risk import ChurnRisk
from schemas.customers.customer_360 import Customer360

_REASONS = Source(ChurnRisk, ("reason", "revenue_at_risk"))
_NEXT = Source(ChurnRisk, ("next_order_status",))
_ABC = Source(Customer360, ("abc", "revenue"))
_REPEAT = "is_repeat_customer = 1"


def at_risk(view: View) -> Drawn:
    """Repeat customers at risk, and their revenue, by reason."""
    rows = view.grouped(
        _REASONS,
        "reason",
        ["revenue_at_risk"],
        only=f"{_REPEAT} AND is_at_risk = 1",
    )
    figure = charts.bars(rows, "reason", ROWS, "customers")
    return Drawn(figure, rows, "Repeat customers only.")


def next_orders(view: View) -> Drawn:
    """When the next order of repeat customers is expected."""
    rows = view.grouped(_NEXT, "next_order_status", only=_REPEAT)
    return Drawn(
        charts.bars(rows, "next_order_status", ROWS, "customers"), rows, "Repeat customers only."
    )


def abc(view: View) -> Drawn:
    """Customers and revenue by ABC class."""
    rows = view.grouped(_ABC, "abc", ["revenue"])
    return Drawn(charts.columns(rows, "abc", {"revenue": "Revenue"}, view.currency, ",.2f"), rows)


PAGE = Page(
    "/customers",
    "Customers",
    "Who may not come back, who is due, and who matters most?",
    (
        Panel("at_risk", "Why repeat customers are at risk", (_REASONS,), at_risk, 4),
        Panel("next_orders", "The next order of repeat customers", (_NEXT,), next_orders, 4),
        Panel("abc", "Revenue by ABC class", (_ABC,), abc, 4),
        Grid(
            "risk",
            "Repeat customers at risk",
            Source(
                ChurnRisk,
                (
                    "customer_unique_id",
                    "customer_state",
                    "orders",
                    "recency",
                    "expected_order_date",
                    "days_overdue",
                    "reason",
                    "revenue_at_risk",
                ),
            ),
            order="revenue_at_risk DESC, customer_unique_id",
            only=f"{_REPEAT} AND is_at_risk = 1",
        ),
        Grid(
            "all",
            "All customers",
            Source(
                Customer360,
                (
                    "customer_unique_id",
                    "customer_state",
                    "customer_city",
                    "first_order_date",
                    "last_order_date",
                    "orders",
                    "revenue",
                    "aov",
                    "abc",
                    "main_category",
                    "avg_review_score",
                    "late_orders",
                ),
            ),
            order="revenue_rank, customer_unique_id",
        ),
    ),
    filters=(STATE,),
    has_months=False,
)
