"""Partial months: the first and the last month are seldom whole, and a tiny base is no base."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw
from tests.oracle.tiny import columns, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive

GROWTH = """
    with months as (
        select date_trunc('month', order_purchase_timestamp) as month, sum(price) as revenue
        from orders join order_items using (order_id) group by 1)
    select round(100 * revenue / lag(revenue) over (order by month) - 100)::int
    from months order by month desc limit 1
"""


def two_months(first_day: str, base: int, second_day: str, orders: int) -> Raw:
    """So many orders of 1.00 on a day of January, so many on a day of February."""
    january = [(f"a{n}", f"u{n}", first_day, "1.00") for n in range(base)]
    february = [(f"b{n}", f"v{n}", second_day, "1.00") for n in range(orders)]
    return sales(*january, *february)


@pytest.mark.parametrize(
    ("raw", "as_of", "wrong"),
    [
        (two_months("2018-01-01", 60, "2018-02-01", 30), date(2018, 2, 14), -50),
        (two_months("2018-01-20", 30, "2018-02-01", 60), date(2018, 2, 28), 100),
        (two_months("2018-01-01", 1, "2018-02-01", 90), date(2018, 2, 28), 8900),
    ],
    ids=["half of the last month", "third of the first month", "one order in the base"],
)
def test_growth_is_not_told_of_a_month_that_is_not_whole(
    marts: MartRunner, raw: Raw, as_of: date, wrong: int
) -> None:
    """Wrong: half a month looks like a collapse, the opening month like an explosion."""
    assert naive(raw, GROWTH) == wrong
    rows = marts.table("monthly_revenue", raw, as_of)
    assert columns(rows, "mom_growth_pct") == [(None,), (None,)]


def test_whole_months_are_told_from_parts(marts: MartRunner) -> None:
    """January starts on its 20th; February is whole; March has seen 30 of its 31 days."""
    raw = sales(("1", "ann", "2018-01-20", "1.00"), ("2", "ann", "2018-03-30", "1.00"))
    expected = [("2018-01", 0), ("2018-02", 1), ("2018-03", 0)]
    names = ("order_month", "is_complete")
    assert columns(marts.table("monthly_revenue", raw), *names) == expected
    assert columns(marts.table("cohort_retention", raw), *names) == expected
    days = marts.table("calendar", raw)
    assert {row["month"] for row in days if row["is_complete_month"]} == {"2018-02"}


def test_the_future_is_no_month_of_zeros(marts: MartRunner) -> None:
    """Wrong: rows of 0 after the last day look like customers who left and sales that stopped."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-02-10", "1.00"))
    (last_day, *_) = marts.table("calendar", raw)[::-1]
    assert columns([last_day], "date", "is_future") == [(date(2018, 12, 31), 1)]
    for table in ("monthly_revenue", "ops_metrics", "cohort_retention"):
        months = [row["order_month"] for row in marts.table(table, raw)]
        assert months == ["2018-01", "2018-02"]


def test_a_cohort_of_few_is_marked(marts: MartRunner) -> None:
    """Wrong: one of one came back, so a retention of 100 % leads the chart unmarked."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-02-01", "1.00"))
    rows = marts.table("cohort_retention", raw)
    assert columns(rows, "retention_rate", "low_sample") == [(Decimal("1.0000"), 1)] * 2
