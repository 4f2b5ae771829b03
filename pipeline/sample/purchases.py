"""When each order was purchased, and by whom: growth, seasons, weekdays, hours, repeat buyers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

import numpy as np

from pipeline.sample.randomness import Curve, Dice, Flags, Ints, Weights

DAY = 86_400
EPOCH = date(1970, 1, 1)
FIRST_DATE, LAST_DATE = date(2016, 9, 4), date(2018, 8, 31)
FIRST_DAY = (FIRST_DATE - EPOCH).days
LAST_DAY = (LAST_DATE - EPOCH).days
END = (LAST_DAY + 1) * DAY
QUIET_START = int(datetime(2016, 11, 1, tzinfo=UTC).timestamp())
QUIET_END = int(datetime(2017, 1, 1, tzinfo=UTC).timestamp())

MONTH_WEIGHTS = {
    "2016-09": 5, "2016-10": 330, "2016-11": 0, "2016-12": 2,
    "2017-01": 800, "2017-02": 1750, "2017-03": 2650, "2017-04": 2450,
    "2017-05": 3650, "2017-06": 3250, "2017-07": 4000, "2017-08": 4350,
    "2017-09": 4300, "2017-10": 4650, "2017-11": 7500, "2017-12": 5650,
    "2018-01": 7250, "2018-02": 6750, "2018-03": 7200, "2018-04": 6950,
    "2018-05": 6900, "2018-06": 6200, "2018-07": 6300, "2018-08": 6500,
}  # fmt: skip
WEEKDAY_PERCENT = (115, 114, 110, 105, 100, 77, 85)
BLACK_FRIDAY_PERCENT = {
    date(2017, 11, 23): 145, date(2017, 11, 24): 640, date(2017, 11, 25): 360,
    date(2017, 11, 26): 250, date(2017, 11, 27): 195, date(2017, 11, 28): 180,
    date(2017, 11, 29): 160, date(2017, 11, 30): 135,
}  # fmt: skip
HOURS = Weights(
    (23, 11, 5, 3, 2, 2, 5, 13, 31, 51, 66, 69, 62, 67, 69, 68, 69, 62, 56, 57, 59, 61, 56, 33),
    (30, 15, 7, 4, 3, 2, 4, 9, 23, 37, 49, 55, 55, 58, 58, 59, 62, 64, 66, 74, 75, 70, 66, 55),
)

RETURNING = 86_000
DAYS_UNTIL_RETURN = Curve(
    (0, 0), (270, 1), (330, 10), (420, 28), (540, 55), (650, 95),
    (760, 150), (860, 230), (940, 320), (1000, 560),
)  # fmt: skip
SECONDS_UNTIL_RETURN = Curve((0, 60), (500, 1_800), (1000, 14_400))


def _day_weights() -> Weights:
    days = [FIRST_DATE + timedelta(number) for number in range(LAST_DAY - FIRST_DAY + 1)]
    percents = [WEEKDAY_PERCENT[day.weekday()] * BLACK_FRIDAY_PERCENT.get(day, 100) for day in days]
    month_totals = dict.fromkeys(MONTH_WEIGHTS, 0)
    for day, percent in zip(days, percents, strict=True):
        month_totals[f"{day:%Y-%m}"] += percent
    return Weights(
        [
            MONTH_WEIGHTS[f"{day:%Y-%m}"] * 1000 * percent // month_totals[f"{day:%Y-%m}"]
            for day, percent in zip(days, percents, strict=True)
        ]
    )


DAY_WEIGHTS = _day_weights()


@dataclass(frozen=True)
class Purchases:
    """Who bought and when: the number of the customer's first order, and epoch seconds."""

    customer: Ints
    seconds: Ints

    @classmethod
    def of(cls, dice: Dice, order: Ints) -> Purchases:
        """Return the purchases of these orders."""
        parent = dice.below("parent", order, np.maximum(order, 1))
        returned = _return_time(dice, order, _first_time(dice, parent))
        is_repeat = _may_return(dice, order) & ~_may_return(dice, parent) & (returned < END)
        return cls(
            np.where(is_repeat, parent, order),
            np.where(is_repeat, returned, _first_time(dice, order)),
        )


def month_number(seconds: Ints) -> Ints:
    """Return the months since January 1970."""
    return seconds.astype("datetime64[s]").astype("datetime64[M]").astype(np.int64)


def quarter_of_year(seconds: Ints) -> Ints:
    """Return 1 to 4."""
    return month_number(seconds) % 12 // 3 + 1


def _may_return(dice: Dice, order: Ints) -> Flags:
    return (order > 0) & dice.chance("returning", order, RETURNING)


def _first_time(dice: Dice, order: Ints) -> Ints:
    day = FIRST_DAY + dice.pick(DAY_WEIGHTS, "day", order)
    return day * DAY + _time_of_day(dice, order, day)


def _time_of_day(dice: Dice, order: Ints, day: Ints) -> Ints:
    is_weekend = ((day + 3) % 7 >= 5).astype(np.int64)
    hour = dice.pick(HOURS, "hour", order, is_weekend)
    return hour * 3600 + dice.below("second", order, 3600)


def _return_time(dice: Dice, order: Ints, before: Ints) -> Ints:
    day = before // DAY + dice.draw(DAYS_UNTIL_RETURN, "return day", order)
    soonest = before + dice.draw(SECONDS_UNTIL_RETURN, "return second", order)
    returned: Ints = np.maximum(day * DAY + _time_of_day(dice, order, day), soonest)
    is_quiet = (returned >= QUIET_START) & (returned < QUIET_END)
    return np.where(is_quiet, returned + (QUIET_END - QUIET_START), returned)
