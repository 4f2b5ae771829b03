"""ops_metrics: delivery, reviews and cancellations by month of purchase."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, order, placed, review
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("ops_metrics", raw, as_of)


def delivered_after(*seconds: int) -> Raw:
    """Orders of one moment with these delivery times, all promised for February."""
    raw = placed(
        *(order(f"{n}", "2018-01-01", estimated="2018-02-01") for n in range(len(seconds)))
    )
    for row, elapsed in zip(raw.orders, seconds, strict=True):
        purchased = row["order_purchase_timestamp"]
        row["order_delivered_customer_date"] = purchased + timedelta(seconds=elapsed)
    return raw


def test_a_month_of_every_kind_of_order(marts: MartRunner) -> None:
    """Deliveries after 2, 4 and 12 days and one before its purchase; then nothing in February."""
    start, due = "2018-01-01 12:00", "2018-01-10 00:00"
    raw = placed(
        order("a", start, delivered="2018-01-03 12:00", estimated=due),
        order("b", start, delivered="2018-01-05 12:00", estimated="2018-01-05 00:00"),
        order("c", start, delivered="2018-01-13 12:00", estimated=due),
        order("d", start, delivered="2018-01-01 11:59:59", estimated="2017-12-31"),
        order("e", start, estimated=due),
        order("f", start, estimated=due, status="delivered"),
        order("g", start, delivered="2018-01-31", estimated=due, status="canceled"),
        order("h", start, estimated=due, status="unavailable"),
        order("i", "2018-03-01"),
    )
    raw.order_reviews.extend(
        [
            review("r1", "a", 5, "2018-01-04"),
            review("r2", "a", 2, "2018-01-05"),
            review("r3", "e", 5, "2018-01-04"),
            review("r4", "c", 1, "2018-01-04"),
            review("r5", "g", 1, "2018-01-04"),
        ]
    )
    january: Row = {
        "order_month": "2018-01",
        "avg_delivery_days": Decimal("6.00"),  # (2 + 4 + 12) / 3, without d
        "avg_review_score": Decimal("2.67"),  # (2 + 5 + 1) / 3
        "late_delivery_rate": Decimal("0.5000"),  # c and d, of a b c d
        "order_month_key": 201801,
        "delivered_orders": 4,
        "reviewed_orders": 3,
        "late_orders": 2,
        "median_delivery_days": Decimal("4.00"),
        "p90_delivery_days": Decimal("10.40"),  # 4 + 0.8 * (12 - 4)
        "over_10_days_rate": Decimal("0.3333"),  # c, of a b c
        "open_overdue_orders": 1,  # e
        "canceled_orders": 1,  # g
        "cancel_rate": Decimal("0.1250"),  # of a to h
    }
    february: Row = {
        **dict.fromkeys(january),
        "order_month": "2018-02",
        "order_month_key": 201802,
        "delivered_orders": 0,
        "reviewed_orders": 0,
        "late_orders": 0,
        "open_overdue_orders": 0,
        "canceled_orders": 0,
    }
    march: Row = {
        **february,
        "order_month": "2018-03",
        "order_month_key": 201803,
        "cancel_rate": Decimal("0.0000"),
    }
    assert_same("ops_metrics", [january, february, march], rows_of(marts, raw))


def test_ten_days_to_the_second_are_not_over_ten_days(marts: MartRunner) -> None:
    rows = rows_of(marts, delivered_after(864_000, 864_001, 863_999))
    assert columns(rows, "over_10_days_rate") == [(Decimal("0.3333"),)]


def test_median_and_p90_interpolate(marts: MartRunner) -> None:
    """Of 0, 1, 2, 3 days: median 1.5, p90 at position 2.7."""
    rows = rows_of(marts, delivered_after(*(86_400 * day for day in (3, 0, 2, 1))))
    names = ("median_delivery_days", "p90_delivery_days")
    assert columns(rows, *names) == [(Decimal("1.50"), Decimal("2.70"))]


def test_interpolated_halves_round_away_from_zero(marts: MartRunner) -> None:
    """The median of 431 and 433 seconds is 432, which is 0.005 days; of 431 and 432 it is less."""
    assert columns(rows_of(marts, delivered_after(431, 433)), "median_delivery_days") == [
        (Decimal("0.01"),)
    ]
    assert columns(rows_of(marts, delivered_after(431, 432)), "median_delivery_days") == [
        (Decimal("0.00"),)
    ]


def test_rates_are_rounded_once(marts: MartRunner) -> None:
    """5 of 11 are 0.45454…; rounded to five decimals first, they would end as 0.4546."""
    raw = delivered_after(*[3_600] * 11)
    for row in raw.orders[:5]:
        row["order_estimated_delivery_date"] = row["order_purchase_timestamp"] - timedelta(days=1)
    assert columns(rows_of(marts, raw), "late_delivery_rate") == [(Decimal("0.4545"),)]


def test_negative_durations_alone_leave_averages_empty(marts: MartRunner) -> None:
    rows = rows_of(marts, delivered_after(-1, -86_400))
    names = ("delivered_orders", "late_delivery_rate", "avg_delivery_days", "over_10_days_rate")
    assert columns(rows, *names) == [(2, Decimal("0.0000"), None, None)]
    assert columns(rows, "median_delivery_days", "p90_delivery_days") == [(None, None)]


@pytest.mark.parametrize(
    ("estimated", "as_of", "overdue"),
    [
        ("2018-01-05 23:59:59", date(2018, 1, 6), 1),
        ("2018-01-05 00:00:00", date(2018, 1, 5), 0),
        ("2018-01-05 00:00:00", date(2018, 1, 4), 0),
        (None, date(2018, 1, 6), 0),
    ],
    ids=["day after", "same day", "day before", "no estimate"],
)
def test_open_order_is_overdue_from_the_day_after_its_estimate(
    marts: MartRunner, estimated: str | None, as_of: date, overdue: int
) -> None:
    raw = placed(order("a", "2018-01-01", estimated=estimated))
    assert columns(rows_of(marts, raw, as_of), "open_overdue_orders") == [(overdue,)]


def test_one_canceled_order_is_a_row(marts: MartRunner) -> None:
    """Without a valid order the last day is that of the last order."""
    raw = placed(order("a", "2018-01-01", status="canceled"))
    names = ("order_month", "canceled_orders", "cancel_rate", "late_delivery_rate")
    assert columns(rows_of(marts, raw), *names) == [("2018-01", 1, Decimal("1.0000"), None)]


def test_delivered_late_and_reviewed_are_those_of_master_orders(sample_tables: Tables) -> None:
    """Order by order, month by month."""
    orders, months = sample_tables["master_orders"], sample_tables["ops_metrics"]
    facts = {
        "delivered_orders": lambda row: row["delivery_days"] is not None,
        "late_orders": lambda row: row["is_late"] == 1,
        "reviewed_orders": lambda row: row["review_score"] is not None,
    }
    for column, holds in facts.items():
        counted = Counter(row["order_month"] for row in orders if holds(row))
        assert {row["order_month"]: row[column] for row in months if row[column]} == counted
        assert sum(counted.values()) > 0


def test_every_canceled_order_is_counted(sample: Raw, sample_tables: Tables) -> None:
    """The sample ends with valid orders, so no canceled one lies after its last day."""
    canceled = sum(row["order_status"] == "canceled" for row in sample.orders)
    assert sum(row["canceled_orders"] for row in sample_tables["ops_metrics"]) == canceled > 0


def test_months_are_those_of_monthly_revenue(sample_tables: Tables) -> None:
    months = [row["order_month"] for row in sample_tables["ops_metrics"]]
    assert months == [row["order_month"] for row in sample_tables["monthly_revenue"]]
