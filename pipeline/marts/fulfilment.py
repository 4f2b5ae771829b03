"""The way of orders: stages, status, delays and reviews."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir

from pipeline.expressions import (
    SECONDS_PER_DAY,
    days_between,
    elapsed_seconds,
    flag,
    quantile_tenths,
    ratio,
)
from pipeline.marts import intermediate, mart
from pipeline.marts.ambiguity import settle
from pipeline.marts.clock import on_clock
from pipeline.marts.dense import every_month, filled, listed
from pipeline.marts.orders import latest_of_reviews
from schemas.facts.master_orders import NOT_DEFINED
from schemas.operations.late_vs_review import DELAY_BANDS, OPEN_BAND, LateVsReview
from schemas.operations.lead_times import LeadTimes
from schemas.operations.lead_times_by_state import LeadTimesByState
from schemas.operations.order_pipeline import OrderPipeline
from schemas.operations.review_scores import SCORES, ReviewScores
from schemas.operations.stages import STAGES
from schemas.shared import LOW_SAMPLE

_STAGE_TIMES = dict(
    zip(
        STAGES,
        (
            ("purchased", "approved"),
            ("approved", "handed_over"),
            ("handed_over", "delivered"),
            ("purchased", "delivered"),
        ),
        strict=True,
    )
)
_LAST_DAYS = (-15, -8, -1, 0, 3, 7, 14)
"""The last day of each band of delay but the longest, against the estimate."""
_DELIVERED = ("delivered",)
_HANDED_OVER = ("shipped", *_DELIVERED)
_FACTS = (
    "is_valid",
    "order_status",
    "order_month_key",
    "customer_unique_id",
    "customer_state",
    "customer_city",
    "items",
    "order_value",
    "review_score",
    "is_open_overdue",
)
_APPROVED = ("approved", "invoiced", "processing", *_HANDED_OVER)


@intermediate()
def order_details(
    orders: ir.Table, customers: ir.Table, order_facts: ir.Table, months: ir.Table
) -> ir.Table:
    """The times and the place of every order up to `as_of`, with what these are grouped by."""
    joined = (
        orders.inner_join(order_facts, "order_id")
        .inner_join(months.select("order_month_key", "order_month"), "order_month_key")
        .inner_join(customers, "customer_id")
    )
    promised = orders.order_estimated_delivery_date.date()
    return joined.select(
        "order_id",
        "order_month",
        **{name: order_facts[name] for name in _FACTS},
        customer_zip_code_prefix=customers.customer_zip_code_prefix.fill_null(NOT_DEFINED),
        purchased=orders.order_purchase_timestamp,
        approved=orders.order_approved_at,
        handed_over=orders.order_delivered_carrier_date,
        delivered=orders.order_delivered_customer_date,
        delay_days=days_between(promised, order_facts.delivered_date),
    )


@mart(LeadTimes)
def lead_times(order_details: ir.Table, months: ir.Table) -> ir.Table:
    """Durations of each stage by month of purchase."""
    return _lead_times(order_details, months, ())


@mart(LeadTimesByState)
def lead_times_by_state(order_details: ir.Table, months: ir.Table) -> ir.Table:
    """Durations of each stage by month of purchase and state."""
    return _lead_times(order_details, months, ("customer_state",))


@mart(OrderPipeline)
def order_pipeline(order_details: ir.Table, months: ir.Table) -> ir.Table:
    """Orders of each month by status, and how far they came."""
    status = order_details.order_status
    customer = order_details.delivered.notnull() | status.isin(_DELIVERED)
    carrier = customer | order_details.handed_over.notnull() | status.isin(_HANDED_OVER)
    approved = carrier | order_details.approved.notnull() | status.isin(_APPROVED)
    counted = order_details.group_by("order_month", "order_status").aggregate(
        orders=order_details.count(),
        reached_approved=order_details.count(where=approved),
        reached_carrier=order_details.count(where=carrier),
        reached_customer=order_details.count(where=customer),
    )
    dense = every_month(counted, months, ["order_status"])
    total = dense.orders.sum().over(ibis.window(group_by="order_month"))
    summed = dense.mutate(month_orders=total)
    return summed.mutate(order_share=ratio(summed.orders, summed.month_orders, 4))


@intermediate()
def answer_times(order_reviews: ir.Table, clock: ir.Table) -> ir.Table:
    """Seconds from asking to answering each order's latest review; -1 if one is unknown.

    It was asked for on a day without time, so both are taken on the clock. Negative durations are
    left out of averages anyway.
    """
    needed = ("order_id", "review_id", "review_creation_date", "review_answer_timestamp")
    reviews = order_reviews.select(*needed)
    local = on_clock(reviews, clock, answered="review_answer_timestamp")
    seconds = elapsed_seconds(local.review_creation_date, local.answered)
    timed = local.mutate(answer_seconds=seconds.fill_null(-1))
    return settle(timed, "order_id", "answer_seconds", latest_of_reviews("answer_seconds"))


@mart(ReviewScores)
def review_scores(order_details: ir.Table, answer_times: ir.Table, months: ir.Table) -> ir.Table:
    """Scores of the latest reviews of valid orders by month of purchase."""
    joined = order_details.filter("is_valid").left_join(answer_times, "order_id")
    score, seconds = joined.review_score, joined.answer_seconds
    timed = seconds >= 0
    counted = joined.group_by("order_month").aggregate(
        reviewed_orders=score.count(),
        score_sum=score.sum(),
        **{f"score_{value}_orders": joined.count(where=score == value) for value in SCORES},
        answered_orders=joined.count(where=timed),
        answer_seconds=seconds.sum(where=timed),
        median_tenths=quantile_tenths(seconds, 5, where=timed),
    )
    known = months.left_join(counted, "order_month")
    reviewed = counted.reviewed_orders.fill_null(0)
    return known.select(
        *months.columns,
        reviewed_orders=reviewed,
        avg_review_score=ratio(counted.score_sum, reviewed, 2),
        **{f"score_{n}_orders": counted[f"score_{n}_orders"].fill_null(0) for n in SCORES},
        **{f"score_{n}_share": ratio(counted[f"score_{n}_orders"], reviewed, 4) for n in SCORES},
        avg_answer_days=ratio(counted.answer_seconds, counted.answered_orders * SECONDS_PER_DAY, 2),
        median_answer_days=ratio(counted.median_tenths, 10 * SECONDS_PER_DAY, 2),
        low_sample=flag(reviewed < LOW_SAMPLE),
    )


@mart(LateVsReview)
def late_vs_review(order_details: ir.Table, months: ir.Table) -> ir.Table:
    """Reviews by delay of the delivery."""
    valid = order_details.filter("is_valid")
    delay = valid.delay_days
    bands = ibis.cases(
        (valid.is_open_overdue == 1, OPEN_BAND),
        *((delay <= last, band) for last, band in zip(_LAST_DAYS, DELAY_BANDS, strict=False)),
        (delay.notnull(), DELAY_BANDS[len(_LAST_DAYS)]),
    )
    banded = valid.mutate(delay_band=bands)
    banded = banded.filter(banded.delay_band.notnull())
    counted = banded.group_by("delay_band").aggregate(
        orders=banded.count(),
        reviewed_orders=banded.review_score.count(),
        score_sum=banded.review_score.sum(),
        low_scores=banded.count(where=banded.review_score <= 2),
    )
    dense = filled(listed("delay_band", DELAY_BANDS, months), counted, ["delay_band"])
    reviewed = dense.reviewed_orders
    return dense.mutate(
        avg_review_score=ratio(dense.score_sum, reviewed, 2),
        low_score_rate=ratio(dense.low_scores, reviewed, 4),
        low_sample=flag(reviewed < LOW_SAMPLE),
    )


def _lead_times(orders: ir.Table, months: ir.Table, by: Sequence[str]) -> ir.Table:
    """Durations of each stage, by month and more; also where there is none."""
    valid = orders.filter("is_valid")
    keys = ["order_month", *by]
    sums = [_durations(valid, stage, keys).mutate(stage=ibis.literal(stage)) for stage in STAGES]
    found = ibis.union(*sums)
    stages = listed("stage", STAGES, months)
    grid = _every(stages, found, by).cross_join(months)
    joined = grid.left_join(found, ["stage", *keys])
    counts = {name: found[name].fill_null(0) for name in ("orders", "negative_orders")}
    return joined.select(
        *grid.columns,
        **counts,
        mean_days=ratio(found.seconds, found.orders * SECONDS_PER_DAY, 2),
        median_days=ratio(found.median_tenths, 10 * SECONDS_PER_DAY, 2),
        p90_days=ratio(found.p90_tenths, 10 * SECONDS_PER_DAY, 2),
        low_sample=flag(counts["orders"] < LOW_SAMPLE),
    )


def _every(stages: ir.Table, found: ir.Table, by: Sequence[str]) -> ir.Table:
    """Each stage, for each of what is found besides."""
    return stages.cross_join(found.select(*by).distinct()) if by else stages


def _durations(orders: ir.Table, stage: str, keys: Sequence[str]) -> ir.Table:
    """Sums of one stage; a negative duration is counted, and left out of the rest (C14)."""
    start, end = _STAGE_TIMES[stage]
    timed = orders.select(*keys, seconds=elapsed_seconds(orders[start], orders[end]))
    seconds, counts = timed.seconds, timed.seconds >= 0
    return timed.group_by(keys).aggregate(
        orders=timed.count(where=counts),
        negative_orders=timed.count(where=seconds < 0),
        median_tenths=quantile_tenths(seconds, 5, where=counts),
        p90_tenths=quantile_tenths(seconds, 9, where=counts),
        seconds=seconds.sum(where=counts),
    )
