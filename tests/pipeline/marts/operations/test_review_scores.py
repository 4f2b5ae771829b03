"""review_scores: the latest reviews of valid orders, by month of purchase."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.raw import RawRow
from tests.oracle.tiny import at, columns, customer, order, review
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

SCORES = (1, 2, 3, 4, 5)


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("review_scores", raw, as_of)


def asked(review_id: str, order_id: str, score: int, created: str | None, answered: str) -> RawRow:
    """A review with a creation time of its own."""
    return {**review(review_id, order_id, score, answered), "review_creation_date": at(created)}


def reviewed(orders: dict[str, str], *reviews: RawRow) -> Raw:
    """Orders, each purchased at this time by a customer of its own, and their reviews."""
    return Raw(
        orders=[order(order_id, purchased) for order_id, purchased in orders.items()],
        customers=[customer(order_id, order_id) for order_id in orders],
        order_reviews=list(reviews),
    )


def test_latest_review_of_each_valid_order_counts_once(marts: MartRunner) -> None:
    """Scores 5, 1, 2, 5, 4 of a, b, d, e, f; c has no review and g is canceled.

    Answers after 2, 1 and 6 days of a, b and f; that of d came before it was asked for, and
    nobody knows when e was asked.  b's first review was answered earlier.
    """
    raw = reviewed(
        {**dict.fromkeys("abcdefg", "2018-01-01"), "h": "2018-02-01"},
        asked("r1", "a", 5, "2018-01-08", "2018-01-10"),
        asked("r9", "b", 4, "2018-01-05", "2018-01-19"),
        asked("r2", "b", 1, "2018-01-19", "2018-01-20"),
        asked("r3", "d", 2, "2018-01-10", "2018-01-09 23:59:59"),
        asked("r4", "e", 5, None, "2018-01-10"),
        asked("r5", "f", 4, "2018-01-10", "2018-01-16"),
        asked("r6", "g", 3, "2018-01-10", "2018-01-20"),
    )
    raw.orders[6]["order_status"] = "canceled"
    january: Row = {
        "order_month": "2018-01",
        "order_month_key": 201801,
        "month_start_date": date(2018, 1, 1),
        "reviewed_orders": 5,
        "avg_review_score": Decimal("3.40"),  # 17 / 5
        "score_1_orders": 1,
        "score_2_orders": 1,
        "score_3_orders": 0,
        "score_4_orders": 1,
        "score_5_orders": 2,
        "score_1_share": Decimal("0.2000"),
        "score_2_share": Decimal("0.2000"),
        "score_3_share": Decimal("0.0000"),
        "score_4_share": Decimal("0.2000"),
        "score_5_share": Decimal("0.4000"),
        "avg_answer_days": Decimal("3.00"),
        "median_answer_days": Decimal("2.00"),
        "is_complete": 1,
        "low_sample": 1,
    }
    february: Row = {
        **dict.fromkeys(january),
        "order_month": "2018-02",
        "order_month_key": 201802,
        "month_start_date": date(2018, 2, 1),
        "reviewed_orders": 0,
        **{f"score_{score}_orders": 0 for score in SCORES},
        "is_complete": 0,
        "low_sample": 1,
    }
    assert_same("review_scores", [january, february], rows_of(marts, raw))


def test_month_without_orders_is_a_row(marts: MartRunner) -> None:
    raw = reviewed({"a": "2018-01-01", "b": "2018-03-01"}, review("r", "a", 3, "2018-02-01"))
    rows = rows_of(marts, raw)
    assert columns(rows, "order_month", "reviewed_orders", "is_complete") == [
        ("2018-01", 1, 1),
        ("2018-02", 0, 1),
        ("2018-03", 0, 0),
    ]


def test_score_and_answer_are_of_the_same_review(marts: MartRunner) -> None:
    """Of two answered at once the later asked for; of two asked at once the greater id."""
    raw = reviewed(
        {"a": "2018-01-01", "b": "2018-02-01"},
        asked("r2", "a", 1, "2018-01-05", "2018-01-10"),
        asked("r1", "a", 5, "2018-01-07", "2018-01-10"),
        asked("r1", "b", 2, "2018-02-09", "2018-02-10"),
        asked("r2", "b", 4, "2018-02-09", "2018-02-10"),
    )
    assert columns(rows_of(marts, raw), "avg_review_score", "avg_answer_days") == [
        (Decimal("5.00"), Decimal("3.00")),
        (Decimal("4.00"), Decimal("1.00")),
    ]


def test_answers_within_the_second_and_halves_count(marts: MartRunner) -> None:
    """0 and 864 seconds: the mean, 432 s, is 0.005 days."""
    raw = reviewed(
        dict.fromkeys("ab", "2018-01-01"),
        asked("r1", "a", 5, "2018-01-02", "2018-01-02"),
        asked("r2", "b", 5, "2018-01-02 00:00:00", "2018-01-02 00:14:24"),
    )
    names = ("avg_answer_days", "median_answer_days")
    assert columns(rows_of(marts, raw), *names) == [(Decimal("0.01"), Decimal("0.01"))]


def test_review_after_the_day_counts_in_the_month_of_purchase(marts: MartRunner) -> None:
    raw = reviewed(
        {"a": "2018-01-31", "b": "2018-02-01"},
        review("r1", "a", 2, "2018-03-05"),
        review("r2", "b", 5, "2018-03-05"),
    )
    names = ("order_month", "reviewed_orders", "avg_review_score", "is_complete")
    rows = rows_of(marts, raw, date(2018, 1, 31))
    assert columns(rows, *names) == [("2018-01", 1, Decimal("2.00"), 0)]


@pytest.mark.parametrize(("reviews", "low"), [(30, 0), (29, 1)])
def test_sample_is_the_reviewed_orders(marts: MartRunner, reviews: int, low: int) -> None:
    names = [f"{number:02d}" for number in range(30)]
    raw = reviewed(
        dict.fromkeys(names, "2018-01-01"),
        *(review(f"r{name}", name, 5, "2018-01-02") for name in names[:reviews]),
    )
    assert columns(rows_of(marts, raw), "reviewed_orders", "low_sample") == [(reviews, low)]


def test_months_are_those_of_ops_metrics(sample_tables: Tables) -> None:
    names = ("order_month", "reviewed_orders", "avg_review_score")
    scores = columns(sample_tables["review_scores"], *names)
    assert scores == columns(sample_tables["ops_metrics"], *names)


def test_scores_are_those_of_master_orders(sample_tables: Tables) -> None:
    """Score by score, month by month."""
    orders = Counter(
        (row["order_month"], row["review_score"])
        for row in sample_tables["master_orders"]
        if row["review_score"] is not None
    )
    for row in sample_tables["review_scores"]:
        counted = [orders[row["order_month"], score] for score in SCORES]
        assert [row[f"score_{score}_orders"] for score in SCORES] == counted
        assert sum(counted) == row["reviewed_orders"]
    assert {score for _, score in orders} == set(SCORES)
