"""Calendar edges: last seconds, leap days, and weeks that belong to another year."""

from collections import defaultdict
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.oracle import Raw
from tests.oracle.tiny import columns, order, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows


def last_and_first_second(last: str, first: str) -> Raw:
    """An order of 1.00 in the last second of a month, one of 2.00 in the first of the next."""
    lines = (f"{last} 23:59:59", "1.00"), (f"{first} 00:00:00", "2.00")
    return sales(("a", "ann", *lines[0]), ("b", "ann", *lines[1]))


@pytest.mark.parametrize(
    ("last", "first"),
    [
        ("2018-01-31", "2018-02-01"),
        ("2016-02-29", "2016-03-01"),
        ("2017-02-28", "2017-03-01"),
        ("2017-12-31", "2018-01-01"),
    ],
)
def test_the_last_second_belongs_to_its_month(marts: MartRunner, last: str, first: str) -> None:
    """Wrong: `between` first and last day ends at midnight and loses the last day's orders."""
    raw = last_and_first_second(last, first)
    month = f"'{last[:8]}01' and '{last}'"
    sql = f"select count(*) from orders where order_purchase_timestamp between {month}"
    assert naive(raw, sql) == 0
    rows = marts.table("monthly_revenue", raw)
    assert columns(rows, "order_month", "revenue") == [
        (last[:7], Decimal("1.00")),
        (first[:7], Decimal("2.00")),
    ]
    days = columns(marts.table("master_orders", raw), "order_date")
    assert days == [(date.fromisoformat(last),), (date.fromisoformat(first),)]


def test_the_leap_day_is_a_day(marts: MartRunner) -> None:
    """Wrong: months of 28 days make February whole too early, and recency a day too short."""
    raw = sales(("a", "ann", "2016-02-01", "1.00"), ("b", "bob", "2016-02-28", "1.00"))
    names = ("order_month", "is_complete")
    for day, complete in ((28, 0), (29, 1)):
        rows = marts.table("monthly_revenue", raw, date(2016, 2, day))
        assert columns(rows, *names) == [("2016-02", complete)]
    rows = marts.table("rfm_customers", raw, date(2016, 3, 1))
    assert columns(rows, "customer_unique_id", "recency") == [("ann", 29), ("bob", 2)]


def test_a_delivery_over_the_leap_day_takes_a_day_longer(marts: MartRunner) -> None:
    """Wrong: computed by day of the month, with 28 days, it took one day, not two."""
    raw = sales(("a", "ann", "2016-02-28 12:00", "1.00"))
    raw.orders[0] = order("a", "2016-02-28 12:00", delivered="2016-03-01 12:00")
    parts = "28 - day(order_purchase_timestamp) + day(order_delivered_customer_date)"
    assert naive(raw, f"select {parts} from orders") == 1
    rows = marts.table("master_orders", raw)
    assert columns(rows, "delivery_days") == [(Decimal("2.00"),)]


def test_a_year_ago_of_a_leap_february_is_the_whole_february(marts: MartRunner) -> None:
    """Wrong: 365 days before 2017-02-01 lies 2016-02-02: all sales of the base are missed."""
    base = [(f"a{n}", f"u{n}", "2016-02-01", "1.00") for n in range(30)]
    raw = sales(*base, ("b", "ann", "2017-02-28", "45.00"))
    year_ago = "between date '2017-02-01' - 365 and date '2017-02-28' - 365"
    sql = f"select count(*) from orders where order_purchase_timestamp::date {year_ago}"
    assert naive(raw, sql) == 0
    *_, last = marts.table("monthly_revenue", raw, date(2017, 2, 28))
    assert columns([last], "order_month", "yoy_growth_pct") == [("2017-02", Decimal("50.00"))]


def test_the_last_week_of_a_year_may_be_the_first_of_the_next(marts: MartRunner) -> None:
    """Wrong: year and week number put New Year's Eve of 2018 into the first week of 2018."""
    raw = sales(("a", "ann", "2018-01-01", "1.00"), ("b", "ann", "2018-12-31", "2.00"))
    label = "year(order_purchase_timestamp), week(order_purchase_timestamp)"
    joined = "orders join order_items using (order_id)"
    assert naive_rows(raw, f"select {label}, sum(price) from {joined} group by all") == [
        (2018, 1, 3)
    ]
    week = {row["date"]: row["iso_week"] for row in marts.table("calendar", raw)}
    sold: dict[object, Decimal] = defaultdict(Decimal)
    for row in marts.table("sales_items", raw):
        sold[week[row["order_date"]]] += row["price"]
    assert sold == {"2018-W01": Decimal("1.00"), "2019-W01": Decimal("2.00")}


@pytest.mark.parametrize("year", [2015, 2018, 2020])
def test_each_week_label_is_seven_days(marts: MartRunner, year: int) -> None:
    """Wrong: labels by calendar year cut the week over New Year in two, or glue two together."""
    raw = sales(("a", "ann", f"{year}-12-31", "1.00"))
    weeks: dict[object, list[date]] = defaultdict(list)
    for row in marts.table("calendar", raw):
        weeks[row["iso_week"]].append(row["date"])
    _, *whole, _ = weeks.values()
    for days in whole:
        assert days == [days[0] + timedelta(days=n) for n in range(7)]
