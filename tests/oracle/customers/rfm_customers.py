"""rfm_customers: one row a customer with a valid order."""

from bisect import bisect_left
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from typing import TypeVar

from tests.oracle.numbers import rounded, total
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("customer_unique_id",)
Measure = TypeVar("Measure", int, Decimal)
GROUPS = {
    **dict.fromkeys([(1, 1), (1, 2), (2, 1), (2, 2)], "Hibernating"),
    **dict.fromkeys([(1, 3), (1, 4), (2, 3), (2, 4)], "At risk"),
    **dict.fromkeys([(1, 5), (2, 5)], "Can't lose"),
    **dict.fromkeys([(3, 1), (3, 2)], "About to sleep"),
    (3, 3): "Needs attention",
    **dict.fromkeys([(3, 4), (3, 5), (4, 4), (4, 5)], "Loyal"),
    (4, 1): "Promising",
    **dict.fromkeys([(4, 2), (4, 3), (5, 2), (5, 3)], "Potential loyalist"),
    (5, 1): "New",
    **dict.fromkeys([(5, 4), (5, 5)], "Champions"),
}
"""``rfm_group`` by the five-step scores r and f."""
ORDERED = {"Low Value": "1. Low Value", "Mid Value": "2. Mid Value", "High Value": "3. High Value"}


@dataclass(frozen=True)
class Behaviour:
    """What is scored: each list has one entry a customer, in the same order."""

    customers: list[str]
    recency: list[int]
    frequency: list[int]
    monetary: list[Decimal]
    states: list[str]

    def scores(self, steps: int) -> list[tuple[int, int, int]]:
        """Each customer's r, f and m; fewer days of recency are better."""
        r = scores([-recency for recency in self.recency], steps)
        f = scores(self.frequency, steps)
        m = scores(self.monetary, steps)
        return list(zip(r, f, m, strict=True))


def rfm_customers(raw: Raw, as_of: date | None) -> list[Row]:
    """Recency, frequency, monetary value and what follows from them, by customer.

    Decided: all three are of valid orders; ``customer_state`` is that of the latest valid order
    (of two in the same second, the one with the greater order_id).
    """
    who = _behaviour(raw, as_of)
    four, five = who.scores(4), who.scores(5)
    return [_row(who, index, four[index], five[index]) for index in range(len(who.customers))]


def scores(values: list[Measure], steps: int) -> list[int]:
    """C10, greater is better: 1 + (steps × strictly worse) div (N − 1), at most ``steps``."""
    if len(values) == 1:
        return [1]
    ordered = sorted(values)
    strictly_worse = {value: bisect_left(ordered, value) for value in set(values)}
    return [min(steps, 1 + steps * strictly_worse[value] // (len(values) - 1)) for value in values]


def _behaviour(raw: Raw, as_of: date | None) -> Behaviour:
    world = world_as_of(raw, as_of)
    if world is None:
        return Behaviour([], [], [], [], [])
    customers = sorted(world.histories)
    histories = [world.histories[customer] for customer in customers]
    return Behaviour(
        customers=customers,
        recency=[(world.as_of - history[-1].day).days for history in histories],
        frequency=[len(history) for history in histories],
        monetary=[total(order.value for order in history) for history in histories],
        states=[history[-1].state for history in histories],
    )


def _row(who: Behaviour, index: int, four: tuple[int, ...], five: tuple[int, ...]) -> Row:
    segment = value_segment(sum(four))
    return {
        "customer_unique_id": who.customers[index],
        "recency": who.recency[index],
        "frequency": who.frequency[index],
        "monetary": rounded(who.monetary[index], 2),
        "RFM_score": sum(four),
        "segment": segment,
        "r_score": four[0],
        "f_score": four[1],
        "m_score": four[2],
        "segment_ordered": ORDERED[segment],
        "rfm_code": "".join(str(score) for score in five),
        "rfm_sum": sum(five),
        "rfm_tier": _tier(sum(five)),
        "rfm_group": GROUPS[five[0], five[1]],
        "customer_state": who.states[index],
    }


def value_segment(score: int) -> str:
    """The segment of the sum of the three scores."""
    if score >= 10:
        return "High Value"
    return "Mid Value" if score >= 7 else "Low Value"


def _tier(score: int) -> str:
    if score >= 13:
        return "Top"
    if score >= 10:
        return "High"
    return "Mid" if score >= 7 else "Low"
