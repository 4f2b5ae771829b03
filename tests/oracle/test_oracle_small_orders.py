"""The oracle on cases so small that a reader checks them by hand: orders and their items."""

from datetime import date
from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.facts.master_orders import master_orders
from tests.oracle.facts.sales_items import sales_items
from tests.oracle.operations.ops_metrics import ops_metrics
from tests.oracle.raw import raw_row
from tests.oracle.tiny import columns, customer, item, order, payment, review


def test_master_orders() -> None:
    """Every column of an order with two items, two tied payment types and two reviews."""
    raw = Raw(
        orders=[
            order("b", "2018-02-01", delivered="2018-02-06 03:00", estimated="2018-02-05"),
            order("a", "2018-01-31 23:59:59"),
            order("x", "2018-01-01", status="canceled"),
        ],
        customers=[customer("b", "ann", "RJ", "rio"), customer("a", "ann"), customer("x", "ann")],
        order_items=[item("b", "10.00"), item("b", "5.50", number=2, product="unknown")],
        order_payments=[payment("b", 3, "voucher", "8.75"), payment("b", 2, "boleto", "8.75", 4)],
        order_reviews=[review("r1", "b", 5, "2018-02-07"), review("r2", "b", 1, "2018-02-07")],
        products=[raw_row("products", product_id="p", product_category_name="artes")],
    )
    first, second = master_orders(raw, None)
    assert second == {
        "order_id": "b",
        "customer_unique_id": "ann",
        "order_month": "2018-02",
        "order_value": Decimal("15.50"),
        "payment_type": "boleto",  # both sum to 8.75; 2 is the lower sequential
        "delivery_days": Decimal("5.13"),  # 5 days and 3 hours = 5.125
        "review_score": 1,  # same times, so the greater id is the latest
        "customer_state": "RJ",
        "is_repeat_customer": 1,
        "order_month_key": 201802,
        "order_date": date(2018, 2, 1),
        "order_status": "shipped",
        "items": 2,
        "freight_value": Decimal("2.00"),
        "payment_value": Decimal("17.50"),
        "installments": 4,
        "order_sequence": 2,  # the canceled order does not count
        "is_repeat_order": 1,
        "is_late": 1,
        "cohort_month": "2018-01",
        "customer_city": "rio",
        "main_category": "artes",  # 10.00 of it against 5.50 of not_defined
    }
    bare = ("order_value", "payment_type", "delivery_days", "review_score", "payment_value")
    zero = Decimal("0.00")
    assert columns([first], *bare) == [(zero, "not_defined", None, None, zero)]
    assert columns([first], "installments", "is_late") == [(None, None)]
    assert columns([first], "main_category", "is_repeat_order") == [("not_defined", 0)]


def test_sales_items() -> None:
    """Items of valid orders only; the English name, else the raw name, else not_defined."""
    raw = Raw(
        orders=[order("a", "2018-01-31"), order("x", "2018-01-01", status="canceled")],
        customers=[customer("a", "ann"), customer("x", "ann")],
        order_items=[
            item("a", "2.00", number=2, product="q", seller="t", freight="0.50"),
            item("a", "1.00", number=1),
            item("a", "3.00", number=3, product="unknown", seller="unknown"),
            item("x", "9.99"),
        ],
        products=[
            raw_row("products", product_id="p", product_category_name="artes"),
            raw_row("products", product_id="q", product_category_name="pc_gamer"),
        ],
        sellers=[raw_row("sellers", seller_id="t", seller_state="MG")],
        category_translation=[
            raw_row(
                "category_translation",
                product_category_name="artes",
                product_category_name_english="art",
            )
        ],
    )
    rows = sales_items(raw, None)
    assert rows[1] == {
        "order_id": "a",
        "order_item_id": 2,
        "product_id": "q",
        "seller_id": "t",
        "order_date": date(2018, 1, 31),
        "order_month": "2018-01",
        "customer_unique_id": "ann",
        "customer_state": "SP",
        "category": "pc_gamer",
        "seller_state": "MG",
        "price": Decimal("2.00"),
        "freight_value": Decimal("0.50"),
        "quantity": 1,
        "amount": Decimal("2.00"),
        "discount": Decimal("0.00"),
        "revenue": Decimal("2.00"),
    }
    assert columns(rows, "category", "seller_state") == [
        ("art", "not_defined"),
        ("pc_gamer", "MG"),
        ("not_defined", "not_defined"),
    ]


def test_ops_metrics() -> None:
    """Deliveries after 1, 3 and 11 days and one before its purchase; one overdue, one canceled."""
    start, due = "2018-01-01", "2018-01-05 23:00"
    raw = Raw(
        orders=[
            order("a", start, delivered="2018-01-02", estimated=due),
            order("b", start, delivered="2018-01-04", estimated=due),
            order("c", start, delivered="2018-01-12", estimated=due),
            order("d", start, delivered="2017-12-31", estimated=due),
            order("e", start, estimated=due),
            order("f", start, estimated=due, status="delivered"),
            order("g", start, estimated=due, status="canceled", delivered="2018-01-12"),
            order("h", start, estimated=due, status="unavailable"),
        ],
        customers=[customer(name, name) for name in "abcdefgh"],
        order_reviews=[review("r", "a", 5, start), review("r", "b", 2, start)],
    )
    assert ops_metrics(raw, date(2018, 1, 6)) == [
        {
            "order_month": "2018-01",
            "avg_delivery_days": Decimal("5.00"),  # (1 + 3 + 11) / 3
            "avg_review_score": Decimal("3.50"),
            "late_delivery_rate": Decimal("0.2500"),  # c, of a b c d
            "order_month_key": 201801,
            "delivered_orders": 4,
            "reviewed_orders": 2,
            "late_orders": 1,
            "median_delivery_days": Decimal("3.00"),
            "p90_delivery_days": Decimal("9.40"),  # 3 + 0.8 * (11 - 3)
            "over_10_days_rate": Decimal("0.3333"),  # c, of a b c
            "open_overdue_orders": 1,  # e; f says delivered
            "canceled_orders": 1,
            "cancel_rate": Decimal("0.1250"),  # g, of all eight
        }
    ]
