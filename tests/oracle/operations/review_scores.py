"""review_scores: how each month was reviewed, and how soon."""

from collections import defaultdict
from datetime import date

from tests.oracle.months import key, label
from tests.oracle.numbers import days, elapsed_seconds, mean, quantile, ratio
from tests.oracle.operations.ops_metrics import MEDIAN
from tests.oracle.order import Review
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("order_month",)
MIN_SAMPLE = 30
SCORES = (1, 2, 3, 4, 5)


def review_scores(raw: Raw, as_of: date | None) -> list[Row]:
    """The latest reviews of the valid orders of each month of purchase.

    Decided: a review counts in its order's month whenever it was written, after ``as_of`` too.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    reviews: dict[date, list[Review]] = defaultdict(list)
    for order in world.valid:
        if order.review is not None:
            reviews[order.month].append(order.review)
    return [_month_row(month, reviews[month], world) for month in world.months]


def _month_row(month: date, reviews: list[Review], world: World) -> Row:
    count = len(reviews)
    by_score = {score: sum(review.score == score for review in reviews) for score in SCORES}
    seconds = _seconds_to_answer(reviews)
    return {
        "order_month": label(month),
        "order_month_key": key(month),
        "month_start_date": month,
        "reviewed_orders": count,
        "avg_review_score": ratio(sum(review.score for review in reviews), count, 2),
        **{f"score_{score}_orders": by_score[score] for score in SCORES},
        **{f"score_{score}_share": ratio(by_score[score], count, 4) for score in SCORES},
        "avg_answer_days": days(mean(seconds)),
        "median_answer_days": days(quantile(seconds, MEDIAN)),
        "is_complete": int(world.is_complete(month)),
        "low_sample": int(count < MIN_SAMPLE),
    }


def _seconds_to_answer(reviews: list[Review]) -> list[int]:
    """From creation to answer, where both are known and the answer is not the earlier (C14)."""
    seconds = [
        elapsed_seconds(review.answered - review.created)
        for review in reviews
        if review.created is not None and review.answered is not None
    ]
    return [value for value in seconds if value >= 0]
