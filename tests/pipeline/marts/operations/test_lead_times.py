"""lead_times: how long each stage of a valid order takes, by month of purchase."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.raw import RawRow
from tests.oracle.tiny import at, columns, order, placed
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

APPROVAL = "1. purchase to approval"
CARRIER = "2. approval to carrier"
TRANSIT = "3. carrier to customer"
WHOLE = "4. purchase to customer"


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("lead_times", raw, as_of)


def timed(order_id: str, *times: str | None, status: str = "delivered") -> RawRow:
    """An order with the times of purchase, approval, carrier and customer."""
    purchased, approved, carrier, delivered = times
    row = order(order_id, str(purchased), status=status, delivered=delivered)
    return {**row, "order_approved_at": at(approved), "order_delivered_carrier_date": at(carrier)}


def approved_after(*seconds: int) -> Raw:
    """Orders of one moment that were approved so many seconds later."""
    raw = placed(*(order(f"{number}", "2018-01-01") for number in range(len(seconds))))
    for row, elapsed in zip(raw.orders, seconds, strict=True):
        row["order_approved_at"] = row["order_purchase_timestamp"] + timedelta(seconds=elapsed)
    return raw


def approvals(rows: list[Row], *names: str) -> list[tuple[object, ...]]:
    """Some columns of the first stage."""
    return columns([row for row in rows if row["stage"] == APPROVAL], *names)


def stage_row(stage: str, figures: str | None, orders: int, negative: int) -> Row:
    """A row of January 2018 with its mean, median and p90."""
    mean, median, p90 = map(Decimal, figures.split()) if figures else (None, None, None)
    return {
        "order_month": "2018-01",
        "stage": stage,
        "order_month_key": 201801,
        "month_start_date": date(2018, 1, 1),
        "mean_days": mean,
        "median_days": median,
        "p90_days": p90,
        "orders": orders,
        "negative_orders": negative,
        "low_sample": 1,
    }


def test_each_stage_counts_the_orders_that_have_both_its_times(marts: MartRunner) -> None:
    """One order with all times, one never approved, one handed over before its approval.

    The canceled ones do not count; February has no order, and that of March no times.
    """
    raw = placed(
        timed("a", "2018-01-01", "2018-01-02", "2018-01-04", "2018-01-08"),
        timed("b", "2018-01-01", None, "2018-01-03", "2018-01-06"),
        timed("c", "2018-01-10", "2018-01-12", "2018-01-11", None),
        timed("d", "2018-01-01", "2018-01-31", "2018-02-01", "2018-02-02", status="canceled"),
        timed("e", "2018-01-01", "2018-01-31", None, None, status="unavailable"),
        timed("f", "2018-03-01", None, None, None),
    )
    january = [
        stage_row(APPROVAL, "1.50 1.50 1.90", 2, 0),  # 1 and 2 days: a, c
        stage_row(CARRIER, "2.00 2.00 2.00", 1, 1),  # 2 days: a; c is negative
        stage_row(TRANSIT, "3.50 3.50 3.90", 2, 0),  # 4 and 3 days: a, b
        stage_row(WHOLE, "6.00 6.00 6.80", 2, 0),  # 7 and 5 days: a, b
    ]
    nothing = [stage_row(stage, None, 0, 0) for stage in (APPROVAL, CARRIER, TRANSIT, WHOLE)]
    later: list[Row] = [
        {
            **row,
            "order_month": f"2018-0{month}",
            "order_month_key": 201800 + month,
            "month_start_date": date(2018, month, 1),
        }
        for month in (2, 3)
        for row in nothing
    ]
    assert_same("lead_times", [*january, *later], rows_of(marts, raw))


def test_one_canceled_order_leaves_every_stage_empty(marts: MartRunner) -> None:
    raw = placed(timed("a", "2018-01-01", "2018-01-02", None, None, status="canceled"))
    expected = [stage_row(stage, None, 0, 0) for stage in (APPROVAL, CARRIER, TRANSIT, WHOLE)]
    assert_same("lead_times", expected, rows_of(marts, raw))


@pytest.mark.parametrize(
    ("seconds", "expected"), [(0, (Decimal("0.00"), 1, 0)), (-1, (None, 0, 1))]
)
def test_only_time_that_runs_backwards_is_negative(
    marts: MartRunner, seconds: int, expected: tuple[object, ...]
) -> None:
    rows = rows_of(marts, approved_after(seconds))
    assert approvals(rows, "mean_days", "orders", "negative_orders") == [expected]


@pytest.mark.parametrize(
    ("seconds", "expected"),
    [
        ((259_200, 0, 172_800, 0), "1.25 1.00 2.70"),  # 0, 0, 2, 3 days; p90 at 2.7
        ((431, 433), "0.01 0.01 0.01"),  # 432 s are 0.005 days
        ((431, 432), "0.00 0.00 0.00"),  # 431.5 s are less
        ((431, 432, 432), "0.00 0.01 0.01"),  # mean 431.67 s
    ],
    ids=["interpolated", "half", "below half", "below half by a third"],
)
def test_figures_come_from_whole_seconds_and_are_rounded_once(
    marts: MartRunner, seconds: tuple[int, ...], expected: str
) -> None:
    rows = rows_of(marts, approved_after(*seconds))
    found = approvals(rows, "mean_days", "median_days", "p90_days")
    assert found == [tuple(map(Decimal, expected.split()))]


@pytest.mark.parametrize(("seconds", "low"), [([60] * 30, 0), ([60] * 29 + [-60], 1)])
def test_negative_durations_are_no_sample(marts: MartRunner, seconds: list[int], low: int) -> None:
    assert approvals(rows_of(marts, approved_after(*seconds)), "low_sample") == [(low,)]


def test_times_after_the_day_count_in_the_month_of_purchase(marts: MartRunner) -> None:
    """The order placed after the day does not exist."""
    raw = placed(
        timed("a", "2018-01-31", "2018-02-02", None, None),
        timed("b", "2018-02-01", "2018-02-01", None, None),
    )
    rows = rows_of(marts, raw, date(2018, 1, 31))
    assert approvals(rows, "order_month", "mean_days") == [("2018-01", Decimal("2.00"))]


def test_purchase_to_customer_is_that_of_ops_metrics(sample_tables: Tables) -> None:
    months = {row["order_month"]: row for row in sample_tables["ops_metrics"]}
    rows = [row for row in sample_tables["lead_times"] if row["stage"] == WHOLE]
    assert [row["order_month"] for row in rows] == [*months]
    for row in rows:
        month = months[row["order_month"]]
        assert row["mean_days"] == month["avg_delivery_days"]
        assert row["median_days"] == month["median_delivery_days"]
        assert row["p90_days"] == month["p90_delivery_days"]
        assert row["orders"] + row["negative_orders"] == month["delivered_orders"]


def test_every_stage_with_both_times_is_counted(
    sample: Raw, sample_tables: Tables, valid_ids: list[str]
) -> None:
    """Straight from the raw times, forwards and backwards."""
    valid = set(valid_ids)
    times = {
        APPROVAL: ("order_purchase_timestamp", "order_approved_at"),
        CARRIER: ("order_approved_at", "order_delivered_carrier_date"),
        TRANSIT: ("order_delivered_carrier_date", "order_delivered_customer_date"),
    }
    expected: Counter[tuple[str, str]] = Counter()
    for row in sample.orders:
        for stage, (start, end) in times.items():
            if row["order_id"] in valid and row[start] and row[end]:
                expected[stage, "orders" if row[end] >= row[start] else "negative_orders"] += 1
    for name in ("orders", "negative_orders"):
        for stage in times:
            rows = [row for row in sample_tables["lead_times"] if row["stage"] == stage]
            assert sum(row[name] for row in rows) == expected[stage, name]
    assert expected[CARRIER, "negative_orders"] > 0
