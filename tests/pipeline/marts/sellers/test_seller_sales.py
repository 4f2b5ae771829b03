"""seller_sales: what each seller sold, to which state, of which category."""

from collections import Counter, defaultdict
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, product, sales, translation
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("seller_sales", raw, as_of)


def test_states_are_those_of_the_orders(marts: MartRunner) -> None:
    """Ann orders two pieces of art and a toy from `s`, and art from `t`; then she moves.

    Of the last order neither the state nor the product is known, and it costs nothing.
    """
    raw = Raw(
        orders=[order(name, "2018-01-01") for name in "abc"],
        customers=[
            customer("a", "ann", "SP"),
            customer("b", "ann", "RJ"),
            {**customer("c", "bob"), "customer_state": None},
        ],
        order_items=[
            item("a", "10.00", number=1),
            item("a", "5.00", number=2, product="q"),
            item("a", "10.00", number=3, product="r"),
            item("a", "1.00", number=4, seller="t"),
            item("b", "20.00"),
            item("c", "0.00", product="unknown"),
        ],
        products=[product("p", "artes"), product("q", "brinquedos"), product("r", "artes")],
        category_translation=[translation("artes", "art")],
    )
    names = ("seller_id", "customer_state", "category", "revenue", "orders", "items")
    cells = [
        ("s", "RJ", "art", Decimal("20.00"), 1, 1),
        ("s", "SP", "art", Decimal("20.00"), 1, 2),
        ("s", "SP", "brinquedos", Decimal("5.00"), 1, 1),
        ("s", "not_defined", "not_defined", Decimal("0.00"), 1, 1),
        ("t", "SP", "art", Decimal("1.00"), 1, 1),
    ]
    expected: list[Row] = [dict(zip(names, cell, strict=True)) for cell in cells]
    assert_same("seller_sales", expected, rows_of(marts, raw))


@pytest.mark.parametrize("status", ["canceled", "unavailable"])
def test_invalid_orders_sell_nothing(marts: MartRunner, status: str) -> None:
    raw = sales(("a", "ann", "2018-01-01", "1.00"))
    raw.orders[0]["order_status"] = status
    assert rows_of(marts, raw) == []


def test_orders_after_the_day_do_not_exist(marts: MartRunner) -> None:
    raw = sales(("a", "ann", "2018-01-01", "1.00"), ("b", "ann", "2018-01-02", "2.00"))
    rows = rows_of(marts, raw, date(2018, 1, 1))
    assert columns(rows, "revenue", "orders") == [(Decimal("1.00"), 1)]


def test_parts_of_each_seller_add_up(sample_tables: Tables) -> None:
    """Revenue and items do, orders of several categories do not: they count in each."""
    revenue: defaultdict[object, Decimal] = defaultdict(Decimal)
    items: Counter[object] = Counter()
    for row in sample_tables["seller_sales"]:
        revenue[row["seller_id"]] += row["revenue"]
        items[row["seller_id"]] += row["items"]
    sellers = [row for row in sample_tables["seller_performance"] if row["orders"]]
    assert {row["seller_id"]: row["revenue"] for row in sellers} == revenue
    assert {row["seller_id"]: row["items"] for row in sellers} == items


def test_orders_are_distinct_in_each_cell(sample_tables: Tables) -> None:
    names = ("seller_id", "customer_state", "category")
    cells = {columns([row], *names, "order_id")[0] for row in sample_tables["sales_items"]}
    orders = Counter(cell[:3] for cell in cells)
    rows = sample_tables["seller_sales"]
    assert dict(zip(columns(rows, *names), (row["orders"] for row in rows), strict=True)) == orders
