"""Days and months where raw times are UTC: they begin at midnight of the zone that is set."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from decimal import Decimal

import pytest
from hypothesis import given as drawn
from hypothesis import settings

from tests.oracle.raw import Raw, RawRow
from tests.oracle.tiny import order, placed
from tests.pipeline.marts.runner import MartRunner
from tests.pipeline.marts.test_against_oracle import Case, accepted
from tests.strategies import cases

SAO_PAULO = "America/Sao_Paulo"
MOMENTS = (
    "order_purchase_timestamp",
    "order_approved_at",
    "order_delivered_carrier_date",
    "order_delivered_customer_date",
    "shipping_limit_date",
    "review_answer_timestamp",
)
"""The other times of raw tables are days: their time is always midnight."""


@pytest.fixture
def given(marts: MartRunner) -> Iterator[MartRunner]:
    """The marts; the zone that a test gives them is taken back after it."""
    yield marts
    marts.give()


def test_order_at_night_is_of_the_day_before(given: MartRunner) -> None:
    """2018-01-01 01:30 UTC is 23:30 of the old year in Sao Paulo, two hours behind in summer."""
    raw = placed(order("a", "2018-01-01 01:30"), order("b", "2018-01-01 02:00"))
    given.give(time_zone=SAO_PAULO)
    rows = given.table("master_orders", raw)
    assert [(row["order_date"], row["order_month"]) for row in rows] == [
        (date(2017, 12, 31), "2017-12"),
        (date(2018, 1, 1), "2018-01"),
    ]
    assert [row["order_month"] for row in given.table("monthly_revenue", raw)] == [
        "2017-12",
        "2018-01",
    ]
    assert given.table("customer_360", raw)[0]["first_order_date"] == date(2017, 12, 31)


def test_delivery_is_late_by_the_day_of_the_zone(given: MartRunner) -> None:
    """Delivered at 01:00 UTC of the day after the promised one, which is 23:00 of that day."""
    in_time = order(
        "a", "2018-01-01", delivered="2018-01-06 01:00", estimated="2018-01-05", status="delivered"
    )
    raw = placed(in_time)
    assert given.table("master_orders", raw)[0]["is_late"] == 1
    given.give(time_zone=SAO_PAULO)
    assert given.table("master_orders", raw)[0]["is_late"] == 0
    bands = given.table("late_vs_review", raw)
    assert [row["delay_band"] for row in bands if row["orders"]] == ["4. on the day"]


def test_duration_is_not_an_hour_off_where_clocks_change(given: MartRunner) -> None:
    """Clocks of Sao Paulo went forward on 4 November 2018."""
    raw = placed(order("a", "2018-11-03 12:00", delivered="2018-11-05 12:00", status="delivered"))
    given.give(time_zone=SAO_PAULO)
    assert given.table("master_orders", raw)[0]["delivery_days"] == Decimal("2.00")


def test_an_order_in_the_second_of_the_change_is_there(given: MartRunner) -> None:
    """Clocks of Sao Paulo went back at 02:00 UTC of 18 February 2018, which became 23:00."""
    raw = placed(
        order("a", "2018-02-18 01:59:59"),
        order("b", "2018-02-18 02:00"),
        order("c", "2018-02-18 02:59:59"),
        order("d", "2018-02-18 03:00"),
    )
    given.give(time_zone=SAO_PAULO)
    days = {row["order_id"]: row["order_date"] for row in given.table("master_orders", raw)}
    before, after = date(2018, 2, 17), date(2018, 2, 18)
    assert days == {"a": before, "b": before, "c": before, "d": after}


def test_last_day_is_one_of_the_zone(given: MartRunner) -> None:
    raw = placed(order("a", "2018-01-02 12:00"), order("b", "2018-01-04 01:00"))
    given.give(time_zone=SAO_PAULO)
    assert len(given.table("master_orders", raw, date(2018, 1, 2))) == 1
    assert len(given.table("master_orders", raw, date(2018, 1, 3))) == 2
    recency = {
        row["customer_unique_id"]: row["recency"] for row in given.table("rfm_customers", raw)
    }
    assert recency == {"a": 1, "b": 0}


@settings(max_examples=2)
@drawn(case=cases().map(accepted))
def test_every_table_is_that_of_local_times(marts: MartRunner, case: Case) -> None:
    """Times put three hours on, and read by a clock three hours behind UTC."""
    raw, as_of = case
    expected = marts.tables(raw, as_of)
    marts.give(time_zone="Etc/GMT+3")
    try:
        assert marts.tables(later(raw, timedelta(hours=3)), as_of) == expected
    finally:
        marts.give()


def later(raw: Raw, shift: timedelta) -> Raw:
    """The tables with all moments put on."""

    def put_on(row: RawRow) -> RawRow:
        return {
            name: value + shift if name in MOMENTS and isinstance(value, datetime) else value
            for name, value in row.items()
        }

    return replace(
        raw,
        **{
            name: [put_on(row) for row in getattr(raw, name)]
            for name in ("orders", "order_items", "order_reviews")
        },
    )
