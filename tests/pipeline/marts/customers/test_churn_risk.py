"""churn_risk: when each customer is expected back, and who seems lost."""

from datetime import date, timedelta
from decimal import ROUND_HALF_UP, Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

START = date(2018, 1, 1)


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("churn_risk", raw, as_of)


def after(days: int) -> date:
    return START + timedelta(days=days)


def buyers(**days: tuple[int, ...]) -> Raw:
    """Customers with an order of 1.00 so many days after 2018-01-01."""
    lines = [
        (f"{who}-{n}", who, str(after(day)), "1.00")
        for who, ordered in days.items()
        for n, day in enumerate(ordered)
    ]
    return sales(*lines)


def test_own_gaps_are_drawn_towards_those_of_all(marts: MartRunner) -> None:
    """Ann's gaps are 10 and 20 days, Bob's 6; Cid has none. The mean of the three gaps is 12.

    Ann is expected (10 + 20 + 12) / 3 = 14 days after her last order, Bob (6 + 12) / 2 = 9, Cid 12.
    On 28 February Ann's 28 days are no more than twice 14, Bob's 52 more than twice 9; Cid's 28
    are more than twice 12, which does not count for one who bought once.
    """
    raw = sales(
        ("1", "ann", "2018-01-01 00:00:00", "10.00"),
        ("2", "ann", "2018-01-01 23:59:59", "20.00"),
        ("3", "ann", "2018-01-11 23:00", "0.00"),
        ("4", "ann", "2018-01-31 01:00", "0.05"),
        ("5", "bob", "2018-01-01", "7.00"),
        ("6", "bob", "2018-01-07", "0.77"),
        ("7", "cid", "2018-01-31", "5.00"),
    )
    raw.customers[3]["customer_state"] = "RJ"
    raw.customers[5]["customer_state"] = None
    ann: Row = {
        "customer_unique_id": "ann",
        "customer_state": "RJ",
        "orders": 4,
        "order_days": 3,
        "is_repeat_customer": 1,
        "recency": 28,
        "mean_gap_days": Decimal("15.00"),
        "median_gap_days": Decimal("15.00"),
        "expected_gap_days": Decimal("14.00"),
        "expected_order_date": date(2018, 2, 14),
        "days_overdue": 14,
        "next_order_status": "Overdue",
        "is_at_risk": 0,
        "reason": None,
        "revenue": Decimal("30.05"),
        "revenue_at_risk": Decimal("0.00"),
    }
    bob: Row = {
        "customer_unique_id": "bob",
        "customer_state": "not_defined",
        "orders": 2,
        "order_days": 2,
        "is_repeat_customer": 1,
        "recency": 52,
        "mean_gap_days": Decimal("6.00"),
        "median_gap_days": Decimal("6.00"),
        "expected_gap_days": Decimal("9.00"),
        "expected_order_date": date(2018, 1, 16),
        "days_overdue": 43,
        "next_order_status": "Overdue",
        "is_at_risk": 1,
        "reason": "over twice the expected gap",
        "revenue": Decimal("7.77"),
        "revenue_at_risk": Decimal("7.77"),
    }
    cid: Row = {
        "customer_unique_id": "cid",
        "customer_state": "SP",
        "orders": 1,
        "order_days": 1,
        "is_repeat_customer": 0,
        "recency": 28,
        "mean_gap_days": None,
        "median_gap_days": None,
        "expected_gap_days": Decimal("12.00"),
        "expected_order_date": date(2018, 2, 12),
        "days_overdue": 16,
        "next_order_status": None,
        "is_at_risk": 0,
        "reason": None,
        "revenue": Decimal("5.00"),
        "revenue_at_risk": Decimal("0.00"),
    }
    assert_same("churn_risk", [ann, bob, cid], rows_of(marts, raw, date(2018, 2, 28)))


@pytest.mark.parametrize(
    ("gap", "overdue", "status"),
    [
        (20, -15, "On track"),
        (20, -14, "Due soon"),
        (10, 5, "Due soon"),
        (10, 6, "Overdue"),
        (5, 2, "Due soon"),
        (5, 3, "Overdue"),
    ],
)
def test_next_order_is_overdue_after_half_the_gap_and_due_two_weeks_before(
    marts: MartRunner, gap: int, overdue: int, status: str
) -> None:
    """The only gap that there is, is the expected one."""
    rows = rows_of(marts, buyers(ann=(0, gap)), after(2 * gap + overdue))
    expected = (Decimal(gap).quantize(Decimal("0.01")), overdue, status)
    names = ("expected_gap_days", "days_overdue", "next_order_status")
    assert columns(rows, *names) == [expected]


@pytest.mark.parametrize(
    ("today", "overdue", "status", "reason"),
    [
        (3, 0, "Due soon", None),
        (4, 1, "Overdue", None),  # more than half of 1.75, not of 2
        (5, 2, "Overdue", "over twice the expected gap"),  # recency 4: more than 3.5, not than 4
    ],
)
def test_bounds_are_those_of_the_exact_gap(
    marts: MartRunner, today: int, overdue: int, status: str, reason: str | None
) -> None:
    """Gaps of 1 and 4 days have the mean 2.5, so Ann's expected gap is 1.75 days: 2 as a date."""
    ann, *_ = rows_of(marts, buyers(ann=(0, 1), bob=(-1, 3)), after(today))
    names = ("expected_gap_days", "expected_order_date", "days_overdue")
    assert columns([ann], *names) == [(Decimal("1.75"), after(3), overdue)]
    assert columns([ann], "next_order_status", "reason") == [(status, reason)]


def test_expected_date_is_rounded_half_away_from_zero(marts: MartRunner) -> None:
    """Cid bought once and is expected after 2.5 days, Bob after (4 + 2.5) / 2 = 3.25."""
    rows = rows_of(marts, buyers(ann=(0, 1), bob=(0, 4), cid=(0,)), after(4))
    assert columns(rows[1:], "expected_gap_days", "expected_order_date", "days_overdue") == [
        (Decimal("3.25"), after(7), -3),
        (Decimal("2.50"), after(3), 1),
    ]


@pytest.mark.parametrize(
    ("gap", "recency", "reason"),
    [
        (10, 20, None),
        (10, 21, "over twice the expected gap"),
        (10, 180, "over twice the expected gap"),
        (10, 181, "both"),
        (100, 180, None),
        (100, 181, "over 180 days"),
        (100, 200, "over 180 days"),
        (100, 201, "both"),
    ],
)
def test_customer_is_at_risk_after_180_days_or_two_gaps(
    marts: MartRunner, gap: int, recency: int, reason: str | None
) -> None:
    rows = rows_of(marts, buyers(ann=(0, gap)), after(gap + recency))
    money = (Decimal("2.00"), Decimal("2.00" if reason else "0.00"))
    names = ("recency", "is_at_risk", "reason", "revenue", "revenue_at_risk")
    assert columns(rows, *names) == [(recency, int(reason is not None), reason, *money)]


@pytest.mark.parametrize(("recency", "reason"), [(180, None), (181, "over 180 days")])
@pytest.mark.parametrize("days", [(0,), (0, 0)], ids=["one order", "two on a day"])
def test_nobody_is_expected_where_nobody_came_back(
    marts: MartRunner, days: tuple[int, ...], recency: int, reason: str | None
) -> None:
    """Two orders on a day make a repeat customer without a gap."""
    rows = rows_of(marts, buyers(ann=days), after(recency))
    counted = ("orders", "order_days", "is_repeat_customer", "reason")
    assert columns(rows, *counted) == [(len(days), 1, int(len(days) == 2), reason)]
    gaps = ("mean_gap_days", "median_gap_days", "expected_gap_days")
    expected = ("expected_order_date", "days_overdue", "next_order_status")
    assert columns(rows, *gaps, *expected) == [(None,) * 6]


@pytest.mark.parametrize(
    ("days", "mean", "median"),
    [
        ((0, 1, 3, 13), "4.33", "2.00"),
        ((0, 1, 11, 13), "4.33", "2.00"),
        ((0, 1, 3, 13, 18), "4.50", "3.50"),
        ((0, 1, 1, 3), "1.50", "1.50"),
    ],
    ids=["odd", "unsorted", "even", "two orders on a day"],
)
def test_mean_and_median_of_the_own_gaps(
    marts: MartRunner, days: tuple[int, ...], mean: str, median: str
) -> None:
    rows = rows_of(marts, buyers(ann=days))
    assert columns(rows, "mean_gap_days", "median_gap_days") == [(Decimal(mean), Decimal(median))]


def test_only_valid_orders_up_to_the_day_count(marts: MartRunner) -> None:
    """The canceled order neither splits the gap nor ends it, nor does the one after the day."""
    raw = buyers(ann=(0, 4, 10, 31), bob=(3,))
    raw.orders[1]["order_status"] = "canceled"
    raw.orders[4]["order_status"] = "canceled"
    names = ("customer_unique_id", "orders", "recency", "mean_gap_days", "revenue")
    expected = ("ann", 2, 20, Decimal("10.00"), Decimal("2.00"))
    assert columns(rows_of(marts, raw, after(30)), *names) == [expected]


def test_customers_are_those_of_rfm_customers(sample_tables: Tables) -> None:
    names = ("customer_unique_id", "recency", "orders", "revenue", "customer_state")
    scored = ("customer_unique_id", "recency", "frequency", "monetary", "customer_state")
    rows = columns(sample_tables["churn_risk"], *names)
    assert rows == columns(sample_tables["rfm_customers"], *scored)


def test_revenue_at_risk_is_that_of_the_customers_at_risk(sample_tables: Tables) -> None:
    rows = sample_tables["churn_risk"]
    revenue = sum(row["revenue"] for row in rows)
    assert revenue == sum(row["revenue"] for row in sample_tables["monthly_revenue"])
    lost = sum(row["revenue"] for row in rows if row["is_at_risk"] == 1)
    assert 0 < sum(row["revenue_at_risk"] for row in rows) == lost < revenue
    assert {row["is_at_risk"] for row in rows if row["reason"] is None} == {0}


def test_next_order_is_told_of_those_who_came_on_another_day(sample_tables: Tables) -> None:
    rows = sample_tables["churn_risk"]
    told = {row["customer_unique_id"] for row in rows if row["next_order_status"]}
    assert told == {row["customer_unique_id"] for row in rows if row["order_days"] > 1}
    repeat = sum(row["is_repeat_customer"] for row in rows)
    assert repeat == sample_tables["monthly_revenue"][-1]["repeat_customers_to_date"] >= len(told)


def test_all_who_bought_on_one_day_are_expected_after_the_mean_gap(sample_tables: Tables) -> None:
    """The mean of all gaps, recovered from the customers' own."""
    rows = sample_tables["churn_risk"]
    repeat = [row for row in rows if row["order_days"] > 1]
    # A gap is whole days, so the sum of a customer's is the rounded mean times their number.
    gaps = sum(round(row["mean_gap_days"] * (row["order_days"] - 1)) for row in repeat)
    mean = Decimal(gaps) / sum(row["order_days"] - 1 for row in repeat)
    once = {row["expected_gap_days"] for row in rows if row["order_days"] == 1}
    assert once == {mean.quantize(Decimal("0.01"), ROUND_HALF_UP)}
