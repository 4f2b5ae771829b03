"""basket_size: the valid orders by how many items they have."""

from collections import Counter
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("basket_size", raw, as_of)


def test_orders_of_no_one_and_three_items(marts: MartRunner) -> None:
    """The order of two items is canceled, and no other order has two."""
    raw = sales(
        ("a", "ann", "2018-01-01", "10.00"),
        ("b", "bob", "2018-01-01", "20.01"),
        ("c", "cid", "2018-01-01", "5.00"),
        ("d", "dan", "2018-01-01", "100.00"),
    )
    raw.order_items.extend(item("c", "5.00", number=number, product="q") for number in (2, 3))
    raw.order_items.append(item("d", "100.00", number=2))
    raw.orders[3]["order_status"] = "canceled"
    raw.orders.append(order("e", "2018-01-01"))
    raw.customers.append(customer("e", "eve"))
    none: Row = {
        "items": 0,
        "orders": 1,
        "order_share": Decimal("0.2500"),
        "revenue": Decimal("0.00"),
        "revenue_share": Decimal("0.0000"),
        "aov": Decimal("0.00"),
        "low_sample": 1,
    }
    one: Row = {
        **none,
        "items": 1,
        "orders": 2,
        "order_share": Decimal("0.5000"),
        "revenue": Decimal("30.01"),
        "revenue_share": Decimal("0.6667"),  # 30.01 / 45.01
        "aov": Decimal("15.01"),  # 15.005
    }
    three: Row = {
        **none,
        "items": 3,
        "revenue": Decimal("15.00"),
        "revenue_share": Decimal("0.3333"),
        "aov": Decimal("15.00"),
    }
    assert_same("basket_size", [none, one, three], rows_of(marts, raw))


def test_without_revenue_there_is_no_share_of_it(marts: MartRunner) -> None:
    raw = Raw(orders=[order("a", "2018-01-01")], customers=[customer("a", "ann")])
    names = ("items", "orders", "order_share", "revenue_share")
    assert columns(rows_of(marts, raw), *names) == [(0, 1, Decimal("1.0000"), None)]


@pytest.mark.parametrize(("orders", "low"), [(29, 1), (30, 0)])
def test_fewer_than_30_orders_are_a_low_sample(marts: MartRunner, orders: int, low: int) -> None:
    raw = sales(*((f"{n}", "ann", "2018-01-01", "1.00") for n in range(orders)))
    assert columns(rows_of(marts, raw), "orders", "low_sample") == [(orders, low)]


def test_orders_after_the_day_do_not_exist(marts: MartRunner) -> None:
    raw = sales(("a", "ann", "2018-01-01", "1.00"), ("b", "ann", "2018-01-02", "2.00"))
    rows = rows_of(marts, raw, date(2018, 1, 1))
    assert columns(rows, "orders", "revenue_share") == [(1, Decimal("1.0000"))]


def test_sizes_are_those_of_master_orders(sample_tables: Tables) -> None:
    sizes = Counter(row["items"] for row in sample_tables["master_orders"])
    assert {row["items"]: row["orders"] for row in sample_tables["basket_size"]} == sizes


def test_revenue_and_items_are_those_of_the_months(sample_tables: Tables) -> None:
    rows, months = sample_tables["basket_size"], sample_tables["monthly_revenue"]
    assert sum(row["revenue"] for row in rows) == sum(row["revenue"] for row in months) > 0
    items = sum(row["items"] * row["orders"] for row in rows)
    assert items == sum(row["items"] for row in months)
