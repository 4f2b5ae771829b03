"""Guests: their orders count in orders and revenue, and nobody is invented for them."""

from collections.abc import Iterator
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order
from tests.pipeline.marts.runner import MartRunner

SHOP = Raw(
    orders=[
        order("a", "2018-01-01"),
        order("b", "2018-01-02"),
        order("c", "2018-01-03"),
        order("d", "2018-02-01"),
    ],
    customers=[
        customer("a", "ann"),
        customer("b", None),
        customer("c", None),
        customer("d", "ann"),
    ],
    order_items=[item("a", "1.00"), item("b", "2.00"), item("c", "4.00"), item("d", "8.00")],
)
"""Two orders of Ann, and one each of two guests."""


@pytest.fixture
def given(marts: MartRunner) -> Iterator[MartRunner]:
    """Settings for one test only."""
    yield marts
    marts.give()


@pytest.fixture
def rows(marts: MartRunner) -> dict[str, list[Row]]:
    return marts.tables(SHOP)


def test_a_guests_order_has_no_history(rows: dict[str, list[Row]]) -> None:
    names = ("order_id", "customer_unique_id", "order_sequence", "is_repeat_order", "cohort_month")
    assert columns(rows["master_orders"], *names, "is_repeat_customer") == [
        ("a", "ann", 1, 0, "2018-01", 1),
        ("b", None, None, None, None, None),
        ("c", None, None, None, None, None),
        ("d", "ann", 2, 1, "2018-01", 1),
    ]


def test_months_count_the_orders_and_the_money_of_guests(rows: dict[str, list[Row]]) -> None:
    names = ("orders", "revenue", "customers", "new_customers", "guest_orders", "guest_revenue")
    assert columns(rows["monthly_revenue"], *names, "repeat_order_rate") == [
        (3, Decimal("7.00"), 1, 1, 2, Decimal("6.00"), Decimal("0.0000")),
        (1, Decimal("8.00"), 1, 0, 0, Decimal("0.00"), Decimal("1.0000")),
    ]


def test_tables_by_customer_leave_guests_out(rows: dict[str, list[Row]]) -> None:
    for table in ("rfm_customers", "customer_360", "churn_risk"):
        assert columns(rows[table], "customer_unique_id") == [("ann",)]
    assert columns(rows["cohort_retention"], "cohort_month", "cohort_size") == [
        ("2018-01", 1),
        ("2018-01", 1),
    ]


def test_no_breakdown_counts_a_guest_as_a_customer(rows: dict[str, list[Row]]) -> None:
    (everything,) = [
        row for row in rows["kpi_summary"] if (row["period"], row["kpi"]) == ("all", "customers")
    ]
    assert everything["value"] == 1
    (sold,) = rows["product_performance"]
    assert (sold["orders"], sold["customers"]) == (4, 1)


def test_ids_that_mean_a_guest_are_named_by_a_setting(given: MartRunner) -> None:
    people = ("ann", "0", "anonymous", "ann")
    ids = [customer(row["order_id"], who) for row, who in zip(SHOP.orders, people, strict=True)]
    named = Raw(orders=SHOP.orders, customers=ids, order_items=SHOP.order_items)
    expected = given.tables(SHOP)
    given.give(guest_ids=("0", "anonymous"))
    assert given.tables(named) == expected
