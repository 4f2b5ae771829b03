"""late_vs_review: reviews by calendar days between estimate and delivery."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.raw import RawRow
from tests.oracle.tiny import columns, order, placed, review
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

BANDS = (
    "1. 15 or more days early",
    "2. 8-14 days early",
    "3. 1-7 days early",
    "4. on the day",
    "5. 1-3 days late",
    "6. 4-7 days late",
    "7. 8-14 days late",
    "8. 15 or more days late",
    "9. open and overdue",
)
DAY = "2018-02-20"


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("late_vs_review", raw, as_of)


def delivery(order_id: str, delivered: str | None, estimated: str | None) -> RawRow:
    """An order of January 2018 that need not have arrived."""
    return order(order_id, "2018-01-01", delivered=delivered, estimated=estimated)


def occupied(rows: list[Row]) -> list[str]:
    """The number of each band that has orders, as often as it has some; all nine are there."""
    assert [row["delay_band"] for row in rows] == [*BANDS]
    return [str(row["delay_band"])[0] for row in rows for _ in range(int(str(row["orders"])))]


@pytest.mark.parametrize(
    ("days", "band"),
    [
        (-16, 1), (-15, 1), (-14, 2), (-8, 2), (-7, 3), (-1, 3), (0, 4),
        (1, 5), (3, 5), (4, 6), (7, 6), (8, 7), (14, 7), (15, 8), (400, 8),
    ],
)  # fmt: skip
def test_bands_begin_and_end_at_these_days(marts: MartRunner, days: int, band: int) -> None:
    estimated = date.fromisoformat(DAY)
    raw = placed(delivery("a", str(estimated + timedelta(days=days)), DAY))
    assert occupied(rows_of(marts, raw)) == [str(band)]


@pytest.mark.parametrize(
    ("delivered", "estimated", "band"),
    [
        (f"{DAY} 23:59:59", f"{DAY} 00:00:00", "4"),
        (f"{DAY} 00:00:00", f"{DAY} 23:59:59", "4"),
        ("2018-02-21 00:00:00", f"{DAY} 23:59:59", "5"),
        ("2018-02-19 23:59:59", f"{DAY} 00:00:00", "3"),
    ],
)
def test_days_are_those_of_the_calendar(
    marts: MartRunner, delivered: str, estimated: str, band: str
) -> None:
    """A second around midnight is a day; almost a whole day within one date is none."""
    assert occupied(rows_of(marts, placed(delivery("a", delivered, estimated)))) == [band]


def test_bands_have_reviews_of_their_orders(marts: MartRunner) -> None:
    """Four orders arrive on the day, with the scores 1, 2, 3 and none; one is open.

    Its latest review says 1.  Canceled, open in time, delivered on an unknown day or promised for
    no day: these are in no band.
    """
    raw = placed(
        *(delivery(order_id, DAY, DAY) for order_id in "abcd"),
        delivery("e", None, "2018-01-31"),
        order("f", "2018-01-01", delivered=DAY, estimated=DAY, status="canceled"),
        order("g", "2018-01-01", estimated="2018-01-31", status="unavailable"),
        order("h", "2018-01-01", estimated="2018-01-31", status="delivered"),
        delivery("i", None, "2018-02-01"),
        delivery("j", DAY, None),
        delivery("k", None, None),
    )
    scores = {"a": 1, "b": 2, "c": 3, "e": 5, "f": 5, "g": 5, "h": 5, "i": 5, "j": 5, "k": 5}
    raw.order_reviews.extend(
        review(order_id, order_id, score, "2018-03-01") for order_id, score in scores.items()
    )
    raw.order_reviews.append(review("x", "e", 1, "2018-03-02"))
    nothing: list[Row] = [
        {
            "delay_band": band,
            "orders": 0,
            "reviewed_orders": 0,
            "avg_review_score": None,
            "low_score_rate": None,
            "low_sample": 1,
        }
        for band in BANDS
    ]
    on_the_day: Row = {
        **nothing[3],
        "orders": 4,
        "reviewed_orders": 3,
        "avg_review_score": Decimal("2.00"),
        "low_score_rate": Decimal("0.6667"),
    }
    overdue: Row = {
        **nothing[8],
        "orders": 1,
        "reviewed_orders": 1,
        "avg_review_score": Decimal("1.00"),
        "low_score_rate": Decimal("1.0000"),
    }
    expected = [*nothing[:3], on_the_day, *nothing[4:8], overdue]
    assert_same("late_vs_review", expected, rows_of(marts, raw, date(2018, 2, 1)))


@pytest.mark.parametrize(("as_of", "bands"), [(date(2018, 1, 5), []), (date(2018, 1, 6), ["9"])])
def test_open_order_is_overdue_from_the_day_after_its_estimate(
    marts: MartRunner, as_of: date, bands: list[str]
) -> None:
    raw = placed(delivery("a", None, "2018-01-05 23:59:59"))
    assert occupied(rows_of(marts, raw, as_of)) == bands


def test_one_canceled_order_leaves_nine_empty_bands(marts: MartRunner) -> None:
    raw = placed(order("a", "2018-01-01", delivered=DAY, estimated=DAY, status="canceled"))
    assert occupied(rows_of(marts, raw)) == []


@pytest.mark.parametrize(("reviews", "low"), [(30, 0), (29, 1)])
def test_sample_is_the_reviewed_orders(marts: MartRunner, reviews: int, low: int) -> None:
    raw = placed(*(delivery(f"{number:02d}", DAY, DAY) for number in range(30)))
    raw.order_reviews.extend(
        review(f"r{row['order_id']}", row["order_id"], 5, DAY) for row in raw.orders[:reviews]
    )
    row = rows_of(marts, raw)[3]
    assert columns([row], "orders", "reviewed_orders", "low_sample") == [(30, reviews, low)]


def test_bands_are_the_delivered_late_and_overdue_orders_of_ops_metrics(
    sample_tables: Tables,
) -> None:
    """Every order of the sample has an estimate."""
    orders = [row["orders"] for row in sample_tables["late_vs_review"]]
    months = sample_tables["ops_metrics"]
    assert sum(orders[:8]) == sum(row["delivered_orders"] for row in months)
    assert sum(orders[4:8]) == sum(row["late_orders"] for row in months) > 0
    assert orders[8] == sum(row["open_overdue_orders"] for row in months) > 0


def test_late_orders_have_the_reviews_of_master_orders(sample_tables: Tables) -> None:
    orders = sample_tables["master_orders"]
    scores = [row["review_score"] for row in orders if row["is_late"] == 1 and row["review_score"]]
    late = sample_tables["late_vs_review"][4:8]
    assert sum(row["reviewed_orders"] for row in late) == len(scores)
    low = sum(row["low_score_rate"] * row["reviewed_orders"] for row in late)
    assert round(low) == sum(score <= 2 for score in scores) > 0
