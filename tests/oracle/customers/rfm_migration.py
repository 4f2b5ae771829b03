"""rfm_migration: how customers change their value segment from month-end to month-end."""

from collections import Counter
from datetime import date
from itertools import pairwise

from tests.oracle.customers.rfm_customers import Behaviour, value_segment
from tests.oracle.months import add_months, key, label, last_day
from tests.oracle.numbers import ratio, total
from tests.oracle.raw import Raw, Row
from tests.oracle.world import World, world_as_of

KEY = ("order_month", "from_segment", "to_segment")
LAST_MONTHS = 12
NEW = "New"
SEGMENTS = ("High Value", "Low Value", "Mid Value")


def rfm_migration(raw: Raw, as_of: date | None) -> list[Row]:
    """Every pair of segments in each of the last complete months, whether anybody moved or not.

    Decided: a customer is there from the month of the first valid order; a complete month in which
    there is no customer yet has its rows too.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    months = [month for month in world.months if world.is_complete(month)][-LAST_MONTHS:]
    ends = [last_day(add_months(month, -1)) for month in months[:1]] + [*map(last_day, months)]
    segments = [_segments(day, world) for day in ends]
    changes = zip(months, pairwise(segments), strict=True)
    return [row for month, (before, after) in changes for row in _rows(month, before, after)]


def _rows(month: date, before: dict[str, str], after: dict[str, str]) -> list[Row]:
    moves = Counter((before.get(customer, NEW), segment) for customer, segment in after.items())
    rows: list[Row] = []
    for origin in (*SEGMENTS, NEW):
        leaving = sum(moves[origin, segment] for segment in SEGMENTS)
        for segment in SEGMENTS:
            row: Row = {
                "order_month": label(month),
                "from_segment": origin,
                "to_segment": segment,
                "order_month_key": key(month),
                "month_start_date": month,
                "customers": moves[origin, segment],
                "share_of_from": ratio(moves[origin, segment], leaving, 4),
            }
            rows.append(row)
    return rows


def _segments(day: date, world: World) -> dict[str, str]:
    """Each customer's segment, scored on the valid orders up to the day."""
    known = {
        customer: [order for order in history if order.day <= day]
        for customer, history in world.histories.items()
        if history[0].day <= day
    }
    histories = list(known.values())
    who = Behaviour(
        customers=list(known),
        recency=[(day - history[-1].day).days for history in histories],
        frequency=[len(history) for history in histories],
        monetary=[total(order.value for order in history) for history in histories],
        states=[history[-1].state for history in histories],
    )
    return {
        customer: value_segment(sum(scored))
        for customer, scored in zip(who.customers, who.scores(4), strict=True)
    }
