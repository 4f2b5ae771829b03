"""Whether all that was read was given to a table or left out: in rows, in money, exactly."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from pathlib import Path

from pipeline.engine import sql_words
from pipeline.errors import BadInput
from pipeline.sources.selects.snapshot import Limits, Snapshot
from pipeline.sources.selects.source import Balance, Source, Statement
from pipeline.sources.selects.source_folder import LEFT_OUT

_VALUE = "balance.csv"


@dataclass(frozen=True)
class BalanceSheet:
    """What was read, and where it went."""

    balance: Balance
    read: Decimal
    given: Mapping[str, Decimal]
    """By raw table, or left_out."""

    @property
    def lost(self) -> Decimal:
        """What was given to no table; less than 0 for what was given twice."""
        return self.read - sum(self.given.values(), Decimal(0))

    def __str__(self) -> str:
        """The sum, such as `lines: 3 read = 2 order_items + 1 left out`."""
        parts = "".join(
            f" {'−' if value < 0 else '+'} {abs(value):,} {_words(name)}"
            for name, value in self.given.items()
        )
        equals = "≠" if self.lost else "="
        return f"{self.balance.what}: {self.read:,} read {equals} {parts.removeprefix(' + ')}"


def require_balances(
    source: Source, snapshot: Snapshot, files: Mapping[str, Path], folder: Path, limits: Limits
) -> None:
    """Raises BadInput for the first balance that does not balance."""
    for sheet in balance_sheets(source, snapshot, files, folder, limits):
        if sheet.lost:
            raise BadInput(balance_fault(source, sheet))


def balance_fault(source: Source, sheet: BalanceSheet) -> str:
    """How much is lost or doubled, and where to look."""
    what = f"{abs(sheet.lost):,} {'lost' if sheet.lost > 0 else 'doubled'}"
    names = ", ".join(f"{name}.sql" for name in sheet.given)
    return f"{source.name}: {sheet}: {what}. Look at joins and WHERE of {names}."


def balance_sheets(
    source: Source, snapshot: Snapshot, files: Mapping[str, Path], folder: Path, limits: Limits
) -> list[BalanceSheet]:
    """The sheet of each balance; BadInput where one gives no number.

    `read` runs where the SELECTs run. What a table was given is asked of its staged text.
    """
    from pipeline.sources.selects.duckdb_text import csv_scan, open_duckdb

    with open_duckdb(folder, limits) as database:
        for name, path in files.items():
            scan = csv_scan(path, _header(path))
            database.set_up(f"CREATE VIEW {sql_words.name(name)} AS SELECT * FROM {scan}")
        database.lock([], folder)
        return [
            BalanceSheet(
                each,
                _number(snapshot, each.read, folder / _VALUE),
                {
                    table: _number(database, _given(source, each, table), folder / _VALUE)
                    for table in each.given
                },
            )
            for each in source.balances
        ]


def _header(path: Path) -> list[str]:
    """The names in a staged file."""
    with path.open(encoding="utf-8", newline="") as file:
        return next(csv.reader(file))


def _given(source: Source, balance: Balance, table: str) -> Statement:
    label = f"{source.toml}, balance {balance.what!r}, given.{table}"
    return Statement(label, f"SELECT {balance.given[table]} FROM {table}")


def _number(snapshot: Snapshot, select: Statement, path: Path) -> Decimal:
    """The only value that it gives; nothing, as the sum of no rows, is 0."""
    snapshot.write(select, path)
    with path.open(encoding="utf-8", newline="") as file:
        _, *rows = csv.reader(file)
    if len(rows) != 1 or len(rows[0]) != 1:
        raise BadInput(f"{select.label}: gives {len(rows):,} rows. Give one number.")
    try:
        return Decimal(rows[0][0] or 0)
    except InvalidOperation as error:
        raise BadInput(f"{select.label}: gives {rows[0][0]!r}, which is no number.") from error


def _words(name: str) -> str:
    return "left out" if name == LEFT_OUT else name
