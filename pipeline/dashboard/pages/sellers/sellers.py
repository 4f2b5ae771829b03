"""Sellers: who sells, where, and how well."""

from __future__ import annotations

from pipeline.dashboard import charts
from pipeline.dashboard.low_sample import left_out
from pipeline.dashboard.panel import Drawn, Grid, Page, Panel, Source, View
from pipeline.snapshot.figures import ROWS
from schemas.sellers.market_balance import MarketBalance
from schemas.sellers.seller_performance import SellerPerformance

_ABC = Source(SellerPerformance, ("abc", "revenue"))
_SERVICE = Source(
    SellerPerformance,
    ("seller_id", "orders", "avg_review_score", "late_dispatch_rate", "low_sample"),
    essential=("avg_review_score", "late_dispatch_rate"),
)
_MARKETS = Source(
    MarketBalance,
    (
        "customer_state",
        "customers",
        "sellers",
        "customers_per_seller",
        "revenue_bought",
        "revenue_sold",
        "imported_share",
        "low_sample",
    ),
)


def abc(view: View) -> Drawn:
    """Revenue by ABC class of sellers."""
    rows = view.grouped(_ABC, "abc", ["revenue"], "orders > 0")
    sellers = ", ".join(f"{row['abc']}: {row[ROWS]:,} sellers" for row in rows)
    figure = charts.columns(rows, "abc", {"revenue": "Revenue"}, view.currency, ",.2f")
    return Drawn(figure, rows, sellers)


def service(view: View) -> Drawn:
    """Late dispatches against reviews, a mark a seller."""
    rows = view.rows(_SERVICE, "late_dispatch_rate IS NOT NULL AND avg_review_score IS NOT NULL")
    fair = [row for row in rows if not row["low_sample"]]
    titles = ("late dispatch rate", "mean review score")
    figure = charts.scatter(fair, "late_dispatch_rate", "avg_review_score", "seller_id", titles)
    figure["layout"]["xaxis"]["tickformat"] = ".0%"
    return Drawn(figure, fair, left_out(view, "sellers", rows, fair))


def markets(view: View) -> Drawn:
    """What each state buys and what its sellers sell."""
    rows = view.rows(_MARKETS, order="revenue_bought DESC, customer_state")
    series = {"revenue_bought": "Bought", "revenue_sold": "Sold"}
    return Drawn(
        charts.columns(rows, "customer_state", series, view.currency, ",.2f", barmode="group"), rows
    )


PAGE = Page(
    "/sellers",
    "Sellers",
    "Who sells, where, and how well?",
    (
        Panel("abc", "Revenue by ABC class", (_ABC,), abc, 4),
        Panel("service", "Late dispatches and reviews", (_SERVICE,), service, 8),
        Panel("markets", "What each state buys and sells", (_MARKETS,), markets, 12),
        Grid(
            "sellers",
            "Sellers",
            Source(
                SellerPerformance,
                (
                    "seller_id",
                    "seller_state",
                    "seller_city",
                    "revenue",
                    "orders",
                    "items",
                    "aov",
                    "abc",
                    "avg_dispatch_days",
                    "late_dispatch_rate",
                    "avg_review_score",
                    "cancel_rate",
                    "low_sample",
                ),
            ),
            order="revenue_rank, seller_id",
        ),
    ),
    has_months=False,
)
