"""Writes rows that Python holds as a CSV file of text."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any

from pipeline.errors import BadInput
from pipeline.sources.selects.source import Statement
from pipeline.stopping import check


def write_rows(
    statement: Statement, path: Path, columns: Sequence[str], rows: Iterable[Sequence[Any]]
) -> int:
    """Writes header and rows; returns how many rows. BadInput for bytes that are no UTF-8 text."""
    count = 0
    with path.open("w", encoding="utf-8", newline="") as file:
        # Quoted, so that a carriage return is no line end, and a single empty value no blank line.
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow(columns)
        for row in rows:
            check()
            count += 1
            if any(isinstance(value, bytes) for value in row):
                row = _decoded(statement, count, columns, row)
            writer.writerow(row)
    return count


def _decoded(
    statement: Statement, number: int, columns: Sequence[str], row: Sequence[Any]
) -> list[Any]:
    """The row, with UTF-8 where bytes were."""
    try:
        return [value.decode() if isinstance(value, bytes) else value for value in row]
    except UnicodeDecodeError as error:
        names = [name for name, value in zip(columns, row, strict=True) if isinstance(value, bytes)]
        raise BadInput(
            f"{statement.label}: row {number:,} holds bytes in {', '.join(names)} that are no "
            "UTF-8 text. Turn them to text in the SELECT."
        ) from error
