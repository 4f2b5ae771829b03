"""Holds what ingest made of a folder against the reference reading of the same files."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from pipeline.ingest.accounts import TableAccount
from tests.damage.reference import Row
from tests.oracle.raw import COLUMNS
from tests.pipeline.ingest.raw_folder import Taken


def assert_exact(taken: Taken, expected: dict[str, list[Row]]) -> None:
    """The same rows taken in, the same rows set aside for the same reasons, nothing unaccounted."""
    for table, account in taken.accounts.items():
        rows = expected[table]
        good = [row for row in rows if row.reason is None]
        bad = [row.reject(table) for row in rows if row.reason is not None]
        assert taken.rejects.get(table, []) == bad
        assert taken.rows[table] == _sorted([row.values for row in good])
        _assert_counts(account, rows)
        _assert_money(account, rows)


def _assert_counts(account: TableAccount, rows: list[Row]) -> None:
    rules = [row.reason[2] for row in rows if row.reason is not None]
    cascaded = rules.count("cascaded")
    assert account.read == len(rows)
    assert account.accepted == len(rows) - len(rules)
    assert (account.rejected, account.cascaded) == (len(rules) - cascaded, cascaded)
    assert sum(reason.rows for reason in account.reasons) == len(rules)


def _assert_money(account: TableAccount, rows: list[Row]) -> None:
    money = [name for name, kind in COLUMNS[account.table].items() if kind == "money"]
    names = [name for name in money if name not in account.absent_columns]
    assert list(account.money) == names
    for name in account.absent_columns:
        assert not any(row.values.get(name) for row in rows)
    for name in names:
        good = _amounts(name, [row for row in rows if row.reason is None])
        bad = _amounts(name, [row for row in rows if row.reason is not None])
        found = account.money[name]
        assert found.accepted == sum(good, Decimal(0))
        assert found.rejected == sum(bad, Decimal(0))
        assert found.read == found.accepted + found.rejected
        assert found.rows_without == len(rows) - len(good) - len(bad)


def _amounts(name: str, rows: list[Row]) -> list[Decimal]:
    """The amounts that could be read; some rows have none."""
    return [amount for row in rows if (amount := row.values.get(name)) is not None]


def _sorted(rows: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return sorted(rows, key=lambda row: str(list(row.values())))
