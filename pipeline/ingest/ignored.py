"""Columns that no contract knows although their names tell of amounts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.ingest.accounts import TableAccount
from schemas.raw.money_words import meant_by
from schemas.raw.shop import ORDER_ITEMS, ORDERS

_TABLES = (ORDERS.name, ORDER_ITEMS.name)


def ignored_warnings(accounts: Iterable[TableAccount]) -> Iterator[str]:
    """A line for each such column of orders and their lines: what it may mean, and what to do."""
    for account in accounts:
        if account.table in _TABLES:
            for name in account.extra_columns:
                meant = meant_by(name)
                if meant is not None:
                    yield _warning(account.table, name, meant)


def _warning(table: str, name: str, meant: str) -> str:
    remedy = (
        f"If it is the {meant} of an order line, call it {meant} in {ORDER_ITEMS.name}"
        if meant
        else "If it marks rows that do not count, leave these out"
    )
    return (
        f"{table}: the column {name!r} is not read, and its name says that it may change amounts. "
        f"{remedy}; if it does not matter, leave the column out."
    )
