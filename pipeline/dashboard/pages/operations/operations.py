"""Operations: from purchase to delivery and review."""

from __future__ import annotations

from pipeline.dashboard import charts
from pipeline.dashboard.low_sample import fair, left_out
from pipeline.dashboard.panel import Drawn, Page, Panel, Source, View
from pipeline.snapshot.selection import PAYMENT_TYPE, STATE
from schemas.facts.master_orders import MasterOrders
from schemas.operations.late_vs_review import LateVsReview
from schemas.operations.lead_times import LeadTimes
from schemas.operations.lead_times_by_state import LeadTimesByState
from schemas.operations.metrics import DELIVERED_ORDERS, DELIVERY_DAYS, LATE_RATE, REVIEW_SCORE
from schemas.operations.order_pipeline import OrderPipeline
from schemas.operations.review_scores import ReviewScores
from schemas.operations.stages import STAGES
from schemas.unknown import unknown_columns

_MONTHS = Source(MasterOrders, ("order_month",))
_TIMES = ("order_month", "stage", "mean_days", "median_days", "p90_days", "orders", "low_sample")
*_PARTS, _WHOLE = STAGES
_STAGES = Source(LeadTimes, _TIMES, only=("stage", tuple(_PARTS)))
_STATE_STAGES = Source(LeadTimesByState, ("customer_state", *_TIMES), only=("stage", (_WHOLE,)))
_BANDS = Source(
    LateVsReview,
    ("delay_band", "orders", "reviewed_orders", "avg_review_score", "low_score_rate", "low_sample"),
)
_STEPS = {
    "orders": "Placed",
    "reached_approved": "Approved",
    "reached_carrier": "With the carrier",
    "reached_customer": "With the customer",
}
_PIPELINE = Source(OrderPipeline, tuple(_STEPS))
_SCORES = Source(
    ReviewScores,
    (
        "order_month",
        "score_1_share",
        "score_2_share",
        "score_3_share",
        "score_4_share",
        "score_5_share",
        "low_sample",
    ),
)


def delivery(view: View) -> Drawn:
    """Mean delivery days of the orders of each month."""
    rows = view.measured([DELIVERY_DAYS, LATE_RATE, DELIVERED_ORDERS], ["order_month"])
    shown = fair(view, rows, DELIVERED_ORDERS.name)
    figure = charts.lines(shown, "order_month", {"avg_delivery_days": "Days"}, "days", ",.2f")
    return Drawn(figure, shown, left_out(view, "months", rows, shown))


def lateness(view: View) -> Drawn:
    """Late rate of the orders of each month."""
    rows = view.measured([LATE_RATE, REVIEW_SCORE, DELIVERED_ORDERS], ["order_month"])
    shown = fair(view, rows, DELIVERED_ORDERS.name)
    figure = charts.lines(shown, "order_month", {"late_rate": "Late"}, fmt=".2%")
    return Drawn(figure, shown, left_out(view, "months", rows, shown))


def stages(view: View) -> Drawn:
    """Median days of each stage, by month."""
    every = view.rows(_STAGES, order="order_month, stage")
    rows = [row for row in every if not row["low_sample"]]
    data = [
        {
            "type": "bar",
            "name": stage,
            "x": charts.values(of_stage, "order_month"),
            "y": charts.values(of_stage, "median_days"),
            "hovertemplate": f"%{{x}}<br>{stage}: %{{y:,.2f}} days<extra></extra>",
        }
        for stage, of_stage in charts.groups(rows, "stage").items()
    ]
    figure = charts.figure(data, barmode="group", xaxis=charts.category_axis(nticks=12))
    months = sorted({row["order_month"] for row in rows})
    figure["layout"]["xaxis"] |= {"categoryorder": "array", "categoryarray": months}
    left = len(every) - len(rows)
    note = f"{left} values from fewer than {view.min_orders} orders are left out." if left else ""
    return Drawn(figure, rows, note)


def slow_states(view: View) -> Drawn:
    """Median days from purchase to customer in the last month of the selection, by state."""
    rows = view.rows(_STATE_STAGES, "median_days IS NOT NULL", "order_month, customer_state")
    known = [row for row in rows if not row["low_sample"]]
    last = known[-1]["order_month"] if known else ""
    shown = sorted(
        (row for row in known if row["order_month"] == last), key=lambda row: -row["median_days"]
    )
    figure = charts.bars(shown, "customer_state", "median_days", "days", ",.2f")
    note = (
        f"Month {last}; states with fewer than {view.min_orders} orders are left out."
        if last
        else ""
    )
    return Drawn(figure, shown, note)


def bands(view: View) -> Drawn:
    """Mean review score by delay of the delivery."""
    rows = view.rows(_BANDS, order="delay_band")
    figure = charts.bars(rows, "delay_band", "avg_review_score", "mean score", ",.2f")
    figure["layout"]["xaxis"]["range"] = [1, 5]
    figure["data"][0]["marker"]["opacity"] = [0.35 if row["low_sample"] else 1 for row in rows]
    pale = any(row["low_sample"] for row in rows)
    note = f"Pale: fewer than {view.min_orders} reviewed orders." if pale else ""
    return Drawn(figure, rows, note)


def pipeline(view: View) -> Drawn:
    """How many orders of the selected months reached each step whose time is known."""
    rows = view.rows(_PIPELINE, order="ALL")
    empty = unknown_columns(OrderPipeline, view.snapshot.unknown)
    steps = {column: step for column, step in _STEPS.items() if column not in empty}
    sums = {column: sum(row[column] for row in rows) for column in steps}
    reached = [{"step": step, "orders": sums[column]} for column, step in steps.items()]
    figure = charts.bars(reached, "step", "orders", "orders")
    return Drawn(figure, [sums] if rows else [], "Orders of every status.")


def scores(view: View) -> Drawn:
    """How reviews of each month's orders are spread over the scores."""
    rows = view.rows(_SCORES, order="order_month")
    shown = [row for row in rows if not row["low_sample"]]
    series = {f"score_{score}_share": f"Score {score}" for score in range(1, 6)}
    figure = charts.columns(
        shown, "order_month", series, fmt=".2%", colours=charts.WORST_TO_BEST, barmode="stack"
    )
    return Drawn(figure, shown, left_out(view, "months", rows, shown))


PAGE = Page(
    "/operations",
    "Operations",
    "How fast do orders arrive, and what does lateness cost?",
    (
        Panel(
            "delivery",
            "Mean days to delivery by month",
            (_MONTHS, DELIVERY_DAYS, LATE_RATE, DELIVERED_ORDERS),
            delivery,
        ),
        Panel(
            "lateness",
            "Late rate by month",
            (_MONTHS, LATE_RATE, REVIEW_SCORE, DELIVERED_ORDERS),
            lateness,
        ),
        Panel("stages", "Median days of each stage by month", (_STAGES,), stages),
        Panel("slow_states", "Median days to delivery by state", (_STATE_STAGES,), slow_states),
        Panel("bands", "Lateness and reviews", (_BANDS,), bands),
        Panel("pipeline", "How far orders came", (_PIPELINE,), pipeline),
        Panel("scores", "Review scores by month", (_SCORES,), scores, 12),
    ),
    filters=(STATE, PAYMENT_TYPE),
)
