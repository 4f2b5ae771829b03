"""Segmentation: who the customers are."""

from __future__ import annotations

from pipeline.dashboard import charts
from pipeline.dashboard.panel import Drawn, Grid, Page, Panel, Source, Switch, View
from pipeline.snapshot.selection import STATE
from schemas.customers.rfm_customers import RfmCustomers
from schemas.customers.rfm_migration import RfmMigration
from schemas.customers.rfm_segments import RfmSegments

SCHEME = Switch("scheme", "Segments by", ("value_segment", "tier", "group"))
_SEGMENTS = Source(
    RfmSegments,
    (
        "segment",
        "customers",
        "customer_share",
        "revenue",
        "revenue_share",
        "avg_recency_days",
        "avg_frequency",
        "avg_monetary",
    ),
)
_MOVES = Source(
    RfmMigration, ("order_month", "from_segment", "to_segment", "customers", "share_of_from")
)


def _segments(view: View) -> list[dict[str, object]]:
    return view.rows(_SEGMENTS, f"scheme = '{view.switch(SCHEME)}'", "revenue DESC")


def sizes(view: View) -> Drawn:
    """The share of customers and of revenue of each segment."""
    rows = _segments(view)
    series = {"customer_share": "Of customers", "revenue_share": "Of revenue"}
    return Drawn(charts.columns(rows, "segment", series, fmt=".2%", barmode="group"), rows)


def scatter(view: View) -> Drawn:
    """Mean frequency and value of each segment."""
    rows = _segments(view)
    titles = ("mean orders", f"mean revenue, {view.currency}")
    figure = charts.scatter(rows, "avg_frequency", "avg_monetary", "segment", titles)
    figure["data"][0] |= {
        "mode": "markers+text",
        "textposition": "top center",
        "cliponaxis": False,
        "marker": {"color": charts.BLUE, "size": 12},
    }
    figure["layout"]["xaxis"]["rangemode"] = "tozero"
    figure["layout"]["yaxis"]["rangemode"] = "tozero"
    return Drawn(figure, rows)


def moves(view: View) -> Drawn:
    """Where the customers of each segment went in the last month of the selection."""
    rows = view.rows(_MOVES, order="order_month, from_segment, to_segment")
    last = rows[-1]["order_month"] if rows else ""
    rows = [row for row in rows if row["order_month"] == last]
    sources = list(dict.fromkeys(row["from_segment"] for row in rows))
    targets = list(dict.fromkeys(row["to_segment"] for row in rows))
    grid = charts.cells(rows, "share_of_from", "from_segment", sources, "to_segment", targets)
    figure = charts.heat_map(
        targets, sources, grid, ".2%", "From %{y} to %{x}: %{z:.2%}", "to", "from", with_text=True
    )
    return Drawn(figure, rows, f"Month {last}, the last of the selection." if last else "")


PAGE = Page(
    "/segmentation",
    "Segmentation",
    "Who are the customers, and how do they move between segments?",
    (
        Panel("sizes", "Share of customers and revenue by segment", (_SEGMENTS,), sizes),
        Panel("scatter", "Mean orders and revenue of a customer", (_SEGMENTS,), scatter),
        Panel("moves", "From segment to segment within a month", (_MOVES,), moves, 12),
        Grid(
            "customers",
            "Customers and their segments",
            Source(
                RfmCustomers,
                (
                    "customer_unique_id",
                    "customer_state",
                    "recency",
                    "frequency",
                    "monetary",
                    "segment",
                    "rfm_code",
                    "rfm_tier",
                    "rfm_group",
                ),
            ),
            order="monetary DESC, customer_unique_id",
        ),
    ),
    filters=(STATE,),
    switches=(SCHEME,),
)
