"""Null keys: two unknowns are not the same thing, and an unknown does not vanish.

A row without key is set aside with its reason before any join, and its money is accounted for.
"""

from decimal import Decimal

import pandas as pd
import pytest

from pipeline.errors import BadInput
from tests.oracle import Raw
from tests.oracle.tiny import columns, item, product, sales, seller
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive
from tests.soundness.reading import Reading, read_in

ARTES = "artes"


def with_holes() -> Raw:
    """Five orders, of which only Ann's is whole, and an item of no order.

    Bob's item has no seller, which it can do without, Cid's no product; two orders are of guests,
    whom nothing names; a seller of Acre and a product have no name either.
    """
    raw = sales(
        ("a", "ann", "2018-01-01", "1.00"),
        ("b", "bob", "2018-01-01", "2.00"),
        ("c", "cid", "2018-01-01", "4.00"),
        ("d", "nobody", "2018-01-01", "8.00"),
        ("e", "nobody", "2018-01-01", "16.00"),
    )
    for row in raw.customers[3:]:
        row["customer_unique_id"] = None
    raw.order_items[1]["seller_id"] = None
    raw.order_items[2]["product_id"] = None
    raw.order_items.append(item("lost", "32.00"))
    raw.sellers.extend([seller("s", "SP"), seller(None, "AC")])
    raw.products.extend([product("p", ARTES), product(None, "livros")])
    return raw


@pytest.fixture(scope="module")
def reading(tmp_path_factory: pytest.TempPathFactory) -> Reading:
    return read_in(with_holes(), tmp_path_factory.mktemp("holes"))


def in_pandas(table: str, key: str, column: str) -> list[object]:
    """What pandas finds in another table for the items that have no key."""
    items, others = pd.DataFrame(with_holes().order_items), pd.DataFrame(vars(with_holes())[table])
    merged = items.merge(others, on=key)
    return list(merged[merged[key].isna()][column])


def test_an_item_without_seller_or_product_gets_nobody_elses(
    marts: MartRunner, reading: Reading
) -> None:
    """Wrong: pandas joins null to null, so Bob's item comes from Acre and Cid's is a book."""
    assert in_pandas("sellers", "seller_id", "seller_state") == ["AC"]
    assert in_pandas("products", "product_id", "product_category_name") == ["livros"]
    rows = marts.table("sales_items", reading.accepted)
    names = ("order_id", "seller_state", "category")
    assert columns(rows, *names) == [
        ("a", "SP", ARTES),
        ("b", "not_defined", ARTES),
        ("d", "SP", ARTES),
        ("e", "SP", ARTES),
    ]
    assert reading.set_aside("sellers") == [("", "seller_id", "not_null")]
    assert reading.set_aside("products") == [("", "product_id", "not_null")]


def test_an_item_without_seller_is_sold_by_nobody_known(
    marts: MartRunner, reading: Reading
) -> None:
    """Wrong: joined to sellers, Bob's 2.00 are lost; the sellers do not sum to the shop."""
    sql = "select sum(price) from order_items join sellers using (seller_id)"
    assert naive(with_holes(), sql) == 61
    rows = marts.table("seller_performance", reading.accepted)
    assert columns(rows, "seller_id", "revenue") == [
        ("not_defined", Decimal("2.00")),
        ("s", Decimal("25.00")),
    ]


def test_customers_without_name_are_not_one_customer(marts: MartRunner, reading: Reading) -> None:
    """Wrong: grouped by null, two strangers are one loyal customer of two orders."""
    sql = "select count(*) from customers group by customer_unique_id order by 1 desc limit 1"
    assert naive(with_holes(), sql) == 2
    rows = marts.table("rfm_customers", reading.accepted)
    names = ("customer_unique_id", "frequency", "monetary")
    assert columns(rows, *names) == [
        ("ann", 1, Decimal("1.00")),
        ("bob", 1, Decimal("2.00")),
        ("cid", 1, Decimal("0.00")),
    ]


def test_what_is_set_aside_is_named(reading: Reading) -> None:
    """Wrong: inner joins drop an item of no order without a word."""
    sql = "select count(*) from order_items join orders using (order_id)"
    assert naive(with_holes(), sql) == 5
    assert reading.set_aside("order_items") == [
        ("c / 1", "product_id", "not_null"),
        ("lost / 1", "order_id", "orphan"),
    ]
    assert reading.set_aside("orders") == reading.set_aside("customers") == []


def test_the_money_of_what_is_set_aside_is_accounted_for(reading: Reading) -> None:
    """Wrong: 27.00 are left of 63.00, and no figure says where the rest went."""
    money = reading.money("order_items", "price")
    assert (money.read, money.accepted, money.rejected) == (63, 27, 36)


def test_a_run_that_loses_that_much_stops(reading: Reading) -> None:
    """Wrong: what is left passes for the sales of the month."""
    with pytest.raises(BadInput, match=r"order_items: 2 of 6 rows"):
        reading.check()
