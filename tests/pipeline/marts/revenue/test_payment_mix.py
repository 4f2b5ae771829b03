"""payment_mix: orders by the type that paid most, and payments by their own type."""

from collections import Counter
from datetime import date
from decimal import Decimal

from tests.oracle import Raw, Row
from tests.oracle.tiny import columns, payment, sales
from tests.pipeline.marts.comparing import assert_same
from tests.pipeline.marts.runner import MartRunner, Tables

ZERO = Decimal("0.00")


def rows_of(marts: MartRunner, raw: Raw, as_of: date | None = None) -> list[Row]:
    return marts.table("payment_mix", raw, as_of)


def test_order_is_of_one_type_and_its_payments_of_their_own(marts: MartRunner) -> None:
    """In January 6.00 by card beat two vouchers of 5.00 together; in March nothing was paid.

    A type that only a canceled order has is none.
    """
    raw = sales(
        ("1", "ann", "2018-01-01", "10.00"),
        ("2", "bob", "2018-03-01", "20.00"),
        ("3", "cid", "2018-03-02", "40.00"),
    )
    raw.orders[2]["order_status"] = "canceled"
    raw.order_payments.extend(
        [
            payment("1", 1, "voucher", "4.00"),
            payment("1", 2, "credit_card", "6.00", installments=3),
            payment("1", 3, "voucher", "1.00"),
            payment("3", 1, "boleto", "41.00"),
        ]
    )
    card: Row = {
        "order_month": "2018-01",
        "payment_type": "credit_card",
        "order_month_key": 201801,
        "month_start_date": date(2018, 1, 1),
        "orders": 1,
        "revenue": Decimal("10.00"),
        "paying_orders": 1,
        "payments": 1,
        "payment_value": Decimal("6.00"),
        "payment_value_share": Decimal("0.5455"),  # 6 / 11
        "avg_installments": Decimal("3.00"),
        "is_complete": 1,
    }
    nothing: Row = {
        **card,
        "payment_type": "not_defined",
        "orders": 0,
        "revenue": ZERO,
        "paying_orders": 0,
        "payments": 0,
        "payment_value": ZERO,
        "payment_value_share": Decimal("0.0000"),
        "avg_installments": None,
    }
    voucher: Row = {
        **nothing,
        "payment_type": "voucher",
        "paying_orders": 1,
        "payments": 2,
        "payment_value": Decimal("5.00"),
        "payment_value_share": Decimal("0.4545"),
        "avg_installments": Decimal("1.00"),
    }
    gap: Row = {
        **nothing,
        "order_month": "2018-02",
        "order_month_key": 201802,
        "month_start_date": date(2018, 2, 1),
        "payment_value_share": None,
    }
    march: Row = {
        **gap,
        "order_month": "2018-03",
        "order_month_key": 201803,
        "month_start_date": date(2018, 3, 1),
        "is_complete": 0,
    }
    expected = [
        card,
        nothing,
        voucher,
        *({**gap, "payment_type": kind} for kind in ("credit_card", "not_defined", "voucher")),
        {**march, "payment_type": "credit_card"},
        {**march, "orders": 1, "revenue": Decimal("20.00")},
        {**march, "payment_type": "voucher"},
    ]
    assert_same("payment_mix", expected, rows_of(marts, raw, date(2018, 3, 30)))


def test_of_equal_sums_the_type_of_the_lower_sequential_counts(marts: MartRunner) -> None:
    """The file has them the other way round."""
    raw = sales(("1", "ann", "2018-01-01", "10.00"))
    raw.order_payments.extend(
        [payment("1", 2, "boleto", "5.00"), payment("1", 1, "voucher", "5.00")]
    )
    names = ("payment_type", "orders", "paying_orders", "payment_value_share")
    assert columns(rows_of(marts, raw), *names) == [
        ("boleto", 0, 1, Decimal("0.5000")),
        ("voucher", 1, 1, Decimal("0.5000")),
    ]


def test_payment_that_is_not_defined_joins_orders_without_any(marts: MartRunner) -> None:
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "bob", "2018-01-01", "2.00"))
    raw.order_payments.append(payment("1", 1, "not_defined", "0.00"))
    names = ("payment_type", "orders", "revenue", "paying_orders", "payments")
    names += ("payment_value_share", "avg_installments")
    assert columns(rows_of(marts, raw), *names) == [
        ("not_defined", 2, Decimal("3.00"), 1, 1, None, Decimal("1.00"))
    ]


def test_installments_are_averaged_over_payments(marts: MartRunner) -> None:
    """1, 2 and 2 in two orders; over orders it would be 1.75 or 2.50."""
    raw = sales(("1", "ann", "2018-01-01", "1.00"), ("2", "bob", "2018-01-01", "2.00"))
    raw.order_payments.extend(
        payment(order_id, number, "credit_card", "1.00", installments=installments)
        for order_id, number, installments in (("1", 1, 1), ("1", 2, 2), ("2", 1, 2))
    )
    names = ("paying_orders", "payments", "avg_installments")
    assert columns(rows_of(marts, raw), *names) == [(2, 3, Decimal("1.67"))]


def test_types_add_up_to_the_month(sample_tables: Tables) -> None:
    rows = sample_tables["payment_mix"]
    for month in sample_tables["monthly_revenue"]:
        of_month = [row for row in rows if row["order_month"] == month["order_month"]]
        for column in ("orders", "revenue"):
            assert sum(row[column] for row in of_month) == month[column]


def test_orders_of_a_type_are_those_of_master_orders(sample_tables: Tables) -> None:
    orders = Counter(columns(sample_tables["master_orders"], "order_month", "payment_type"))
    rows = sample_tables["payment_mix"]
    found = {(row["order_month"], row["payment_type"]): row["orders"] for row in rows}
    assert {cell: count for cell, count in found.items() if count} == orders
    kinds = {row["payment_type"] for row in rows}
    assert len(rows) == len(kinds) * len(sample_tables["monthly_revenue"])


def test_payments_are_all_those_of_valid_orders(
    sample: Raw, sample_tables: Tables, valid_ids: list[str]
) -> None:
    valid = set(valid_ids)
    raw_rows = [row for row in sample.order_payments if row["order_id"] in valid]
    rows = sample_tables["payment_mix"]
    assert sum(row["payments"] for row in rows) == len(raw_rows) > 0
    paid = sum(row["payment_value"] for row in rows)
    assert paid == sum(row["payment_value"] for row in raw_rows)
    assert paid == sum(row["payment_value"] for row in sample_tables["master_orders"])
