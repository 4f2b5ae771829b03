"""sales_items: the items of valid orders, each once."""

from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.raw import raw_row
from tests.oracle.tiny import columns, customer, item, order
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("sales_items", raw, as_of)


def two_orders() -> Raw:
    """Order `a` of three items, and order `b` of none."""
    return Raw(
        orders=[order("a", "2018-01-31 23:59:59"), order("b", "2018-02-01")],
        customers=[customer("a", "ann", "RJ"), customer("b", "ann")],
        order_items=[
            item("a", "5.00", number=10, product="q", seller="t", freight="0.00"),
            item("a", "9.99", number=2, seller="t"),
            item("a", "9.99", number=1, seller="u"),
        ],
        products=[
            raw_row("products", product_id="p", product_category_name="artes"),
            raw_row("products", product_id="q", product_category_name="pc_gamer"),
        ],
        sellers=[
            raw_row("sellers", seller_id="t", seller_state="MG"),
            raw_row("sellers", seller_id="u"),
        ],
        category_translation=[
            raw_row(
                "category_translation",
                product_category_name="artes",
                product_category_name_english="art",
            )
        ],
    )


def test_each_unit_is_a_row_in_the_order_of_its_number(marts: MartRunner) -> None:
    """Item 10 comes after item 2, and an order without items has no row."""
    first: Row = {
        "order_id": "a",
        "order_item_id": 1,
        "product_id": "p",
        "seller_id": "u",
        "order_date": date(2018, 1, 31),
        "order_month": "2018-01",
        "customer_unique_id": "ann",
        "customer_state": "RJ",
        "category": "art",
        "seller_state": "not_defined",
        "price": Decimal("9.99"),
        "freight_value": Decimal("1.00"),
        "quantity": 1,
        "amount": Decimal("9.99"),
        "discount": Decimal("0.00"),
        "revenue": Decimal("9.99"),
    }
    second: Row = {**first, "order_item_id": 2, "seller_id": "t", "seller_state": "MG"}
    last: Row = {
        **second,
        "order_item_id": 10,
        "product_id": "q",
        "category": "pc_gamer",
        "price": Decimal("5.00"),
        "amount": Decimal("5.00"),
        "revenue": Decimal("5.00"),
        "freight_value": Decimal("0.00"),
    }
    assert_same("sales_items", [first, second, last], rows_of(marts, two_orders()))


def test_unknown_products_and_sellers_keep_the_item(marts: MartRunner) -> None:
    raw = two_orders()
    bare = Raw(orders=raw.orders, customers=raw.customers, order_items=raw.order_items)
    names = ("order_item_id", "category", "seller_state")
    assert columns(rows_of(marts, bare), *names) == [
        (number, "not_defined", "not_defined") for number in (1, 2, 10)
    ]


@pytest.mark.parametrize("status", ["canceled", "unavailable"])
def test_invalid_orders_sell_nothing(marts: MartRunner, status: str) -> None:
    raw = two_orders()
    raw.orders[0]["order_status"] = status
    assert rows_of(marts, raw) == []


def test_items_of_orders_after_the_day_do_not_exist(marts: MartRunner) -> None:
    raw = two_orders()
    raw.order_items.append(item("b", "1.00"))
    assert columns(rows_of(marts, raw, date(2018, 1, 31)), "order_id") == [("a",)] * 3
    assert columns(rows_of(marts, raw, date(2018, 2, 1)), "order_id") == [("a",)] * 3 + [("b",)]


def test_rows_are_the_items_of_valid_orders_each_once(
    sample: Raw, valid_ids: list[str], sample_tables: Tables
) -> None:
    valid = set(valid_ids)
    expected = [
        (row["order_id"], row["order_item_id"])
        for row in sample.order_items
        if row["order_id"] in valid
    ]
    got = columns(sample_tables["sales_items"], "order_id", "order_item_id")
    assert got == sorted(expected)


def test_price_and_freight_are_those_of_the_months(
    sample_tables: Tables, valid_prices: list[Decimal]
) -> None:
    items, months = sample_tables["sales_items"], sample_tables["monthly_revenue"]
    price = sum(row["price"] for row in items)
    assert price == sum(row["revenue"] for row in months) == sum(valid_prices)
    freight = sum(row["freight_value"] for row in items)
    assert freight == sum(row["freight"] for row in months) > 0
