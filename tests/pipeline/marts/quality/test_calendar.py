"""Days without orders that are no hole, and first and last orders that are none too far."""

from __future__ import annotations

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle.raw import Raw
from tests.oracle.tiny import item
from tests.pipeline.marts.quality.oddities.calendar_cases import PLACED, daily, placed_on
from tests.pipeline.marts.quality.oddities.case import order
from tests.pipeline.marts.runner import MartRunner

Days = list[tuple[str, int]]


def calendar(marts: MartRunner, days: Days, rule: str, as_of: date | None = None) -> int:
    return marts.counts("calendar_oddities", placed_on(*days), as_of)[f"{PLACED}.{rule}"][1]


def test_a_month_without_orders_beside_a_quiet_month_is_no_hole(marts: MartRunner) -> None:
    assert (
        calendar(
            marts,
            [("2016-10-22", 324), ("2016-12-23", 1), ("2017-01-05", 800)],
            "month_without_orders",
        )
        == 0
    )


def test_a_hole_that_begins_early_in_a_month_is_told_by_its_days(marts: MartRunner) -> None:
    """January has too few orders for a month, but its week before the hole is a busy one."""
    days = [*daily("2017-12-28", 7), *daily("2018-03-06", 10)]
    assert calendar(marts, days, "month_without_orders") == 0
    assert calendar(marts, days, "days_without_orders") == 61


@pytest.mark.parametrize(
    ("days", "failing"),
    [
        ([("1970-01-01", 1), *daily("2018-01-01", 10, 1)], 1),
        ([("1970-01-01", 1), *daily("2018-01-01", 9, 1)], 0),
        ([("2017-12-02", 3), *daily("2018-01-01", 30, 1)], 3),
        ([("2017-12-02", 4), *daily("2018-01-01", 30, 1)], 0),
        ([("2017-12-03", 1), *daily("2018-01-01", 30, 1)], 0),
        ([("2017-12-02", 1), *daily("2018-01-01", 29, 1)], 0),
        ([*daily("2018-01-01", 30, 1), ("2099-01-01", 2)], 2),
        ([("1970-01-01", 1), *daily("2018-01-01", 30, 1), ("2099-01-01", 1)], 2),
    ],
    ids=[
        *("a year", "a year beside few", "three orders", "four orders", "29 days"),
        *("beside a quiet month", "at the end", "at both ends"),
    ],
)
def test_orders_stand_apart(marts: MartRunner, days: Days, failing: int) -> None:
    assert calendar(marts, days, "apart") == failing


def test_orders_of_days_that_nobody_wants_to_know_do_not_stand_apart(marts: MartRunner) -> None:
    days = [("1970-01-01", 1), *daily("2018-01-01", 30, 1), ("2099-01-01", 1)]
    marts.give(first_day=date(2018, 1, 1))
    assert calendar(marts, days, "apart", date(2018, 1, 31)) == 0
    assert calendar(marts, days, "implausible", date(2018, 1, 31)) == 0


def test_behind_a_hole_is_what_as_many_days_bring(marts: MartRunner) -> None:
    """Two days with 30 orders of 1.00 each, so 31 days without bring 930.00."""
    raw = placed_on(("2017-12-31", 30), ("2018-02-01", 30))
    raw.order_items.extend(item(row["order_id"], "1.00") for row in raw.orders)
    rows = marts.table("quality_results", raw)
    (found,) = (row for row in rows if row["check_id"] == f"{PLACED}.month_without_orders")
    assert (found["failing_orders"], found["failing_amount"]) == (930, Decimal("930.00"))


def test_orders_have_items_though_nobody_knows_their_freight(marts: MartRunner) -> None:
    raw = placed_on(("2018-01-01", 20))
    raw.order_items.extend(
        {**item(row["order_id"], "1.00"), "freight_value": None} for row in raw.orders
    )
    found = marts.counts("month_oddities", raw)
    assert found["orders.order_id.sold_without_items"] == (20, 0, None)
    assert found["orders.order_id.month_without_items"] == (1, 0, None)


def test_findings_are_ranked_by_severity_then_by_money(marts: MartRunner) -> None:
    raw = Raw(
        orders=[order("a", "delivered"), order("1E+05"), order(" c")],
        order_items=[item("a", "90.00"), item("1E+05", "1.00"), item(" c", "5.00")],
    )
    found = {
        row["rank"]: (row["severity"], row["failing_amount"])
        for row in marts.table("quality_results", raw)
        if row["rank"]
    }
    ranked = [found[rank] for rank in sorted(found)]
    assert ranked[0] == ("error", Decimal("1.00"))
    severities = [severity for severity, _ in ranked]
    assert severities == sorted(severities, key=("error", "warning", "information").index)
    warned = [amount for severity, amount in ranked if severity == "warning"]
    assert warned == sorted(warned, key=lambda amount: -(amount if amount is not None else -1))
    assert sorted(found) == list(range(1, len(found) + 1))
