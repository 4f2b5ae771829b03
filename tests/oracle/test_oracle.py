"""The oracle against the figures that are published about the real data."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from fractions import Fraction
from pathlib import Path
from typing import cast

import pytest

from tests.oracle import Raw, Row
from tests.oracle.customers.cohort_retention import cohort_retention
from tests.oracle.customers.rfm_customers import rfm_customers
from tests.oracle.facts.calendar import calendar
from tests.oracle.facts.master_orders import master_orders
from tests.oracle.facts.sales_items import sales_items
from tests.oracle.numbers import SECONDS_PER_DAY, mean, quantile, rounded
from tests.oracle.operations.ops_metrics import ops_metrics
from tests.oracle.revenue.monthly_revenue import monthly_revenue
from tests.oracle.world import world_as_of
from tests.strategies.csv_files import read_csv

OLIST = Path(__file__).parents[2].parent / "shared" / "data" / "olist"
EVERYTHING = date(2018, 12, 31)
"""After the last order of any status, so that all orders exist."""
pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not OLIST.is_dir(), reason="the Olist data is not there"),
]


@pytest.fixture(scope="module")
def raw() -> Raw:
    """Read the real data once, without the million of points."""
    return read_csv(OLIST, skip=frozenset({"geolocation"}))


def column_sum(rows: Iterable[Row], column: str) -> Decimal:
    """Sum a column of integers or money."""
    return sum((Decimal(cast("Decimal", row[column])) for row in rows), Decimal(0))


def test_master_orders(raw: Raw) -> None:
    """Valid orders, their value, and who came back."""
    rows = master_orders(raw, None)
    assert len(rows) == 98_207
    assert column_sum(rows, "order_value") == Decimal("13494400.74")
    customers = {row["customer_unique_id"] for row in rows}
    assert len(customers) == 94_990
    repeat = {row["customer_unique_id"] for row in rows if row["is_repeat_customer"]}
    assert len(repeat) == 2_888
    assert column_sum(rows, "is_repeat_order") == 98_207 - 94_990


def test_monthly_revenue(raw: Raw) -> None:
    """All revenue is in some month; a month with one order is no base."""
    rows = monthly_revenue(raw, EVERYTHING)
    assert [rows[0]["order_month"], rows[-1]["order_month"]] == ["2016-09", "2018-12"]
    assert column_sum(rows, "gmv") == Decimal("13591643.70")
    assert column_sum(rows, "revenue") == Decimal("13494400.74")
    assert column_sum(rows, "orders") == 98_207
    assert column_sum(rows, "new_customers") == 94_990
    assert rows[-1]["customers_to_date"] == 94_990
    assert rows[-1]["repeat_customers_to_date"] == 2_888
    by_month = {row["order_month"]: row for row in rows}
    assert by_month["2016-11"]["orders"] == 0
    assert by_month["2017-01"]["mom_growth_pct"] is None, "the base has one order"


def test_cohort_retention(raw: Raw) -> None:
    """Each customer is in one cohort and active in its first month."""
    rows = cohort_retention(raw, None)
    first = [row for row in rows if row["months_since_first"] == 0]
    assert column_sum(first, "cohort_size") == 94_990
    assert column_sum(rows, "orders") == 98_207
    assert column_sum(rows, "revenue") == Decimal("13494400.74")
    assert {row["retention_rate"] for row in first} == {Decimal("1.0000")}


def test_rfm_customers(raw: Raw) -> None:
    """Each customer once, and all valid orders and revenue with them."""
    rows = rfm_customers(raw, None)
    assert len(rows) == 94_990
    assert column_sum(rows, "frequency") == 98_207
    assert column_sum(rows, "monetary") == Decimal("13494400.74")
    assert sum(cast("int", row["frequency"]) >= 2 for row in rows) == 2_888


def test_ops_metrics(raw: Raw) -> None:
    """Delivered and late orders of all months together."""
    rows = ops_metrics(raw, EVERYTHING)
    assert column_sum(rows, "delivered_orders") == 96_470
    assert column_sum(rows, "late_orders") == 6_534


def test_delivery_days(raw: Raw) -> None:
    """Mean and median of the delivery durations of all delivered orders."""
    world = world_as_of(raw, None)
    assert world is not None
    every = [order.delivery_seconds for order in world.valid]
    seconds = [value for value in every if value is not None]
    average, median = mean(seconds), quantile(seconds, Fraction(1, 2))
    assert average is not None
    assert median is not None
    assert rounded(average / SECONDS_PER_DAY, 4) == Decimal("12.5582")
    assert rounded(median / SECONDS_PER_DAY, 4) == Decimal("10.2175")


def test_all_statuses(raw: Raw) -> None:
    """What is published about orders of all statuses."""
    world = world_as_of(raw, EVERYTHING)
    assert world is not None
    assert len(world.orders) == 99_441
    assert sum(order.month == date(2017, 11, 1) for order in world.orders) == 7_544
    assert sum(order.freight for order in world.orders) == Decimal("2251909.54")
    assert sum(order.paid for order in world.orders) == Decimal("16008872.12")
    scores = [row["review_score"] for row in raw.order_reviews]
    assert rounded(Fraction(sum(scores), len(scores)), 5) == Decimal("4.08642")


def test_sales_items(raw: Raw) -> None:
    """The items carry all revenue, each once."""
    rows = sales_items(raw, None)
    assert column_sum(rows, "price") == Decimal("13494400.74")
    assert len(rows) == len({(row["order_id"], row["order_item_id"]) for row in rows})


def test_calendar(raw: Raw) -> None:
    """Whole years; the first month is not complete, the last is not either."""
    rows = calendar(raw, None)
    assert [rows[0]["date"], rows[-1]["date"]] == [date(2016, 1, 1), date(2018, 12, 31)]
    assert len(rows) == 366 + 365 + 365
    complete = {row["month"] for row in rows if row["is_complete_month"]}
    assert [min(map(str, complete)), max(map(str, complete))] == ["2016-10", "2018-08"]
