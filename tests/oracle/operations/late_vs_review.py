"""late_vs_review: reviews by delay."""

from collections import defaultdict
from datetime import date

from tests.oracle.numbers import ratio
from tests.oracle.operations.review_scores import MIN_SAMPLE
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("delay_band",)
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
