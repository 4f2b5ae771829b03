"""Customers: a person has many customer records, and is counted once."""

from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns, customer, item, order, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows

ONE = Decimal("1.0000")
JOINED = "from orders join customers using (customer_id)"


def same_month() -> Raw:
    """Ann buys twice in January, Bob once; nobody comes back in February, Ann does in March."""
    return sales(
        ("1", "ann", "2018-01-01", "1.00"),
        ("2", "ann", "2018-01-20", "2.00"),
        ("3", "bob", "2018-01-31", "4.00"),
        ("4", "ann", "2018-03-01", "8.00"),
    )


def test_two_customer_ids_of_a_person_are_one_customer(marts: MartRunner) -> None:
    """Wrong: Olist gives each order its own customer_id, so nobody ever comes back."""
    raw = same_month()
    assert naive(raw, "select count(distinct customer_id) from orders") == 4
    sql = "select count(*) from (select 1 from orders group by customer_id having count(*) > 1)"
    assert naive(raw, sql) == 0
    rows = marts.table("rfm_customers", raw)
    names = ("customer_unique_id", "frequency", "monetary")
    assert columns(rows, *names) == [("ann", 3, Decimal("11.00")), ("bob", 1, Decimal("4.00"))]
    *_, last = marts.table("monthly_revenue", raw)
    names = ("customers_to_date", "repeat_customers_to_date")
    assert columns([last], *names) == [(2, 1)]


def test_one_customer_id_may_have_two_orders(marts: MartRunner) -> None:
    """Wrong: orders counted by customer records, as if each record had one order."""
    raw = same_month()
    raw.orders[1]["customer_id"] = "1"
    del raw.customers[1]
    assert naive(raw, "select count(*) from customers") == 3
    rows = marts.table("rfm_customers", raw)
    assert columns(rows, "customer_unique_id", "frequency") == [("ann", 3), ("bob", 1)]


def test_a_repeat_in_the_same_month_is_one_active_customer(marts: MartRunner) -> None:
    """Wrong: orders over customers give January a retention of 150 %."""
    raw = same_month()
    sql = f"select count(*) / count(distinct customer_unique_id) {JOINED}"
    assert naive(raw, f"{sql} where order_purchase_timestamp < '2018-02-01'") == 1.5
    rows = marts.table("cohort_retention", raw)
    names = ("order_month", "active_customers", "cohort_size", "retention_rate", "orders")
    assert columns(rows, *names) == [
        ("2018-01", 2, 2, ONE, 3),
        ("2018-02", 0, 2, Decimal("0.0000"), 0),
        ("2018-03", 1, 2, Decimal("0.5000"), 1),
    ]


def test_a_repeat_in_the_same_month_is_a_repeat(marts: MartRunner) -> None:
    """Wrong: "bought in two months" misses who came back within the first."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-01-20", "2.00"))
    months = "count(distinct date_trunc('month', order_purchase_timestamp)) > 1"
    sql = f"select count(*) from (select 1 {JOINED} group by customer_unique_id having {months})"
    assert naive(raw, sql) == 0
    names = ("repeat_customers_to_date", "repeat_orders", "returning_customers", "new_customers")
    assert columns(marts.table("monthly_revenue", raw), *names) == [(1, 1, 0, 1)]
    assert columns(marts.table("master_orders", raw), "is_repeat_order") == [(0,), (1,)]


def test_customers_of_months_do_not_add_up(marts: MartRunner) -> None:
    """Wrong: summed over months, Ann is two customers; new customers can be summed."""
    raw = same_month()
    months = marts.table("monthly_revenue", raw)
    assert sum(row["customers"] for row in months) == 3
    assert sum(row["new_customers"] for row in months) == months[-1]["customers_to_date"] == 2


def test_every_cohort_starts_at_100_percent(marts: MartRunner) -> None:
    """Wrong: a cohort opened by a canceled order has nobody active in its first month."""
    raw = sales(
        ("1", "ann", "2018-01-01", "1.00"),
        ("2", "ann", "2018-02-01", "1.00"),
        ("3", "bob", "2018-01-01", "1.00"),
    )
    raw.orders[0]["order_status"] = "canceled"
    first = f"""
        select customer_unique_id, strftime(min(order_purchase_timestamp), '%Y-%m')
        {JOINED} group by 1 order by 1
    """
    assert naive_rows(raw, first) == [("ann", "2018-01"), ("bob", "2018-01")]
    rows = marts.table("cohort_retention", raw)
    starts = [row for row in rows if row["months_since_first"] == 0]
    names = ("cohort_month", "cohort_size", "retention_rate")
    assert columns(starts, *names) == [("2018-01", 1, ONE), ("2018-02", 1, ONE)]


def test_months_since_the_first_cross_the_year(marts: MartRunner) -> None:
    """Wrong: February minus December is -10, and 32 days over 30 are one month, not two."""
    raw = sales(("1", "ann", "2017-12-31", "1.00"), ("2", "ann", "2018-02-01", "1.00"))
    month = "month(max(order_purchase_timestamp)) - month(min(order_purchase_timestamp))"
    days = "date_diff('day', min(order_purchase_timestamp), max(order_purchase_timestamp)) // 30"
    assert naive_rows(raw, f"select {month}, {days} from orders") == [(-10, 1)]
    rows = marts.table("cohort_retention", raw)
    names = ("order_month", "months_since_first", "active_customers")
    assert columns(rows, *names) == [("2017-12", 0, 1), ("2018-01", 1, 0), ("2018-02", 2, 1)]


def test_who_moved_is_one_customer_in_the_latest_state(marts: MartRunner) -> None:
    """Wrong: grouped by customer and state, Ann is two customers of one order each."""
    raw = Raw(
        orders=[order("1", "2018-01-01"), order("2", "2018-02-01")],
        customers=[customer("1", "ann", "SP"), customer("2", "ann", "RJ")],
        order_items=[item("1", "1.00"), item("2", "2.00")],
    )
    grouped = f"select 1 {JOINED} group by customer_unique_id, customer_state"
    assert naive(raw, f"select count(*) from ({grouped})") == 2
    names = ("customer_unique_id", "customer_state", "frequency", "monetary")
    assert columns(marts.table("rfm_customers", raw), *names) == [("ann", "RJ", 2, Decimal("3.00"))]
    rows = marts.table("master_orders", raw)
    assert columns(rows, "order_id", "customer_state") == [("1", "SP"), ("2", "RJ")]
