"""Future leak: what was not known on `as_of` is in no table, and no flag looks ahead."""

from datetime import date

from tests.oracle import Raw
from tests.oracle.tiny import columns, item, payment, product, review, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows

END = date(2018, 1, 31)


def known_by_the_end() -> Raw:
    """What Ann and Bob had bought by the last second of January."""
    raw = sales(
        ("1", "ann", "2018-01-01", "1.00"),
        ("2", "bob", "2018-01-31 23:59:59", "2.00"),
    )
    raw.order_payments.append(payment("1", 1, "boleto", "2.00"))
    raw.order_reviews.append(review("r", "1", 5, "2018-01-05"))
    raw.products.append(product("p", "artes"))
    return raw


def with_the_future() -> Raw:
    """The same, and what they and others did from the first second of February on."""
    later = sales(
        ("3", "ann", "2018-02-01 00:00:00", "4.00"),
        ("4", "bob", "2018-02-02", "8.00"),
        ("5", "cid", "2018-03-01", "16.00"),
        ("6", "ann", "2019-01-01", "32.00"),
    )
    later.orders[1]["order_status"] = "canceled"
    later.order_items.append(item("5", "64.00", number=2))
    later.order_payments.append(payment("3", 1, "voucher", "5.00"))
    later.order_reviews.append(review("q", "4", 1, "2018-02-03"))
    past = known_by_the_end()
    return Raw(**{name: rows + getattr(later, name) for name, rows in vars(past).items()})


def test_orders_after_the_day_are_in_no_table(marts: MartRunner) -> None:
    """Wrong: one table forgets the filter, and yesterday's report changes with today's orders."""
    after = f"order_purchase_timestamp::date > '{END}'"
    assert naive(with_the_future(), f"select count(*) from orders where {after}") == 4
    past = marts.tables(known_by_the_end(), END)
    assert marts.tables(with_the_future(), END) == past
    assert columns(past["monthly_revenue"], "orders", "gmv") == [(2, 3)]


def test_the_last_day_is_known_to_its_last_second(marts: MartRunner) -> None:
    """Wrong: `<= '2018-01-31'` means midnight, so the last day is lost."""
    raw = known_by_the_end()
    sql = "select count(*) from orders where order_purchase_timestamp <= '2018-01-31'"
    assert naive(raw, sql) == 1
    assert columns(marts.table("monthly_revenue", raw, END), "orders") == [(2,)]
    assert columns(marts.table("rfm_customers", raw, END), "recency") == [(30,), (0,)]


def test_a_first_order_is_no_repeat_order_once_another_follows(marts: MartRunner) -> None:
    """Wrong: "has several orders" marks the first one too: the past knows the future."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "ann", "2018-02-01", "1.00"))
    leaking = """
        select order_id, (count(*) over (partition by customer_unique_id) > 1)::int
        from orders join customers using (customer_id) order by order_id
    """
    assert naive_rows(raw, leaking) == [("1", 1), ("2", 1)]
    rows = marts.table("master_orders", raw)
    assert columns(rows, "order_id", "is_repeat_order") == [("1", 0), ("2", 1)]


def test_a_month_keeps_its_figures_when_customers_come_back_later(marts: MartRunner) -> None:
    """Wrong: January's repeat rate rises whenever one of its customers returns in a later month."""
    raw = with_the_future()
    leaking = """
        select count(*) from (
            select customer_unique_id from orders join customers using (customer_id)
            group by 1 having count(*) > 1 and min(order_purchase_timestamp) < '2018-02-01')
    """
    assert naive(raw, leaking) == 2
    then = marts.table("monthly_revenue", raw, END)
    now = marts.table("monthly_revenue", raw, date(2019, 1, 31))
    assert now[: len(then)] == then
    names = ("repeat_customers_to_date", "repeat_orders")
    assert columns(then, *names) == [(0, 0)]


def test_the_last_day_is_not_that_of_a_canceled_order(marts: MartRunner) -> None:
    """Wrong: one order canceled long after makes every customer look lost, by 89 days."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "bob", "2018-03-31", "1.00"))
    raw.orders[1]["order_status"] = "canceled"
    sql = "select max(order_purchase_timestamp)::date - min(order_purchase_timestamp)::date"
    assert naive(raw, f"{sql} from orders") == 89
    rows = marts.table("rfm_customers", raw)
    assert columns(rows, "customer_unique_id", "recency") == [("ann", 0)]
    assert columns(marts.table("monthly_revenue", raw), "order_month") == [("2018-01",)]


def test_recency_is_counted_from_the_day_and_not_from_today(marts: MartRunner) -> None:
    """Wrong: recency by the clock differs each time that the same data are read."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"))
    assert naive(raw, "select current_date - max(order_purchase_timestamp)::date from orders") > 30
    assert columns(marts.table("rfm_customers", raw, END), "recency") == [(30,)]
