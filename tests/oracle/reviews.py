"""review_scores and late_vs_review: what the latest reviews of valid orders say (C8)."""

from collections import defaultdict
from datetime import date

from tests.oracle.months import key, label
from tests.oracle.numbers import days, elapsed_seconds, mean, quantile, ratio
from tests.oracle.ops import MEDIAN
from tests.oracle.order import Order, Review
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

MIN_SAMPLE = 30
SCORES = (1, 2, 3, 4, 5)
LOW_SCORES = (1, 2)

BANDS = {
    "1. 15 or more days early": -15,
    "2. 8-14 days early": -8,
    "3. 1-7 days early": -1,
    "4. on the day": 0,
    "5. 1-3 days late": 3,
    "6. 4-7 days late": 7,
    "7. 8-14 days late": 14,
}
"""Each band's last day, counted from the estimate."""

LATEST = "8. 15 or more days late"
OPEN = "9. open and overdue"


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


def late_vs_review(raw: Raw, as_of: date | None) -> list[Row]:
    """Reviews by days between estimate and delivery: always nine rows."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    orders: dict[str | None, list[Order]] = defaultdict(list)
    for order in world.valid:
        orders[_band(order, world.as_of)].append(order)
    return [_band_row(band, orders[band]) for band in (*BANDS, LATEST, OPEN)]


def _band(order: Order, as_of: date) -> str | None:
    """The band of a valid order; None if it is open in time, or a time is missing."""
    if order.is_open_overdue(as_of):
        return OPEN
    if order.delivered is None or order.estimated is None:
        return None
    late = (order.delivered.date() - order.estimated.date()).days
    return next((band for band, last in BANDS.items() if late <= last), LATEST)


def _band_row(band: str, orders: list[Order]) -> Row:
    every = [order.review_score for order in orders]
    scores = [score for score in every if score is not None]
    low = sum(score in LOW_SCORES for score in scores)
    return {
        "delay_band": band,
        "orders": len(orders),
        "reviewed_orders": len(scores),
        "avg_review_score": ratio(sum(scores), len(scores), 2),
        "low_score_rate": ratio(low, len(scores), 4),
        "low_sample": int(len(scores) < MIN_SAMPLE),
    }
