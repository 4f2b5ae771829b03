"""Time zones: raw times have none; they mean what they say, wherever the program runs."""

from __future__ import annotations

import os
import subprocess
import sys
from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from pathlib import Path

import pytest

from tests.defaults import COMPILED
from tests.end_to_end.publishing import published_rows
from tests.luck import PATIENCE
from tests.oracle import Raw
from tests.oracle.tiny import columns, customer, item, order, payment, review
from tests.pipeline.marts.runner import MartRunner
from tests.strategies import write_csv

ROOT = Path(__file__).parents[2]
SAO_PAULO = timezone(timedelta(hours=-3))
TABLES = ("master_orders", "monthly_revenue", "rfm_customers", "ops_metrics")


def around_midnight() -> Raw:
    """Orders half an hour before and after the end of a month, and at odd hours of the clock.

    On 2017-10-15 the clocks of Sao Paulo went from 0:00 to 1:00, so 0:30 did not exist; on
    2018-02-17 the hour before midnight came twice.  Each took exactly one day by its own clock.
    """
    times = {
        "a": "2017-10-15 00:30:00",
        "b": "2018-01-31 23:30:00",
        "c": "2018-02-01 00:30:00",
        "d": "2018-02-17 23:30:00",
    }
    raw = Raw(
        order_items=[item(order_id, f"{2**n}.00") for n, order_id in enumerate(times)],
        order_payments=[payment("a", 1, "boleto", "2.00")],
        order_reviews=[review("r", "a", 5, "2018-01-31 23:30")],
    )
    for order_id, purchased in times.items():
        next_day = (datetime.fromisoformat(purchased) + timedelta(days=1)).isoformat()
        raw.orders.append(order(order_id, purchased, delivered=next_day, estimated=next_day))
        raw.customers.append(customer(order_id, order_id))
    return raw


def assert_right(found: dict[str, list[dict[str, object]]]) -> None:
    """Each order in its month, on its day, delivered after one day, in time."""
    orders = columns(found["master_orders"], "order_id", "order_month", "delivery_days", "is_late")
    day = Decimal("1.00")
    assert orders == [
        ("a", "2017-10", day, 0),
        ("b", "2018-01", day, 0),
        ("c", "2018-02", day, 0),
        ("d", "2018-02", day, 0),
    ]
    sold = {row["order_month"]: row["revenue"] for row in found["monthly_revenue"]}
    assert sold == {"2017-10": 1, "2017-11": 0, "2017-12": 0, "2018-01": 2, "2018-02": 12}
    assert columns(found["rfm_customers"], "recency") == [(125,), (17,), (16,), (0,)]
    assert {row["late_orders"] for row in found["ops_metrics"]} == {0}


def test_times_are_not_moved(marts: MartRunner) -> None:
    """Wrong: taken for UTC and shown in Sao Paulo, the first order of February is January's."""
    raw = around_midnight()
    moved = [
        row["order_purchase_timestamp"].replace(tzinfo=UTC).astimezone(SAO_PAULO)
        for row in raw.orders
    ]
    assert [f"{time:%Y-%m}" for time in moved] == ["2017-10", "2018-01", "2018-01", "2018-02"]
    assert [time.day for time in moved] == [14, 31, 31, 17]
    assert_right(marts.tables(raw))


@pytest.mark.parametrize(
    "zone",
    [
        "America/Sao_Paulo",
        pytest.param("Pacific/Kiritimati", marks=pytest.mark.slow),
        pytest.param("America/Los_Angeles", marks=pytest.mark.slow),
    ],
)
def test_the_zone_of_the_machine_does_not_matter(tmp_path: Path, zone: str) -> None:
    """Wrong: the same files give other months on the analyst's laptop than on the server.

    Where the night has no 0:30, or it is already tomorrow (UTC+14), the figures are the same.
    """
    write_csv(around_midnight(), tmp_path / "raw")
    folders = ["--input-dir", tmp_path / "raw", "--output-dir", tmp_path / "outputs"]
    wanted = [part for table in TABLES for part in ("--tables", table)]
    subprocess.run(
        [str(part) for part in (sys.executable, "-m", "cli", "etl", "-q", *folders, *wanted)],
        cwd=ROOT,
        env={**os.environ, "TZ": zone, "REVOPS_CACHE_DIR": str(COMPILED)},
        check=True,
        capture_output=True,
        timeout=PATIENCE,
    )
    assert_right({table: published_rows(tmp_path / "outputs", table) for table in TABLES})
