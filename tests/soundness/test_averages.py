"""Averages: ratios come from sums, over the rows that have a value, rounded once."""

from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns, customer, order, review, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive

JOINED = "from orders join customers using (customer_id) join order_items using (order_id)"


def reviewed(*reviews: tuple[str, int]) -> Raw:
    """Orders `0`, `1`, … of these days with these scores."""
    numbers = [str(number) for number in range(len(reviews))]
    return Raw(
        orders=[order(n, day) for n, (day, _) in zip(numbers, reviews, strict=True)],
        customers=[customer(n, n) for n in numbers],
        order_reviews=[
            review(f"r{n}", n, score, "2018-02-01")
            for n, (_, score) in zip(numbers, reviews, strict=True)
        ],
    )


def test_order_value_is_no_average_of_customers_averages(marts: MartRunner) -> None:
    """Wrong: Ann's average of 10.00 and Bob's of 50.00 make 30.00; four orders make 20.00."""
    bought = [(f"{n}", "ann", "2018-01-01", "10.00") for n in range(3)]
    raw = sales(*bought, ("b", "bob", "2018-01-01", "50.00"))
    sql = f"select avg(own) from (select avg(price) as own {JOINED} group by customer_unique_id)"
    assert naive(raw, sql) == 30
    assert columns(marts.table("monthly_revenue", raw), "aov") == [(Decimal("20.00"),)]


def test_a_month_is_no_average_of_its_days(marts: MartRunner) -> None:
    """Wrong: a day of three fives and a day of a single one average 3.00, four orders 4.00."""
    day, quiet_day = "2018-01-01", "2018-01-02"
    raw = reviewed((day, 5), (day, 5), (day, 5), (quiet_day, 1))
    daily = """
        select avg(review_score) as score from orders join order_reviews using (order_id)
        group by order_purchase_timestamp::date
    """
    assert naive(raw, f"select avg(score) from ({daily})") == 3
    assert columns(marts.table("ops_metrics", raw), "avg_review_score") == [(Decimal("4.00"),)]


def test_the_value_of_a_cohort_is_spread_over_all_its_customers(marts: MartRunner) -> None:
    """Wrong: 10.00 in January plus 30.00 of each who came back in February makes 40.00.

    Bob did not come back: 10 + 10 + 30 over two customers are 25.00 each.
    """
    raw = sales(
        ("1", "ann", "2018-01-01", "10.00"),
        ("2", "bob", "2018-01-01", "10.00"),
        ("3", "ann", "2018-02-01", "30.00"),
    )
    monthly = f"""
        select sum(price) / count(distinct customer_unique_id) as each_one {JOINED}
        group by order_purchase_timestamp
    """
    assert naive(raw, f"select sum(each_one) from ({monthly})") == 40
    rows = marts.table("cohort_retention", raw)
    names = ("order_month", "cumulative_revenue_per_customer", "cumulative_orders_per_customer")
    assert columns(rows, *names) == [
        ("2018-01", Decimal("10.00"), Decimal("1.00")),
        ("2018-02", Decimal("25.00"), Decimal("1.50")),
    ]


def test_a_missing_review_is_no_zero(marts: MartRunner) -> None:
    """Wrong: an order without review counts as 0 stars; or it takes the median of the others."""
    raw = reviewed(("2018-01-01", 5), ("2018-01-01", 2))
    raw.orders.extend(order(n, "2018-01-02") for n in ("8", "9"))
    raw.customers.extend(customer(n, n) for n in ("8", "9"))
    sql = """
        select avg(coalesce(review_score, 0))
        from orders left join order_reviews using (order_id)
    """
    assert naive(raw, sql) == 1.75
    names = ("avg_review_score", "reviewed_orders")
    assert columns(marts.table("ops_metrics", raw), *names) == [(Decimal("3.50"), 2)]
    scores = columns(marts.table("master_orders", raw), "order_id", "review_score")
    assert scores == [("0", 5), ("1", 2), ("8", None), ("9", None)]


def test_a_customer_who_reviewed_twice_has_one_voice(marts: MartRunner) -> None:
    """Wrong: the first, angry review of order `0` pulls the average from 4.50 to 3.33."""
    raw = reviewed(("2018-01-01", 1), ("2018-01-01", 5))
    raw.order_reviews.append(review("later", "0", 4, "2018-02-02"))
    sql = "select avg(review_score) from orders join order_reviews using (order_id)"
    assert round(naive(raw, sql), 2) == 3.33
    names = ("avg_review_score", "reviewed_orders")
    assert columns(marts.table("ops_metrics", raw), *names) == [(Decimal("4.50"), 2)]


def test_durations_are_rounded_once(marts: MartRunner) -> None:
    """Wrong: 432 seconds are 0.01 days, so the mean of it and 0 would be 0.01; it is 0.0025."""
    raw = Raw(
        orders=[
            order("a", "2018-01-01", delivered="2018-01-01 00:07:12"),
            order("b", "2018-01-01", delivered="2018-01-01 00:00:00"),
        ],
        customers=[customer("a", "ann"), customer("b", "bob")],
    )
    days = [row["delivery_days"] for row in marts.table("master_orders", raw)]
    assert days == [Decimal("0.01"), Decimal("0.00")]  # their mean is 0.005, so again 0.01
    rows = marts.table("ops_metrics", raw)
    assert columns(rows, "avg_delivery_days") == [(Decimal("0.00"),)]


def test_repeat_rates_of_months_do_not_average(marts: MartRunner) -> None:
    """Wrong: the mean of January's 0 % and March's 100 %; of two customers one came back: 50 %."""
    raw = sales(
        ("1", "ann", "2018-01-01", "1.00"),
        ("2", "bob", "2018-01-01", "1.00"),
        ("3", "bob", "2018-01-02", "1.00"),
        ("4", "bob", "2018-02-01", "1.00"),
        ("5", "bob", "2018-02-02", "1.00"),
    )
    rows = marts.table("monthly_revenue", raw)
    names = ("repeat_order_rate", "repeat_rate_to_date")
    by_month = columns(rows, *names)
    half, third = Decimal("0.5000"), Decimal("0.3333")
    assert by_month == [(third, half), (Decimal("1.0000"), half)]
    assert (third + 1) / 2 != half
