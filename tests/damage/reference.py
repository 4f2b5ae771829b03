"""A slow and simple reading of raw files by Python's csv module: what must be taken in or not."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.damage.clean import TABLES
from tests.damage.forms import (
    FREE_TEXT,
    KEYS,
    PARENTS,
    NoValue,
    broken_rule,
    holds_a_record,
    value,
)
from tests.damage.records import records
from tests.oracle.raw import COLUMNS
from tests.strategies.csv_files import FILES

Reason = tuple[str, str, str]
"""Column, value, rule."""

WIDTH, SWALLOWED = "column_count", "no_swallowed_record"


@dataclass
class Row:
    """A record that is as wide as the header, or not: then it has text only."""

    file: str
    line: int
    text: Sequence[str]
    values: dict[str, Any] = field(default_factory=dict)
    reason: Reason | None = None

    def key(self, table: str) -> str:
        """How rejects name the row."""
        if not self.values:
            return ""
        parts = [self.values[name] for name in KEYS[table]]
        return " / ".join("" if part is None else str(part) for part in parts)

    def reject(self, table: str) -> dict[str, str]:
        """Its line in the file of rejects."""
        assert self.reason is not None
        column, text, rule = self.reason
        place = {"file": self.file, "line": str(self.line), "key": self.key(table)}
        return {**place, "column": column, "value": text[:200], "rule": rule}


def read_folder(folder: Path) -> dict[str, list[Row]]:
    """Every record of the tables in the folder, with a reason where it must be set aside."""
    tables: dict[str, list[Row]] = {}
    for table in TABLES:
        rows = [row for path in _paths(folder, table) for row in _rows(path, table)]
        if table in PARENTS:
            _mark_orphans(rows, *PARENTS[table], tables)
        if KEYS[table]:
            _mark_copies(rows, table)
        tables[table] = rows
    return tables


def _paths(folder: Path, table: str) -> list[Path]:
    stem = Path(FILES[table]).stem
    ends = (".csv", ".csv.gz", ".parquet", "_1.csv", "_2.csv")
    return [path for end in ends if (path := folder / f"{stem}{end}").is_file()]


def _rows(path: Path, table: str) -> Iterator[Row]:
    header: Sequence[str] = ()
    for line, record in records(path):
        if not header:
            header = [name.lower() for name in record]
            continue
        if len(record) < len(header) or any(record[len(header) :]):
            yield Row(path.name, line, record, reason=("", ",".join(record), WIDTH))
            continue
        row = Row(path.name, line, record)
        _judge(row, table, dict(zip(header, record, strict=False)))
        yield row


def _judge(row: Row, table: str, texts: dict[str, str]) -> None:
    """Types first, column by column, then each column's rules, then the row's.

    A column that the file lacks has no value, and no rule.
    """
    found: list[Reason] = []
    for column in COLUMNS[table]:
        row.values[column] = None
        try:
            if column in texts:
                row.values[column] = value(table, column, texts[column])
        except NoValue:
            found.append((column, texts[column], "type"))
    for column, held in row.values.items():
        if column in texts and (rule := broken_rule(table, column, held)):
            found.append((column, texts[column], rule))
    if any(holds_a_record(row.values.get(column)) for column in FREE_TEXT):
        found.append(("", "", SWALLOWED))
    row.reason = found[0] if found else None


def _mark_orphans(rows: list[Row], column: str, parent: str, tables: dict[str, list[Row]]) -> None:
    (key,) = KEYS[parent]
    taken = {row.values[key] for row in tables[parent] if row.reason is None}
    lost = {row.values[key] for row in tables[parent] if row.reason and row.values}
    for row in rows:
        if row.reason is None and (name := row.values[column]) not in taken:
            row.reason = (column, name, "cascaded" if name in lost else "orphan")


def _mark_copies(rows: list[Row], table: str) -> None:
    """Of rows with one key the least by content stays."""
    groups: dict[tuple[Any, ...], list[Row]] = defaultdict(list)
    for row in rows:
        if row.reason is None:
            groups[tuple(row.values[name] for name in KEYS[table])].append(row)
    for group in groups.values():
        stays, *others = sorted(group, key=_content)
        for row in others:
            same = row.values == stays.values
            row.reason = (", ".join(KEYS[table]), "", "exact_copy" if same else "duplicate_key")


def _content(row: Row) -> list[tuple[bool, Any]]:
    return [(held is None, "" if held is None else held) for held in row.values.values()]
