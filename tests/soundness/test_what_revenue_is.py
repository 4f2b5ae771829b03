"""What revenue is: item prices of valid orders; no freight, no payments, no canceled orders."""

from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns, customer, item, order, payment, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive

JOINED = "from orders join order_items using (order_id)"


def orders_of_every_status() -> Raw:
    """Six orders of 1, 2, 4, 8, 16 and 32, each with a freight of 1.00."""
    raw = sales(*((f"{2**n}", f"u{n}", "2018-01-01", f"{2**n}.00") for n in range(6)))
    statuses = ("delivered", "shipped", "created", "canceled", "unavailable", "invoiced")
    for row, status in zip(raw.orders, statuses, strict=True):
        row["order_status"] = status
    return raw


def test_revenue_leaves_out_canceled_and_unavailable_only(marts: MartRunner) -> None:
    """Wrong: canceled money counts as earned, or money on its way does not count."""
    raw = orders_of_every_status()
    everything = f"select sum(price) {JOINED}"
    assert naive(raw, everything) == 63
    assert naive(raw, f"{everything} where order_status = 'delivered'") == 1
    assert naive(raw, f"{everything} where order_status <> 'canceled'") == 55
    (month,) = marts.table("monthly_revenue", raw)
    right = (Decimal("39.00"), Decimal("63.00"), 4, 4)
    assert columns([month], "revenue", "gmv", "orders", "customers") == [right]


def test_canceled_orders_are_in_no_figure_of_a_customer(marts: MartRunner) -> None:
    """Wrong: a canceled order makes a loyal customer, worth 40.00, seen yesterday."""
    raw = sales(("1", "ann", "2018-01-01", "10.00"), ("2", "ann", "2018-01-30", "30.00"))
    raw.orders[1]["order_status"] = "canceled"
    raw.orders.append(order("3", "2018-01-31"))
    raw.customers.append(customer("3", "bob"))
    assert naive(raw, "select count(*) from customers where customer_unique_id = 'ann'") == 2
    found = marts.tables(raw)
    names = ("customer_unique_id", "recency", "frequency", "monetary")
    assert columns(found["rfm_customers"], *names) == [
        ("ann", 30, 1, Decimal("10.00")),
        ("bob", 0, 1, Decimal("0.00")),
    ]
    assert columns(found["master_orders"], "order_id", "is_repeat_customer") == [("1", 0), ("3", 0)]
    assert columns(found["cohort_retention"], "orders", "revenue") == [(2, Decimal("10.00"))]


def test_freight_stands_beside_revenue(marts: MartRunner) -> None:
    """Wrong: what the carrier gets is counted as sales: 12.50 instead of 10.00."""
    raw = sales(("a", "ann", "2018-01-01", "10.00"))
    raw.order_items[0]["freight_value"] = Decimal("2.50")
    assert naive(raw, "select sum(price + freight_value) from order_items") == Decimal("12.50")
    found = marts.tables(raw)
    names = ("revenue", "aov", "gmv", "freight")
    ten, freight = Decimal("10.00"), Decimal("2.50")
    assert columns(found["monthly_revenue"], *names) == [(ten, ten, ten, freight)]
    names = ("order_value", "freight_value")
    assert columns(found["master_orders"], *names) == [(ten, freight)]
    assert columns(found["rfm_customers"], "monetary") == [(ten,)]


def test_payments_are_not_revenue(marts: MartRunner) -> None:
    """Wrong: payments hold freight and interest, and an order without payment sold nothing."""
    raw = sales(("a", "ann", "2018-01-01", "10.00"), ("b", "bob", "2018-01-01", "5.00"))
    raw.order_payments.append(payment("a", 1, "credit_card", "11.73", 10))
    assert naive(raw, "select sum(payment_value) from order_payments") == Decimal("11.73")
    found = marts.tables(raw)
    assert columns(found["monthly_revenue"], "revenue") == [(Decimal("15.00"),)]
    names = ("order_value", "payment_value")
    assert columns(found["master_orders"], *names) == [
        (Decimal("10.00"), Decimal("11.73")),
        (Decimal("5.00"), Decimal("0.00")),
    ]


def test_an_order_without_items_is_an_order_of_0(marts: MartRunner) -> None:
    """Wrong: an inner join to items loses the order, its customer, and doubles the average."""
    raw = Raw(
        orders=[order("a", "2018-01-01"), order("b", "2018-01-02")],
        customers=[customer("a", "ann"), customer("b", "bob")],
        order_items=[item("a", "10.00")],
    )
    assert naive(raw, f"select sum(price) / count(distinct order_id) {JOINED}") == 10
    found = marts.tables(raw)
    names = ("orders", "customers", "aov")
    assert columns(found["monthly_revenue"], *names) == [(2, 2, Decimal("5.00"))]
    names = ("order_id", "order_value", "items")
    bare = ("b", Decimal("0.00"), 0)
    assert columns(found["master_orders"], *names) == [("a", Decimal("10.00"), 1), bare]
    assert columns(found["rfm_customers"], "customer_unique_id") == [("ann",), ("bob",)]
