"""Unknown values: what the other table does not list has no value there, and keeps its sales."""

from decimal import Decimal

import pandas as pd

from tests.oracle import Raw
from tests.oracle.tiny import columns, product, sales, seller, translation
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive


def three_orders() -> Raw:
    """Orders of 1, 2 and 4; their product is art, their seller is of Sao Paulo."""
    raw = sales(
        ("a", "ann", "2018-01-01", "1.00"),
        ("b", "bob", "2018-01-01", "2.00"),
        ("c", "cid", "2018-01-01", "4.00"),
    )
    raw.sellers.append(seller("s", "SP"))
    raw.products.append(product("p", "artes"))
    return raw


def test_unknown_products_and_sellers_keep_their_revenue(marts: MartRunner) -> None:
    """Wrong: inner joins to catalogue and sellers lose what these do not list: 6.00 of 7.00."""
    raw = three_orders()
    raw.order_items[1]["product_id"] = "new"
    raw.order_items[2]["seller_id"] = "new"
    joined = "order_items join products using (product_id) join sellers using (seller_id)"
    assert naive(raw, f"select sum(price) from {joined}") == 1
    names = ("order_id", "category", "seller_state", "price")
    assert columns(marts.table("sales_items", raw), *names) == [
        ("a", "artes", "SP", Decimal("1.00")),
        ("b", "not_defined", "SP", Decimal("2.00")),
        ("c", "artes", "not_defined", Decimal("4.00")),
    ]


def test_a_product_without_category_takes_no_translation(marts: MartRunner) -> None:
    """Wrong: pandas joins the missing category to a translation without name."""
    raw = three_orders()
    raw.products[0]["product_category_name"] = None
    raw.category_translation.append(translation(None, "art"))
    products, english = pd.DataFrame(raw.products), pd.DataFrame(raw.category_translation)
    merged = products.merge(english, on="product_category_name")
    assert list(merged["product_category_name_english"]) == ["art"]
    rows = marts.table("sales_items", raw)
    assert columns(rows, "category") == [("not_defined",)] * 3


def test_a_customer_without_state_is_in_some_state(marts: MartRunner) -> None:
    """Wrong: "all states but SP" leaves out the null, so the states do not sum to the total."""
    raw = three_orders()
    raw.customers[1]["customer_state"] = None
    raw.customers[2]["customer_state"] = "RJ"
    assert naive(raw, "select count(*) from customers where customer_state <> 'SP'") == 1
    rows = marts.table("master_orders", raw)
    assert columns(rows, "customer_state") == [("SP",), ("not_defined",), ("RJ",)]


def test_an_order_without_payment_has_a_payment_type(marts: MartRunner) -> None:
    """Wrong: split by payment type through an inner join, unpaid orders are in no part."""
    raw = three_orders()
    sql = "select count(*) from orders join order_payments using (order_id)"
    assert naive(raw, sql) == 0
    rows = marts.table("master_orders", raw)
    assert columns(rows, "payment_type", "payment_value") == [("not_defined", Decimal("0.00"))] * 3
