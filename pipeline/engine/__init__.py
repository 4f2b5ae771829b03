"""Engines: the only code that knows what executes the expressions.

An engine reads raw files as text, materialises expressions as tables, and streams tables as Arrow
record batches. Everything else is written once, in Ibis, for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import ibis.expr.types as ir
import pyarrow as pa

FILE_COLUMN = "_file"
ROW_COLUMN = "_row"


@dataclass(frozen=True)
class TextSource:
    """A raw file that an engine can read: its columns in the order in which they stand there."""

    path: Path
    is_parquet: bool
    header: tuple[str, ...]


class Engine(Protocol):
    """What the pipeline asks of an engine."""

    name: str

    def read_text(
        self, table: str, sources: Sequence[TextSource], columns: Sequence[str], *, positions: bool
    ) -> ir.Table:
        """The files' columns as text, lazily; on request with file and row number (from 1)."""

    def ragged(self, table: str) -> int:
        """Records with missing or surplus columns that the last reading of the files left out."""

    def materialise(self, name: str, expression: ir.Table) -> ir.Table:
        """Computes the expression once and keeps it as a table."""

    def prepare(self, expression: ir.Table) -> None:
        """Does ahead of time what computing the expression needs beside data; any thread may."""

    def put(self, name: str, rows: pa.Table) -> ir.Table:
        """Keeps a small Arrow table as a table."""

    def one_row(self, expression: ir.Table) -> dict[str, Any]:
        """The single row of the expression's result."""

    def batches(self, expression: ir.Table) -> Iterator[pa.RecordBatch]:
        """The expression's result in order, in bounded memory; its tables may be dropped."""

    def drop(self, name: str) -> None:
        """Forgets a table."""

    def close(self) -> None:
        """Releases memory and temporary files."""
