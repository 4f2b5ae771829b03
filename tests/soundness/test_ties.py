"""Ties: what is equal stays equal, and what is chosen does not depend on the order of rows."""

from dataclasses import replace

from tests.oracle import Raw
from tests.oracle.tiny import (
    columns,
    customer,
    item,
    order,
    payment,
    product,
    review,
    sales,
)
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive, naive_rows
from tests.strategies.tables import shuffled

BY_CUSTOMER = """
    select customer_unique_id as customer, count(*) as frequency
    from orders join customers using (customer_id) group by 1
"""


def ten_customers() -> Raw:
    """Nine who bought once, and one who bought twice; on the same day, for the same price."""
    once = [(f"{n}", f"u{n}", "2018-01-01", "10.00") for n in range(9)]
    return sales(*once, ("9", "u9", "2018-01-01", "10.00"), ("10", "u9", "2018-01-01", "0.00"))


def test_equal_customers_are_in_one_quintile(marts: MartRunner) -> None:
    """Wrong: `ntile` must fill five bins, so nine equal customers score 1, 2, 3, 4 and 5.

    One of ten is better than nine others: 1 + 5 × 9 div 9 = 6, at most 5.
    """
    raw = ten_customers()
    ranked = f"select ntile(5) over (order by frequency) f, frequency from ({BY_CUSTOMER})"
    bins = naive_rows(raw, f"select distinct f from ({ranked}) where frequency = 1 order by f")
    assert bins == [(1,), (2,), (3,), (4,), (5,)]
    rows = marts.table("rfm_customers", raw)
    assert columns(rows, "rfm_code") == [("111",)] * 9 + [("151",)]


def test_scores_do_not_depend_on_the_order_of_rows(marts: MartRunner) -> None:
    """Wrong: bins cut through equal customers by the order in which the file has them."""
    raw = ten_customers()
    backwards = replace(raw, customers=raw.customers[::-1])
    found = marts.table("rfm_customers", raw)
    assert marts.table("rfm_customers", backwards) == found
    assert len({row["RFM_score"] for row in found if row["frequency"] == 1}) == 1


def disputed(order_id: str = "a") -> Raw:
    """One order with two reviews, payments and categories that are as good as each other."""
    return Raw(
        orders=[order(order_id, "2018-01-01")],
        customers=[customer(order_id, "bob")],
        order_items=[
            item(order_id, "5.00", product="p"),
            item(order_id, "5.00", number=2, product="q"),
        ],
        order_payments=[
            payment(order_id, 2, "voucher", "5.00"),
            payment(order_id, 1, "boleto", "5.00"),
        ],
        order_reviews=[
            review("r1", order_id, 1, "2018-01-09"),
            review("r2", order_id, 4, "2018-01-09"),
        ],
        products=[product("p", "livros"), product("q", "artes")],
    )


def first_in_file(raw: Raw) -> tuple[object, ...]:
    """What a program gives that takes the first row that it meets."""
    category = {row["product_id"]: row["product_category_name"] for row in raw.products}
    return (
        raw.order_reviews[0]["review_score"],
        raw.order_payments[0]["payment_type"],
        category[raw.order_items[0]["product_id"]],
    )


def test_a_tie_is_broken_by_content(marts: MartRunner) -> None:
    """Wrong: the first row of the file wins, so that a new export of the same data differs.

    Right: the review of the greater id, the payment of the lower number, the first name.
    """
    there = disputed()
    back = Raw(**{name: rows[::-1] for name, rows in vars(there).items()})
    assert first_in_file(there) == (1, "voucher", "livros")
    assert first_in_file(back) == (4, "boleto", "artes")
    for raw in (there, back):
        rows = marts.table("master_orders", raw)
        names = ("review_score", "payment_type", "main_category")
        assert columns(rows, *names) == [(4, "boleto", "artes")]


def two_at_once() -> Raw:
    """Ann places two orders in the same second, and a third the next day."""
    return sales(
        ("b", "ann", "2018-01-31 12:00:00", "1.00"),
        ("a", "ann", "2018-01-31 12:00:00", "2.00"),
        ("c", "ann", "2018-02-01 12:00:00", "4.00"),
    )


def test_one_of_two_orders_in_a_second_is_the_first(marts: MartRunner) -> None:
    """Wrong: both are first, so a customer is new twice and the second order is no repeat."""
    raw = two_at_once()
    rank = "rank() over (partition by customer_unique_id order by order_purchase_timestamp) place"
    ranked = f"select {rank} from orders join customers using (customer_id)"
    assert naive(raw, f"select count(*) from ({ranked}) where place = 1") == 2
    names = ("order_id", "order_sequence", "is_repeat_order")
    rows = marts.table("master_orders", raw)
    assert columns(rows, *names) == [("a", 1, 0), ("b", 2, 1), ("c", 3, 1)]
    names = ("new_customers", "repeat_orders", "customers")
    rows = marts.table("monthly_revenue", raw)
    assert columns(rows, *names) == [(1, 1, 1), (0, 1, 1)]


def test_shuffled_rows_give_the_same_tables(marts: MartRunner) -> None:
    """Wrong: "last", "first" and "any" of a group follow the file."""
    raw = two_at_once()
    for name, rows in vars(disputed("d")).items():
        getattr(raw, name).extend(rows)
    moved = shuffled(raw, 1)
    assert moved.orders != raw.orders
    assert moved.order_reviews != raw.order_reviews
    assert marts.tables(moved) == marts.tables(raw)
