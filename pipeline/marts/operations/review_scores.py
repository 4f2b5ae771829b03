"""Scores of reviews by month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import SECONDS_PER_DAY, elapsed_seconds, quantile_tenths, ratio
from pipeline.marts import intermediate, mart
from pipeline.marts.facts.latest import latest_of_reviews
from pipeline.marts.shapes.ambiguity import settle
from pipeline.marts.shapes.clock import on_clock
from pipeline.marts.shapes.sample import is_small
from schemas.operations.review_scores import SCORES, ReviewScores

if TYPE_CHECKING:
    import ibis.expr.types as ir


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
def review_scores(
    order_details: ir.Table, answer_times: ir.Table, months: ir.Table, run_settings: ir.Table
) -> ir.Table:
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
        low_sample=is_small(reviewed, run_settings),
    )
