"""Fan-out: a join to several rows of one order repeats what belongs to the order once."""

from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns, customer, item, order, payment, review
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows


def one_order() -> Raw:
    """An order of 10.00 + 20.00, in 2 items, paid in 3 parts, reviewed twice: 12 joined rows."""
    return Raw(
        orders=[order("a", "2018-01-10", delivered="2018-01-12", estimated="2018-01-20")],
        customers=[customer("a", "ann")],
        order_items=[item("a", "10.00"), item("a", "20.00", number=2, freight="2.00")],
        order_payments=[
            payment("a", 1, "credit_card", "20.00"),
            payment("a", 2, "voucher", "8.00"),
            payment("a", 3, "voucher", "5.00"),
        ],
        order_reviews=[review("r1", "a", 1, "2018-01-13"), review("r2", "a", 4, "2018-01-14")],
    )


def test_revenue_is_not_multiplied(marts: MartRunner) -> None:
    """Wrong: items joined to payments or reviews are summed once for each of these."""
    raw = one_order()
    by_payments = "select sum(price) from order_items join order_payments using (order_id)"
    assert naive(raw, by_payments) == 90
    assert naive(raw, by_payments.replace("order_payments", "order_reviews")) == 60
    assert naive(raw, f"{by_payments} join order_reviews using (order_id)") == 180
    rows = marts.table("monthly_revenue", raw)
    assert columns(rows, "revenue", "freight") == [(Decimal("30.00"), Decimal("3.00"))]


def test_payments_are_not_multiplied_by_items(marts: MartRunner) -> None:
    """Wrong: 33.00 paid becomes 66.00, once for each of the two items."""
    raw = one_order()
    sql = "select sum(payment_value) from order_items join order_payments using (order_id)"
    assert naive(raw, sql) == Decimal("66.00")
    rows = marts.table("master_orders", raw)
    assert columns(rows, "payment_value") == [(Decimal("33.00"),)]


def test_an_order_counts_once_in_every_table(marts: MartRunner) -> None:
    """Wrong: one table of everything joined to everything holds the order 12 times."""
    raw = one_order()
    everything = """
        from orders join order_items using (order_id) join order_payments using (order_id)
        join order_reviews using (order_id)
    """
    assert naive(raw, f"select count(*) {everything}") == 12
    found = marts.tables(raw)
    value = Decimal("30.00")
    assert columns(found["master_orders"], "order_id", "order_value", "items") == [("a", value, 2)]
    names = ("orders", "customers", "items", "revenue", "gmv", "aov")
    assert columns(found["monthly_revenue"], *names) == [(1, 1, 2, value, value, value)]
    names = ("active_customers", "cohort_size", "orders", "revenue")
    assert columns(found["cohort_retention"], *names) == [(1, 1, 1, value)]
    assert columns(found["rfm_customers"], "frequency", "monetary") == [(1, value)]
    assert columns(found["ops_metrics"], "delivered_orders", "reviewed_orders") == [(1, 1)]
    assert columns(found["sales_items"], "order_item_id") == [(1,), (2,)]


def large_and_small() -> Raw:
    """Order `a`: three items, ten days, score 1.  Order `b`: one item, two days, score 5."""
    return Raw(
        orders=[
            order("a", "2018-01-01", delivered="2018-01-11", estimated="2018-01-05"),
            order("b", "2018-01-01", delivered="2018-01-03", estimated="2018-01-05"),
        ],
        customers=[customer("a", "ann"), customer("b", "bob")],
        order_items=[*(item("a", "1.00", number=n) for n in (1, 2, 3)), item("b", "1.00")],
        order_reviews=[review("r", "a", 1, "2018-01-12"), review("s", "b", 5, "2018-01-12")],
    )


def test_orders_are_not_weighed_by_their_items(marts: MartRunner) -> None:
    """Wrong: an average over joined items counts the order of three items three times."""
    raw = large_and_small()
    joined = "from orders join order_items using (order_id) join order_reviews using (order_id)"
    delivered = "order_delivered_customer_date"
    days = f"date_diff('day', order_purchase_timestamp, {delivered})"
    late = f"({delivered} > order_estimated_delivery_date)::int"
    wrong = naive_rows(raw, f"select avg(review_score), avg({days}), avg({late}) {joined}")
    assert wrong == [(2.0, 8.0, 0.75)]
    names = ("avg_review_score", "avg_delivery_days", "late_delivery_rate")
    right = (Decimal("3.00"), Decimal("6.00"), Decimal("0.5000"))
    assert columns(marts.table("ops_metrics", raw), *names) == [right]
