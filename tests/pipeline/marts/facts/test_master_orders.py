"""master_orders: valid orders, one row each, whatever hangs on them."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.raw import RawRow, raw_row
from tests.oracle.tiny import (
    at,
    columns,
    customer,
    item,
    order,
    payment,
    product,
    review,
    sales,
    translation,
)
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("master_orders", raw, as_of)


def one_order(**changes: list[RawRow]) -> Raw:
    """Order `a` of Ann with what the test adds to it."""
    tables = {"orders": [order("a", "2018-01-01")], "customers": [customer("a", "ann")]}
    return Raw(**{**tables, **changes})


def test_items_payments_and_reviews_do_not_multiply(marts: MartRunner) -> None:
    """Three units, three payments and two reviews still are one order of 30.00."""
    raw = one_order(
        orders=[
            order("a", "2018-01-01 10:00", delivered="2018-01-04 22:00", estimated="2018-01-05")
        ],
        customers=[customer("a", "ann", "RJ", "niterói")],
        order_items=[item("a", "10.00", number=n, freight="2.50") for n in (1, 2, 3)],
        order_payments=[
            payment("a", 1, "voucher", "10.00", 1),
            payment("a", 2, "credit_card", "20.00", 8),
            payment("a", 3, "voucher", "7.50", 1),
        ],
        order_reviews=[review("r", "a", 2, "2018-01-06"), review("q", "a", 5, "2018-01-07")],
        products=[product("p", "artes")],
        category_translation=[translation("artes", "art")],
    )
    expected: Row = {
        "order_id": "a",
        "customer_unique_id": "ann",
        "order_month": "2018-01",
        "order_value": Decimal("30.00"),
        "payment_type": "credit_card",  # 20.00 against 17.50
        "delivery_days": Decimal("3.50"),
        "review_score": 5,
        "customer_state": "RJ",
        "is_repeat_customer": 0,
        "order_month_key": 201801,
        "order_date": date(2018, 1, 1),
        "order_status": "shipped",
        "items": 3,
        "freight_value": Decimal("7.50"),
        "payment_value": Decimal("37.50"),
        "installments": 8,
        "order_sequence": 1,
        "is_repeat_order": 0,
        "is_late": 0,
        "cohort_month": "2018-01",
        "customer_city": "niterói",
        "main_category": "art",
    }
    assert_same("master_orders", [expected], rows_of(marts, raw))


def test_bare_order_has_value_0_and_no_review(marts: MartRunner) -> None:
    raw = one_order(customers=[raw_row("customers", customer_id="a", customer_unique_id="ann")])
    (row,) = rows_of(marts, raw)
    zero = Decimal("0.00")
    names = ("order_value", "freight_value", "payment_value", "items", "installments")
    assert columns([row], *names) == [(zero, zero, zero, 0, None)]
    assert columns([row], "review_score", "delivery_days", "is_late") == [(None, None, None)]
    defined = ("payment_type", "main_category", "customer_state", "customer_city")
    assert columns([row], *defined) == [("not_defined",) * 4]


@pytest.mark.parametrize(
    ("payments", "expected"),
    [
        ([(1, "boleto", "5.00"), (2, "voucher", "3.00"), (3, "voucher", "2.01")], "voucher"),
        ([(4, "boleto", "5.00"), (2, "voucher", "5.00")], "voucher"),
        ([(3, "boleto", "4.00"), (2, "voucher", "5.00"), (1, "boleto", "1.00")], "boleto"),
        ([(2, "voucher", "0.00"), (1, "not_defined", "0.00")], "not_defined"),
        ([(1, "not_defined", "0.00"), (2, "voucher", "0.01")], "voucher"),
    ],
    ids=["sum of several", "tie: lower sequential", "tie of sums", "zeros", "a cent"],
)
def test_payment_type_is_the_one_that_paid_most(
    marts: MartRunner, payments: list[tuple[int, str, str]], expected: str
) -> None:
    raw = one_order(order_payments=[payment("a", *line) for line in payments])
    assert columns(rows_of(marts, raw), "payment_type") == [(expected,)]


def reviewed(review_id: str, score: int, created: str | None, answered: str | None) -> RawRow:
    return raw_row(
        "order_reviews",
        review_id=review_id,
        order_id="a",
        review_score=score,
        review_creation_date=at(created),
        review_answer_timestamp=at(answered),
    )


@pytest.mark.parametrize(
    ("reviews", "expected"),
    [
        ([("z", 1, "2018-02-09", "2018-02-10"), ("a", 4, "2018-02-01", "2018-02-11")], 4),
        ([("z", 1, "2018-02-01", "2018-02-10"), ("a", 4, "2018-02-02", "2018-02-10")], 4),
        ([("a", 1, "2018-02-01", "2018-02-10"), ("z", 4, "2018-02-01", "2018-02-10")], 4),
        ([("z", 1, "2018-02-09", None), ("a", 4, "2018-02-01", "2018-02-02")], 4),
        ([("z", 1, None, None), ("a", 4, "2018-02-01", None)], 4),
    ],
    ids=["answer", "creation", "id", "no answer is earliest", "no creation is earliest"],
)
def test_review_is_the_latest(
    marts: MartRunner, reviews: list[tuple[str, int, str | None, str | None]], expected: int
) -> None:
    for lines in (reviews, reviews[::-1]):
        raw = one_order(order_reviews=[reviewed(*line) for line in lines])
        assert columns(rows_of(marts, raw), "review_score") == [(expected,)]


CATALOGUE = [
    product("art", "artes"),
    product("book", "livros"),
    product("beauty", "beleza_saude"),
    product("health", "saude_e_beleza"),
    product("plain", None),
]
ENGLISH = [
    translation("artes", "art"),
    translation("beleza_saude", "health_beauty"),
    translation("saude_e_beleza", "health_beauty"),
]


@pytest.mark.parametrize(
    ("lines", "expected"),
    [
        ([("art", "5.00"), ("book", "5.01")], "livros"),
        ([("art", "10.00"), ("book", "5.00"), ("book", "5.00")], "livros"),
        ([("book", "5.00"), ("art", "5.00")], "art"),
        ([("art", "8.00"), ("beauty", "5.00"), ("health", "5.00")], "health_beauty"),
        ([("plain", "3.00"), ("unknown", "3.00"), ("art", "5.00")], "not_defined"),
        ([("plain", "0.00"), ("art", "0.00")], "art"),
    ],
    ids=["revenue", "tie: items", "tie: name", "names that translate alike", "no name", "zero"],
)
def test_main_category_has_most_revenue_then_items_then_the_first_name(
    marts: MartRunner, lines: list[tuple[str, str]], expected: str
) -> None:
    raw = one_order(
        order_items=[
            item("a", price, number=number, product=name)
            for number, (name, price) in enumerate(lines, start=1)
        ],
        products=CATALOGUE,
        category_translation=ENGLISH,
    )
    assert columns(rows_of(marts, raw), "main_category") == [(expected,)]


def test_sequence_knows_only_the_past(marts: MartRunner) -> None:
    """Two orders in one second stand by id; the canceled and the one after the day are not there.

    The repeat flag of an order is about its past, that of a customer about all up to the day.
    """
    raw = sales(
        ("c", "ann", "2018-03-01 10:00", "1.00"),
        ("b", "ann", "2018-02-01 10:00", "1.00"),
        ("a", "ann", "2018-03-01 10:00", "1.00"),
        ("0", "ann", "2018-01-01 10:00", "1.00"),
        ("d", "ann", "2018-03-02 00:00", "1.00"),
        ("e", "bob", "2018-03-01 23:59:59", "1.00"),
    )
    raw.orders[3]["order_status"] = "unavailable"
    rows = rows_of(marts, raw, date(2018, 3, 1))
    names = ("order_id", "order_sequence", "is_repeat_order", "is_repeat_customer", "cohort_month")
    assert columns(rows, *names) == [
        ("a", 2, 1, 1, "2018-02"),
        ("b", 1, 0, 1, "2018-02"),
        ("c", 3, 1, 1, "2018-02"),
        ("e", 1, 0, 0, "2018-03"),
    ]
    (first,) = rows_of(marts, raw, date(2018, 2, 28))
    assert columns([first], *names) == [("b", 1, 0, 0, "2018-02")]


@pytest.mark.parametrize(
    ("delivered", "estimated", "days", "is_late"),
    [
        ("2018-01-05 23:59:59", "2018-01-05 00:00", "5.00", 0),
        ("2018-01-06 00:00:00", "2018-01-05 23:59:59", "5.00", 1),
        ("2018-01-01 00:07:12", "2018-01-01", "0.01", 0),
        ("2017-12-31 23:52:48", "2018-01-01", "-0.01", 0),
        ("2018-01-01 00:07:11", "2017-12-31", "0.00", 1),
        ("2018-01-05", None, "4.00", 0),
    ],
    ids=["later that day", "next day", "half up", "half away from 0", "below half", "no estimate"],
)
def test_late_means_a_later_date_and_days_are_elapsed_seconds(
    marts: MartRunner, delivered: str, estimated: str | None, days: str, is_late: int
) -> None:
    """432 seconds are 0.005 days, which rounds away from zero on both sides."""
    raw = one_order(orders=[order("a", "2018-01-01", delivered=delivered, estimated=estimated)])
    (row,) = rows_of(marts, raw)
    assert (str(row["delivery_days"]), row["is_late"]) == (days, is_late)


@pytest.mark.parametrize("status", ["canceled", "unavailable"])
def test_invalid_orders_have_no_row(marts: MartRunner, status: str) -> None:
    raw = one_order(orders=[order("a", "2018-01-01", status=status, delivered="2018-01-02")])
    assert rows_of(marts, raw) == []


def test_rows_are_the_valid_orders_each_once(valid_ids: list[str], sample_tables: Tables) -> None:
    assert [row["order_id"] for row in sample_tables["master_orders"]] == valid_ids


def test_value_is_the_price_of_all_valid_items(
    sample_tables: Tables, valid_prices: list[Decimal]
) -> None:
    values = [row["order_value"] for row in sample_tables["master_orders"]]
    assert sum(values) == sum(valid_prices) > 0


def test_sequences_count_each_customers_orders(sample_tables: Tables) -> None:
    """The sequences of a customer are 1, 2, … n, and the flags follow from them."""
    rows = sample_tables["master_orders"]
    orders = Counter(row["customer_unique_id"] for row in rows)
    sequences = {(row["customer_unique_id"], row["order_sequence"]) for row in rows}
    assert sequences == {(who, place) for who, n in orders.items() for place in range(1, n + 1)}
    assert max(orders.values()) > 1
    assert sum(row["is_repeat_order"] for row in rows) == len(rows) - len(orders)
    for row in rows:
        assert row["is_repeat_customer"] == (orders[row["customer_unique_id"]] > 1)
