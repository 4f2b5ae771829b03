"""Compares a computed table with the one expected, so that a failure says what is wrong where."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from schemas.contract import columns
from schemas.published import published_contracts
from tests.oracle import KEYS
from tests.oracle.raw import Row

SHOWN = 12


def assert_same(table: str, expected: Sequence[Row], got: Sequence[Row]) -> None:
    """Rows, their order, columns, their order, types and decimals must be the same."""
    found = differences(table, expected, got)
    more = [f"and {len(found) - SHOWN} more"] if len(found) > SHOWN else []
    assert not found, "\n".join([*found[:SHOWN], *more])


def differences(table: str, expected: Sequence[Row], got: Sequence[Row]) -> list[str]:
    """A line for each difference: table, key, column, expected, got."""
    names = [column.name for column in columns(published_contracts()[table])]
    if expected and list(expected[0]) != names:
        return [f"{table}: the columns expected are {list(expected[0])}, the contract has {names}"]
    wanted, found = _by_key(table, expected), _by_key(table, got)
    lines = [f"{table} {key}: a row is missing" for key in wanted if key not in found]
    lines += [f"{table} {key}: a row too many" for key in found if key not in wanted]
    if not lines and [*wanted] != [*found]:
        lines.append(f"{table}: the rows come in the order {[*found]}")
    if len(found) != len(got):
        lines.append(f"{table}: {len(got)} rows have {len(found)} different keys")
    for key in wanted:
        if key in found:
            lines += _cells(f"{table} {key}", wanted[key], found[key])
    return lines


def _cells(where: str, expected: Row, got: Row) -> list[str]:
    if list(got) != list(expected):
        return [f"{where}: expected the columns {list(expected)}, got {list(got)}"]
    return [
        f"{where} {column}: expected {value!r}, got {got[column]!r}"
        for column, value in expected.items()
        if not _is_same(value, got[column])
    ]


def _is_same(one: object, other: object) -> bool:
    """Equal, of the same type, and of the same number of decimals."""
    if type(one) is not type(other):
        return False
    return str(one) == str(other) if isinstance(one, Decimal) else one == other


def _by_key(table: str, rows: Sequence[Row]) -> dict[tuple[object, ...], Row]:
    return {tuple(row[column] for column in KEYS[table]): row for row in rows}
