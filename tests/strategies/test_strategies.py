"""The strategies keep the contracts, and what the oracle makes of them keeps its promises."""

from collections.abc import Iterable
from datetime import date
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from hypothesis import HealthCheck, find, given, settings

from tests.oracle import KEYS, TABLES, Raw, Row, master_orders, monthly_revenue
from tests.oracle.raw import COLUMNS
from tests.strategies import busy_tables, cases, raw_tables, read_csv, write_csv
from tests.strategies.one_order import Gaps

RAW_KEYS = {
    "orders": ("order_id",),
    "customers": ("customer_id",),
    "order_items": ("order_id", "order_item_id"),
    "order_payments": ("order_id", "payment_sequential"),
    "order_reviews": ("review_id", "order_id"),
    "products": ("product_id",),
    "sellers": ("seller_id",),
    "category_translation": ("product_category_name",),
}

relaxed = settings(
    deadline=None,
    max_examples=40,
    suppress_health_check=[HealthCheck.too_slow],
)


@relaxed
@given(cases())
def test_raw_tables_keep_the_contracts(case: tuple[Raw, date | None]) -> None:
    """Columns in file order, unique keys, and references that hold."""
    raw, _ = case
    for table, columns in COLUMNS.items():
        assert all(list(row) == list(columns) for row in getattr(raw, table))
    for table, key in RAW_KEYS.items():
        keys = [tuple(row[column] for column in key) for row in getattr(raw, table)]
        assert len(set(keys)) == len(keys)
    orders = {row["order_id"] for row in raw.orders}
    for table in ("order_items", "order_payments", "order_reviews"):
        assert {row["order_id"] for row in getattr(raw, table)} <= orders
    customers = {row["customer_id"] for row in raw.customers}
    assert {row["customer_id"] for row in raw.orders} <= customers


@relaxed
@given(raw_tables(gaps=Gaps(places=True, estimates=True, review_times=True)))
def test_csv_round_trip(raw: Raw) -> None:
    """What is written is read again, gaps and line breaks included."""
    with TemporaryDirectory() as folder:
        write_csv(raw, Path(folder))
        assert read_csv(Path(folder)) == raw


@relaxed
@given(cases())
def test_tables_are_sorted_by_unique_keys(case: tuple[Raw, date | None]) -> None:
    """Rows come by key, and each key once."""
    for name, table in TABLES.items():
        keys: list[Any] = [tuple(row[column] for column in KEYS[name]) for row in table(*case)]
        assert keys == sorted(set(keys))


@relaxed
@given(cases())
def test_months_add_up_to_orders(case: tuple[Raw, date | None]) -> None:
    """All revenue and every order is in exactly one month."""
    orders, months = master_orders(*case), monthly_revenue(*case)
    assert amount(months, "revenue") == amount(orders, "order_value")
    assert amount(months, "orders") == len(orders)
    assert amount(months, "repeat_orders") == amount(orders, "is_repeat_order")


def test_growth_occurs() -> None:
    """The busy months are busy enough for growth to be shown."""

    def grows(raw: Raw) -> bool:
        return any(row["mom_growth_pct"] is not None for row in monthly_revenue(raw, None))

    found = find(busy_tables(), grows, settings=settings(relaxed, max_examples=500))
    assert grows(found)


def amount(rows: Iterable[Row], column: str) -> Decimal:
    """Sum a column of integers or money."""
    return sum((Decimal(str(row[column])) for row in rows), Decimal(0))
