"""payment_reconciliation: orders whose payments are not what items and freight cost."""

from collections.abc import Sequence
from datetime import date
from decimal import Decimal

import pytest

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, customer, item, order, payment
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("payment_reconciliation", raw, as_of)


def paid(prices: Sequence[str], payments: Sequence[str], freight: str = "1.00") -> Raw:
    """One order of items with these prices, each with this freight, and these payments."""
    return Raw(
        orders=[order("1", "2018-01-01")],
        customers=[customer("1", "ann")],
        order_items=[
            item("1", price, number=number, freight=freight)
            for number, price in enumerate(prices, start=1)
        ],
        order_payments=[
            payment("1", number, "voucher", value) for number, value in enumerate(payments, start=1)
        ],
    )


def test_orders_of_any_status_up_to_the_day(marts: MartRunner) -> None:
    """The first is even, the second canceled and paid twice; the last does not exist yet."""
    raw = Raw(
        orders=[
            order("a", "2018-01-01"),
            order("b", "2018-02-28 23:59:59", status="canceled"),
            order("c", "2018-02-03", status="unavailable"),
            order("d", "2018-03-01"),
        ],
        customers=[customer(each, "ann") for each in "abcd"],
        order_items=[
            item("a", "10.00"),
            item("b", "10.00"),
            item("b", "5.00", number=2, freight="2.50"),
            item("d", "10.00"),
        ],
        order_payments=[
            payment("a", 1, "boleto", "11.00"),
            payment("b", 1, "boleto", "18.50"),
            payment("b", 2, "voucher", "18.50"),
            payment("c", 1, "boleto", "7.00"),
        ],
    )
    twice: Row = {
        "order_id": "b",
        "order_month": "2018-02",
        "order_status": "canceled",
        "items_value": Decimal("15.00"),
        "freight_value": Decimal("3.50"),
        "payment_value": Decimal("37.00"),
        "difference": Decimal("18.50"),
        "reason": "overpaid",
        "tax_value": Decimal("0.00"),
    }
    without_items: Row = {
        **twice,
        "order_id": "c",
        "order_status": "unavailable",
        "items_value": Decimal("0.00"),
        "freight_value": Decimal("0.00"),
        "payment_value": Decimal("7.00"),
        "difference": Decimal("7.00"),
        "reason": "no_items",
    }
    rows = rows_of(marts, raw, date(2018, 2, 28))
    assert_same("payment_reconciliation", [twice, without_items], rows)


@pytest.mark.parametrize(
    ("raw", "difference", "reason"),
    [
        (paid(["10.00"], ["11.10"]), "0.10", "rounding"),
        (paid(["10.00"], ["11.11"]), "0.11", "overpaid"),
        (paid(["10.00"], ["10.90"]), "-0.10", "rounding"),
        (paid(["10.00"], ["10.89"]), "-0.11", "underpaid"),
        (paid(["10.00"], ["11.01"]), "0.01", "rounding"),
        (paid(["10.00"], ["0.00"]), "-11.00", "underpaid"),
        (paid(["10.00"], []), "-11.00", "no_payment"),
        (paid(["0.05"], [], freight="0.00"), "-0.05", "no_payment"),
        (paid([], ["0.05"]), "0.05", "no_items"),
        (paid(["0.00"], ["5.00"], freight="0.00"), "5.00", "overpaid"),
    ],
)
def test_reason_is_the_first_that_holds(
    marts: MartRunner, raw: Raw, difference: str, reason: str
) -> None:
    found = columns(rows_of(marts, raw), "difference", "reason")
    assert found == [(Decimal(difference), reason)]


@pytest.mark.parametrize(
    "raw",
    [
        paid(["10.00"], ["11.00"]),
        paid(["10.00", "10.00"], ["12.00", "10.00"]),
        paid([], []),
        paid([], ["0.00"]),
        paid(["0.00"], [], freight="0.00"),
    ],
    ids=["paid", "two items, two payments", "nothing at all", "nothing paid for nothing", "free"],
)
def test_order_that_is_even_is_no_row(marts: MartRunner, raw: Raw) -> None:
    assert rows_of(marts, raw) == []


def test_differences_are_all_that_items_and_payments_differ_by(
    sample: Raw, sample_tables: Tables
) -> None:
    """The sample ends with valid orders, so every order exists; one without a row is even."""
    rows = sample_tables["payment_reconciliation"]
    cost = sum(row["price"] + row["freight_value"] for row in sample.order_items)
    everything = sum(row["payment_value"] for row in sample.order_payments)
    assert sum(row["difference"] for row in rows) == everything - cost
    for row in rows:
        expected = row["payment_value"] - row["items_value"] - row["freight_value"]
        assert row["difference"] == expected != 0


def test_values_are_those_of_master_orders(sample_tables: Tables) -> None:
    """Of the valid ones: the value, freight and payment of the same order."""
    orders = {row["order_id"]: row for row in sample_tables["master_orders"]}
    valid = [row for row in sample_tables["payment_reconciliation"] if row["order_id"] in orders]
    names = ("freight_value", "payment_value", "order_status", "order_month")
    assert valid
    for row in valid:
        same = orders[row["order_id"]]
        assert row["items_value"] == same["order_value"]
        assert columns([row], *names) == columns([same], *names)
