"""Reviews: scores that suffer from late deliveries, comments, answer times."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
import pyarrow as pa

from pipeline.sample import columns
from pipeline.sample.columns import NEVER
from pipeline.sample.comments import (
    HAS_MESSAGE,
    HAS_TITLE,
    MESSAGE_WEIGHTS,
    MESSAGES,
    TITLE_WEIGHTS,
    TITLES,
)
from pipeline.sample.items import repeat
from pipeline.sample.orders import Orders
from pipeline.sample.purchases import DAY
from pipeline.sample.randomness import Curve, Dice, Ints, Weights

REVIEWS_OF_ORDER = Weights((8_000, 986_000, 5_600, 400))
REVIEW_STRIDE = REVIEWS_OF_ORDER.width
SHARES_ID_WITH_FIRST_ORDER = 100_000

SCORES = Weights(
    (66, 26, 81, 204, 623),
    (225, 75, 180, 190, 330),
    (570, 130, 120, 80, 100),
    (730, 90, 70, 50, 60),
    (705, 75, 75, 55, 90),
)
LAST_DAY_OF_BAND: Ints = np.array([0, 3, 7], np.int64)
NOT_DELIVERED = 4
HIGHEST_UNHAPPY_SCORE = 3

DAYS_AFTER_DELIVERY = Weights((0, 930, 30, 15, 15, 10))
DAYS_AFTER_ESTIMATE = Weights((0, 0, 600, 250, 100, 50))
DAYS_TO_NEXT_REVIEW = Curve((0, 1), (500, 9), (900, 40), (1000, 120))
SECONDS_TO_ANSWER = Curve(
    (0, 7_700), (50, 53_400), (200, 82_200), (400, 126_000), (500, 145_000),
    (700, 255_000), (900, 420_000), (970, 900_000), (990, 1_900_000), (1000, 12_000_000),
)  # fmt: skip


@dataclass(frozen=True)
class Reviews:
    """Review rows; `row` is the position of the review's order; times are epoch seconds."""

    row: Ints
    identity: Ints
    score: Ints
    title: Ints
    message: Ints
    created: Ints
    answered: Ints

    @classmethod
    def of(cls, dice: Dice, orders: Orders) -> Reviews:
        """Return the reviews of the orders."""
        row, repetition = repeat(dice.pick(REVIEWS_OF_ORDER, "reviews", orders.number))
        number = orders.number[row]
        review = number * REVIEW_STRIDE + repetition
        shares_id = (repetition == 0) & dice.chance("shared id", number, SHARES_ID_WITH_FIRST_ORDER)
        score = 1 + dice.pick(SCORES, "score", review, _band(orders)[row])
        created = _first_created(dice, orders)[row] + DAY * np.where(
            repetition > 0, dice.draw(DAYS_TO_NEXT_REVIEW, "next review", review), 0
        )
        mood = (score <= HIGHEST_UNHAPPY_SCORE).astype(np.int64)
        return cls(
            row=row,
            identity=np.where(shares_id, orders.customer[row] * REVIEW_STRIDE, review),
            score=score,
            title=_text(dice, "title", TITLE_WEIGHTS, HAS_TITLE, review, mood),
            message=_text(dice, "message", MESSAGE_WEIGHTS, HAS_MESSAGE, review, mood),
            created=created,
            answered=created + dice.draw(SECONDS_TO_ANSWER, "answer", review),
        )

    def table(self, dice: Dice, orders: Orders) -> pa.Table:
        """Return the raw rows of the reviews."""
        return pa.table(
            {
                "review_id": columns.ids(dice, "review", self.identity),
                "order_id": columns.ids(dice, "order", orders.number[self.row]),
                "review_score": columns.numbers(self.score),
                "review_comment_title": columns.labels([None, *TITLES[0], *TITLES[1]], self.title),
                "review_comment_message": columns.labels(
                    [None, *MESSAGES[0], *MESSAGES[1]], self.message
                ),
                "review_creation_date": columns.times(self.created),
                "review_answer_timestamp": columns.times(self.answered),
            }
        )


def _band(orders: Orders) -> Ints:
    late = np.searchsorted(LAST_DAY_OF_BAND, orders.days_late)
    return np.where(orders.delivered == NEVER, NOT_DELIVERED, late)


def _first_created(dice: Dice, orders: Orders) -> Ints:
    after_delivery = dice.pick(DAYS_AFTER_DELIVERY, "days after delivery", orders.number)
    after_estimate = dice.pick(DAYS_AFTER_ESTIMATE, "days after estimate", orders.number)
    return np.where(
        orders.delivered == NEVER,
        orders.estimated + after_estimate * DAY,
        (orders.delivered // DAY + after_delivery) * DAY,
    )


def _text(
    dice: Dice, kind: str, weights: Weights, share: tuple[int, int], review: Ints, mood: Ints
) -> Ints:
    is_written = dice.chance(f"has {kind}", review, np.asarray(share, dtype=np.int64)[mood])
    text = 1 + dice.pick(weights, kind, review) + mood * weights.width
    return np.where(is_written, text, 0)
