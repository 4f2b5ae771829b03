"""Published contracts need what a source may leave out, by names that exist."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from schemas.contract import columns, key, metadata
from schemas.facts.master_orders import MasterOrders
from schemas.operations.late_vs_review import LateVsReview
from schemas.operations.lead_times import LeadTimes
from schemas.operations.stages import STAGES
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES
from schemas.revenue.kpi_summary import KPI_NEEDS, KPIS
from schemas.unknown import (
    APPROVED,
    DELIVERED,
    PAYMENTS,
    REVIEWS,
    UNREAD,
    in_words,
    rows_lack,
    table_lacks,
    unknown_columns,
    unknown_needs,
    unknown_rows,
)


def optional_names() -> set[str]:
    columns = {f"{t.name}.{name}" for t in RAW_TABLES.values() for name in t.optional_columns}
    return columns | {name for name, table in RAW_TABLES.items() if not table.is_required}


def needed(table: str) -> Iterator[str]:
    contract = published_contracts()[table]
    yield from metadata(contract)["needs"]
    for column in columns(contract):
        yield from column.needs
    for values in metadata(contract)["rows_need"].values():
        for needs in values.values():
            yield from needs


@pytest.mark.parametrize("table", published_contracts())
def test_what_a_table_needs_may_be_absent(table: str) -> None:
    assert set(needed(table)) <= optional_names()


@pytest.mark.parametrize("table", published_contracts())
def test_rows_that_need_something_are_named_by_a_column(table: str) -> None:
    contract = published_contracts()[table]
    names = {column.name for column in columns(contract)}
    assert set(metadata(contract)["rows_need"]) <= names


@pytest.mark.parametrize("table", published_contracts())
def test_no_column_of_a_key_can_be_empty(table: str) -> None:
    contract = published_contracts()[table]
    assert not unknown_columns(contract, optional_names()).intersection(key(contract))


def test_a_key_figure_needs_what_its_quantities_need() -> None:
    known = {
        (table, column.name): set(column.needs)
        for table, contract in published_contracts().items()
        for column in columns(contract)
    }
    for figure in KPIS:
        parts = (known.get((each.table, each.column), set()) for each in figure.quantities)
        assert set().union(*parts) <= set(KPI_NEEDS.get(figure.name, ())), figure.name


def test_no_figure_needs_a_column_that_counts_as_unread() -> None:
    assert optional_names() > UNREAD
    assert not UNREAD.intersection(
        name for table in published_contracts() for name in needed(table)
    )


def test_a_column_without_what_it_needs_is_unknown() -> None:
    assert unknown_columns(MasterOrders, {DELIVERED}) == {"delivery_days", "is_late"}
    assert unknown_columns(MasterOrders, {PAYMENTS}) == {"payment_value", "installments"}
    assert unknown_columns(MasterOrders, ()) == frozenset()


def test_of_what_is_unknown_a_table_needs_what_itself_a_column_or_a_row_needs() -> None:
    assert unknown_needs(LateVsReview, {REVIEWS, PAYMENTS}) == {REVIEWS}
    assert unknown_needs(MasterOrders, {PAYMENTS, DELIVERED, "refunds"}) == {PAYMENTS, DELIVERED}
    assert unknown_needs(LeadTimes, {APPROVED, PAYMENTS}) == {APPROVED}


def test_a_table_without_what_it_needs_is_lacking_that() -> None:
    assert table_lacks(LateVsReview, {REVIEWS}) == REVIEWS
    assert table_lacks(LateVsReview, {PAYMENTS}) is None


def test_rows_without_what_they_need_are_left_out() -> None:
    stages = ["1. purchase to approval", "2. approval to carrier"]
    assert unknown_rows(LeadTimes, {APPROVED}) == {"stage": stages}
    assert unknown_rows(LeadTimes, {PAYMENTS}) == {}


def test_rows_lack_something_where_none_of_them_is_left() -> None:
    first, second, third, whole = STAGES
    assert rows_lack(LeadTimes, "stage", (first, second), {APPROVED}) == APPROVED
    assert rows_lack(LeadTimes, "stage", (first, third), {APPROVED}) is None
    assert rows_lack(LeadTimes, "stage", (whole,), {DELIVERED}) == DELIVERED
    assert rows_lack(LeadTimes, "order_month", ("2018-01",), {DELIVERED}) is None


def test_what_is_unknown_is_said_in_words() -> None:
    assert in_words(PAYMENTS) == "the raw table order_payments, which has no file"
    assert in_words(DELIVERED) == (
        "the column order_delivered_customer_date of orders, which no file has"
    )
