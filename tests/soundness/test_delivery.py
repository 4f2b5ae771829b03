"""Delivery: late is a date, a duration is elapsed time, and only deliveries are rated."""

from decimal import Decimal

from tests.oracle.tiny import columns, order, placed, review
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows

DELIVERED = "order_delivered_customer_date"
PURCHASED = "order_purchase_timestamp"
ESTIMATED = "order_estimated_delivery_date"


def test_delivered_on_the_promised_day_is_in_time(marts: MartRunner) -> None:
    """Wrong: the promise is a midnight, so 10 o'clock of the promised day looks late."""
    due = "2018-01-05 00:00"
    raw = placed(
        order("a", "2018-01-01", delivered="2018-01-05 10:00", estimated=due),
        order("b", "2018-01-01", delivered="2018-01-06 00:00", estimated=due),
    )
    assert naive(raw, f"select count(*) from orders where {DELIVERED} > {ESTIMATED}") == 2
    assert columns(marts.table("master_orders", raw), "order_id", "is_late") == [("a", 0), ("b", 1)]
    names = ("late_orders", "late_delivery_rate")
    assert columns(marts.table("ops_metrics", raw), *names) == [(1, Decimal("0.5000"))]


def test_late_is_not_slow(marts: MartRunner) -> None:
    """Wrong: "late" as slower than ten days; order `a` took 20 as promised, `b` 5 against 2."""
    raw = placed(
        order("a", "2018-01-01", delivered="2018-01-21", estimated="2018-01-30"),
        order("b", "2018-01-01", delivered="2018-01-06", estimated="2018-01-03"),
    )
    sql = f"select order_id from orders where date_diff('day', {PURCHASED}, {DELIVERED}) > 10"
    assert naive(raw, sql) == "a"
    assert columns(marts.table("master_orders", raw), "order_id", "is_late") == [("a", 0), ("b", 1)]


def test_what_is_not_delivered_is_neither_late_nor_in_time(marts: MartRunner) -> None:
    """Wrong: `delivered > estimated` is not true of null, so open orders better the rate.

    One of two deliveries was late; the three others are on their way, one of them overdue.
    """
    due = "2018-01-05"
    raw = placed(
        order("a", "2018-01-01", delivered="2018-01-04", estimated=due),
        order("b", "2018-01-01", delivered="2018-01-08", estimated=due),
        order("c", "2018-01-01", estimated=due),
        order("d", "2018-01-10", estimated="2018-01-20"),
        order("e", "2018-01-10", estimated="2018-01-20"),
    )
    sql = f"select avg(case when {DELIVERED} > {ESTIMATED} then 1 else 0 end) from orders"
    assert naive(raw, sql) == 0.2
    names = ("late_delivery_rate", "delivered_orders", "open_overdue_orders")
    assert columns(marts.table("ops_metrics", raw), *names) == [(Decimal("0.5000"), 2, 1)]
    late = columns(marts.table("master_orders", raw), "is_late")
    assert late == [(0,), (1,), (None,), (None,), (None,)]


def test_days_are_elapsed_time(marts: MartRunner) -> None:
    """Wrong: `date_diff` counts midnights, so two minutes are a day and 48 hours are one too."""
    raw = placed(
        order("a", "2018-01-01 23:59:00", delivered="2018-01-02 00:01:00"),
        order("b", "2018-01-01 00:00:00", delivered="2018-01-02 23:59:59"),
        order("c", "2018-01-01 08:00:00", delivered="2018-01-03 20:00:00"),
    )
    sql = f"select date_diff('day', {PURCHASED}, {DELIVERED}) from orders order by order_id"
    assert naive_rows(raw, sql) == [(1,), (1,), (2,)]
    rows = marts.table("master_orders", raw)
    elapsed = [(Decimal("0.00"),), (Decimal("2.00"),), (Decimal("2.50"),)]
    assert columns(rows, "delivery_days") == elapsed
    rows = marts.table("ops_metrics", raw)
    assert columns(rows, "avg_delivery_days") == [(Decimal("1.50"),)]


def test_a_delivery_before_its_purchase_shortens_no_average(marts: MartRunner) -> None:
    """Wrong: a wrong clock takes 30 days off: the average of 10 days becomes -10."""
    raw = placed(
        order("a", "2018-01-31", delivered="2018-01-01"),
        order("b", "2018-01-01", delivered="2018-01-11"),
    )
    sql = f"select avg(date_diff('day', {PURCHASED}, {DELIVERED})) from orders"
    assert naive(raw, sql) == -10
    names = ("avg_delivery_days", "median_delivery_days", "delivered_orders")
    ten = Decimal("10.00")
    assert columns(marts.table("ops_metrics", raw), *names) == [(ten, ten, 2)]


def test_canceled_orders_are_rated_by_the_cancel_rate_only(marts: MartRunner) -> None:
    """Wrong: a canceled order's late delivery and bad review count; or it leaves its own rate."""
    raw = placed(
        order("a", "2018-01-01", delivered="2018-01-03", estimated="2018-01-05"),
        order("b", "2018-01-01", delivered="2018-01-25", estimated="2018-01-05", status="canceled"),
    )
    raw.order_reviews.extend([review("r", "a", 5, "2018-02-01"), review("s", "b", 1, "2018-02-01")])
    assert naive(raw, f"select avg(date_diff('day', {PURCHASED}, {DELIVERED})) from orders") == 13
    assert naive(raw, "select avg(review_score) from order_reviews") == 3
    valid = "from orders where order_status <> 'canceled'"
    assert naive(raw, f"select avg((order_status = 'canceled')::int) {valid}") == 0
    names = ("avg_delivery_days", "avg_review_score", "late_delivery_rate", "cancel_rate")
    assert columns(marts.table("ops_metrics", raw), *names) == [
        (Decimal("2.00"), Decimal("5.00"), Decimal("0.0000"), Decimal("0.5000"))
    ]


def test_a_month_is_that_of_the_purchase(marts: MartRunner) -> None:
    """Wrong: by month of delivery, orders of January make the figures of February."""
    raw = placed(
        order("a", "2018-01-31", delivered="2018-02-20", estimated="2018-02-10"),
        order("b", "2018-02-01", delivered="2018-02-03", estimated="2018-02-10"),
    )
    february = f"from orders where {DELIVERED} >= '2018-02-01'"
    assert naive(raw, f"select avg(({DELIVERED} > {ESTIMATED})::int) {february}") == 0.5
    names = ("order_month", "late_orders", "avg_delivery_days")
    assert columns(marts.table("ops_metrics", raw), *names) == [
        ("2018-01", 1, Decimal("20.00")),
        ("2018-02", 0, Decimal("2.00")),
    ]
