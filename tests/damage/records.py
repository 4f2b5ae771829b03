"""The records of a raw file as text, by Python's csv module or by pyarrow."""

from __future__ import annotations

import csv
import gzip
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq


def records(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Line or row number and values; the header comes first."""
    if path.suffix == ".parquet":
        yield from _parquet_records(path)
        return
    opened = gzip.open if path.suffix == ".gz" else open
    with _long_fields(), opened(path, "rt", encoding="utf-8-sig", newline="") as text:
        reader = csv.reader(text)
        start = 0
        for record in reader:
            if record:
                yield start + 1, record
            start = reader.line_num


@contextmanager
def _long_fields() -> Iterator[None]:
    """Leaves the limit of the process as it was, lest the code under test rely on this one."""
    before = csv.field_size_limit(10_000_000)
    try:
        yield
    finally:
        csv.field_size_limit(before)


def _parquet_records(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    table = pq.read_table(path)
    yield 0, table.column_names
    for number, row in enumerate(table.to_pylist(), start=1):
        yield number, [_cell_text(cell) for cell in row.values()]


def _cell_text(cell: Any) -> str:
    """A value of Parquet as engines write it."""
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return str(cell).lower()
    return cell.decode() if isinstance(cell, bytes) else str(cell).replace("+00:00", "+00")
