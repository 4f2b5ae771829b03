"""cohort_retention: customers by the month of their first valid order, month by month."""

from collections import defaultdict
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

ONE = Decimal("1.0000")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("cohort_retention", raw, as_of)


def row_of(cohort: int, month: int, **values: object) -> Row:
    """A row of 2018, with the labels of its months."""
    return {
        "cohort_month": f"2018-{cohort:02d}",
        "order_month": f"2018-{month:02d}",
        "active_customers": values["active"],
        "cohort_size": values["size"],
        "retention_rate": Decimal(str(values["rate"])),
        "cohort_month_key": 201800 + cohort,
        "order_month_key": 201800 + month,
        "month_start_date": date(2018, month, 1),
        "months_since_first": month - cohort,
        "orders": values["orders"],
        "revenue": Decimal(str(values["revenue"])),
        "cumulative_orders_per_customer": Decimal(str(values["orders_so_far"])),
        "cumulative_revenue_per_customer": Decimal(str(values["value_so_far"])),
        "is_complete": values["complete"],
        "low_sample": 1,
    }


def test_cohorts_are_followed_to_the_last_day(marts: MartRunner) -> None:
    """Ann, Bob and Cid start in January; Ann returns twice in March, Dan starts in March.

    February has no cohort but a row of each earlier cohort; April has no order at all.
    """
    raw = sales(
        ("1", "ann", "2018-01-02", "10.00"),
        ("2", "bob", "2018-01-31 23:59:59", "1.00"),
        ("3", "cid", "2018-01-03", "0.00"),
        ("4", "cid", "2018-01-03", "0.05"),
        ("5", "ann", "2018-03-01", "2.00"),
        ("6", "ann", "2018-03-01", "3.00"),
        ("7", "dan", "2018-03-05", "7.77"),
    )
    january = {"size": 3}
    expected = [
        row_of(1, 1, **january, active=3, rate="1.0000", orders=4, revenue="11.05",
               orders_so_far="1.33", value_so_far="3.68", complete=0),
        row_of(1, 2, **january, active=0, rate="0.0000", orders=0, revenue="0.00",
               orders_so_far="1.33", value_so_far="3.68", complete=1),
        row_of(1, 3, **january, active=1, rate="0.3333", orders=2, revenue="5.00",
               orders_so_far="2.00", value_so_far="5.35", complete=1),
        row_of(1, 4, **january, active=0, rate="0.0000", orders=0, revenue="0.00",
               orders_so_far="2.00", value_so_far="5.35", complete=0),
        row_of(3, 3, size=1, active=1, rate="1.0000", orders=1, revenue="7.77",
               orders_so_far="1.00", value_so_far="7.77", complete=1),
        row_of(3, 4, size=1, active=0, rate="0.0000", orders=0, revenue="0.00",
               orders_so_far="1.00", value_so_far="7.77", complete=0),
    ]  # fmt: skip
    assert_same("cohort_retention", expected, rows_of(marts, raw, date(2018, 4, 29)))


@pytest.mark.parametrize("status", ["canceled", "unavailable"])
def test_cohort_starts_with_the_first_valid_order(marts: MartRunner, status: str) -> None:
    """An invalid order in January opens no cohort, nor does an order after the day close one."""
    raw = sales(
        ("1", "ann", "2018-01-02", "10.00"),
        ("2", "ann", "2018-02-01", "1.00"),
        ("3", "ann", "2018-03-01", "1.00"),
    )
    raw.orders[0]["order_status"] = status
    rows = rows_of(marts, raw, date(2018, 2, 28))
    names = ("cohort_month", "order_month", "cohort_size", "orders", "is_complete")
    assert columns(rows, *names) == [("2018-02", "2018-02", 1, 1, 1)]


def test_cohorts_cross_the_year(marts: MartRunner) -> None:
    raw = sales(("1", "ann", "2017-12-31 23:59:59", "1.00"), ("2", "ann", "2018-01-01", "1.00"))
    names = ("order_month", "months_since_first", "retention_rate")
    assert columns(rows_of(marts, raw), *names) == [("2017-12", 0, ONE), ("2018-01", 1, ONE)]


@pytest.mark.parametrize(("size", "low"), [(29, 1), (30, 0)])
def test_low_sample_is_below_30_customers(marts: MartRunner, size: int, low: int) -> None:
    raw = sales(*((f"{n}", f"u{n}", "2018-01-01", "1.00") for n in range(size)))
    assert columns(rows_of(marts, raw), "cohort_size", "low_sample") == [(size, low)]


def test_only_canceled_orders_give_no_cohort(marts: MartRunner) -> None:
    raw = sales(("1", "ann", "2018-01-02", "10.00"))
    raw.orders[0]["order_status"] = "canceled"
    assert rows_of(marts, raw) == []


def test_cohort_sizes_add_up_to_the_customers(sample_tables: Tables) -> None:
    first = [row for row in sample_tables["cohort_retention"] if row["months_since_first"] == 0]
    assert sum(row["cohort_size"] for row in first) == len(sample_tables["rfm_customers"])
    assert {row["retention_rate"] for row in first} == {ONE}


def test_cohorts_carry_all_orders_and_all_revenue(
    sample_tables: Tables, valid_prices: list[Decimal]
) -> None:
    rows = sample_tables["cohort_retention"]
    assert sum(row["orders"] for row in rows) == len(sample_tables["master_orders"])
    assert sum(row["revenue"] for row in rows) == sum(valid_prices)


def test_active_customers_of_all_cohorts_are_those_of_the_month(sample_tables: Tables) -> None:
    active: dict[object, int] = defaultdict(int)
    for row in sample_tables["cohort_retention"]:
        active[row["order_month"]] += row["active_customers"]
    months = sample_tables["monthly_revenue"]
    assert active == {
        row["order_month"]: row["customers"] for row in months if row["order_month"] in active
    }
    assert max(active.values()) > 0


def test_each_cohort_has_every_month_to_the_last(sample_tables: Tables) -> None:
    months: dict[object, list[int]] = defaultdict(list)
    for row in sample_tables["cohort_retention"]:
        months[row["cohort_month"]].append(row["months_since_first"])
    last = sample_tables["monthly_revenue"][-1]["order_month"]
    assert {row["order_month"] for row in sample_tables["cohort_retention"][-1:]} == {last}
    for numbers in months.values():
        assert numbers == list(range(len(numbers)))
