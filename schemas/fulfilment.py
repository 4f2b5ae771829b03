"""Contracts of the way of orders: stages, status, delivery and reviews."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandera.ibis as pa

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import choice, count, days, rate
from schemas.raw import ORDER_STATUSES
from schemas.types import Count, Day, Days, Flag, Rate, Score, Text

STAGES = (
    "1. purchase to approval",
    "2. approval to carrier",
    "3. carrier to customer",
    "4. purchase to customer",
)
OPEN_BAND = "9. open and overdue"
DELAY_BANDS = (
    "1. 15 or more days early",
    "2. 8-14 days early",
    "3. 1-7 days early",
    "4. on the day",
    "5. 1-3 days late",
    "6. 4-7 days late",
    "7. 8-14 days late",
    "8. 15 or more days late",
    OPEN_BAND,
)
SCORES = (1, 2, 3, 4, 5)
_LEAD_CAVEATS = (
    "Recent months look fast: their slow orders are not through yet.",
    "Medians and percentiles do not add up over stages.",
)


def _lead_days(title: str, what: str) -> Any:
    return days(
        title, f"{what} of the stage's duration over orders; empty without orders.", ge=Decimal(0)
    )


def _timed_orders() -> Any:
    return count(
        "Orders", "Valid orders with both times of the stage and a duration of 0 or more.", "orders"
    )


def _negative_orders() -> Any:
    return count(
        "Negative orders",
        "Valid orders whose stage ends before it begins, a fault of the source; left out.",
        "orders",
    )


def _stage() -> Any:
    return choice("Stage", "The part of the way, numbered for sorting.", STAGES)


class LeadTimes(Contract):
    """How long each stage of an order takes, by month of purchase."""

    order_month: Text = shared.order_month()
    stage: Text = _stage()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    mean_days: Days = _lead_days("Mean days", "Mean")
    median_days: Days = _lead_days("Median days", "Median, linearly interpolated,")
    p90_days: Days = _lead_days("90th percentile", "90th percentile, linearly interpolated,")
    orders: Count = _timed_orders()
    negative_orders: Count = _negative_orders()
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a month and stage."""

        unique = ["order_month", "stage"]
        metadata = about(
            "One row a calendar month and stage; months without are rows with 0.",
            questions=("Which stage makes deliveries slow, and since when?",),
            caveats=_LEAD_CAVEATS,
        )


class LeadTimesByState(Contract):
    """How long each stage of an order takes, by month of purchase and customer state."""

    order_month: Text = shared.order_month()
    customer_state: Text = shared.state()
    stage: Text = _stage()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    mean_days: Days = _lead_days("Mean days", "Mean")
    median_days: Days = _lead_days("Median days", "Median, linearly interpolated,")
    p90_days: Days = _lead_days("90th percentile", "90th percentile, linearly interpolated,")
    orders: Count = _timed_orders()
    negative_orders: Count = _negative_orders()
    low_sample: Flag = shared.low_sample("orders")

    class Config(Contract.Config):
        """One row a month, state and stage."""

        unique = ["order_month", "customer_state", "stage"]
        metadata = about(
            "One row a calendar month, state that ever ordered, and stage; months without are rows "
            "with 0.",
            questions=("Where do deliveries take long, and at which stage?",),
            caveats=_LEAD_CAVEATS,
        )


class OrderPipeline(Contract):
    """Orders of each month by status, and how far they came."""

    order_month: Text = shared.order_month()
    order_status: Text = choice("Status", "How far the order is.", ORDER_STATUSES)
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    orders: Count = shared.orders("Orders of the status.")
    order_share: Rate = rate(
        "Order share", "orders / orders of all statuses in the month; empty without.", nullable=True
    )
    reached_approved: Count = count(
        "Reached approval",
        "Of orders, those with an approval time, or whose status or another time says that they "
        "came as far or further.",
        "orders",
    )
    reached_carrier: Count = count("Reached carrier", "The same for the carrier.", "orders")
    reached_customer: Count = count("Reached customer", "The same for the customer.", "orders")
    is_complete: Flag = shared.is_complete()

    class Config(Contract.Config):
        """One row a month and status."""

        unique = ["order_month", "order_status"]
        metadata = about(
            "One row a calendar month and status that occurs; months without are rows with 0.",
            questions=("Where do orders get stuck?", "What share of a month's orders is canceled?"),
            caveats=("The status is that of the extract, not that at the end of the month.",),
        )

    @pa.dataframe_check(name="stages_are_monotone")
    def stages_are_monotone(cls, data: pa.IbisData) -> Any:
        """Who reached the customer reached the carrier, and before it approval."""
        table = data.table
        late = table.reached_customer <= table.reached_carrier
        middle = table.reached_carrier <= table.reached_approved
        return late & middle & (table.reached_approved <= table.orders)


def _score_orders(score: int) -> Any:
    return count(f"Score {score}", f"Valid orders whose latest review gives {score}.", "orders")


def _score_share(score: int) -> Any:
    return rate(
        f"Share of score {score}",
        f"score_{score}_orders / reviewed_orders; empty without reviews.",
        nullable=True,
    )


class ReviewScores(Contract):
    """Scores of the latest reviews of valid orders, by month of purchase."""

    order_month: Text = shared.order_month()
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    reviewed_orders: Count = count("Reviewed orders", "Valid orders with a review.", "orders")
    avg_review_score: Score = shared.review_score("valid orders")
    score_1_orders: Count = _score_orders(1)
    score_2_orders: Count = _score_orders(2)
    score_3_orders: Count = _score_orders(3)
    score_4_orders: Count = _score_orders(4)
    score_5_orders: Count = _score_orders(5)
    score_1_share: Rate = _score_share(1)
    score_2_share: Rate = _score_share(2)
    score_3_share: Rate = _score_share(3)
    score_4_share: Rate = _score_share(4)
    score_5_share: Rate = _score_share(5)
    avg_answer_days: Days = days(
        "Average answer days",
        "Mean time from asking to answering the latest review, negative ones left out.",
    )
    median_answer_days: Days = days("Median answer days", "Median of the same.")
    is_complete: Flag = shared.is_complete()
    low_sample: Flag = shared.low_sample("reviewed_orders")

    class Config(Contract.Config):
        """One row a month."""

        unique = ["order_month"]
        metadata = about(
            "One row a calendar month; months without orders are rows with 0.",
            questions=("How satisfied are customers, and how does that change?",),
            caveats=(
                "By month of purchase: recent months still lack reviews of slow orders, which are "
                "the worse ones.",
            ),
        )

    @pa.dataframe_check(name="scores_are_all_reviews")
    def scores_are_all_reviews(cls, data: pa.IbisData) -> Any:
        """Each reviewed order has one score."""
        table = data.table
        scored = sum((table[f"score_{score}_orders"] for score in SCORES[1:]), table.score_1_orders)
        return scored == table.reviewed_orders


class LateVsReview(Contract):
    """How reviews depend on the delay of a delivery, over all time."""

    delay_band: Text = choice(
        "Delay band",
        "Calendar days from the estimated to the actual delivery date; or open and overdue at "
        "as_of. Numbered for sorting.",
        DELAY_BANDS,
    )
    orders: Count = shared.orders("Valid orders of the band.")
    reviewed_orders: Count = count("Reviewed orders", "Of these, with a review.", "orders")
    avg_review_score: Score = shared.review_score("these orders")
    low_score_rate: Rate = rate(
        "Low score rate",
        "Share of reviewed_orders with a score of 1 or 2; empty without reviews.",
        nullable=True,
    )
    low_sample: Flag = shared.low_sample("reviewed_orders")

    class Config(Contract.Config):
        """One row a band."""

        unique = ["delay_band"]
        metadata = about(
            "One row a band of delay, all nine.",
            questions=("How much does lateness cost in reviews?",),
            caveats=("Orders that are open but not overdue, or without estimate, are in no band.",),
        )

    @pa.dataframe_check(name="reviewed_within_orders")
    def reviewed_within_orders(cls, data: pa.IbisData) -> Any:
        """Reviewed orders are some of the orders."""
        return data.table.reviewed_orders <= data.table.orders
