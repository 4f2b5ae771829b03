"""Engines: the only code that knows what executes the expressions.

An engine reads raw files as text, materialises expressions as tables, and streams tables as Arrow
record batches. Everything else is written once, in Ibis, for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

from pipeline.engine.compiled_queries import Query
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir
    import pyarrow as pa

Asked: TypeAlias = "ir.Table | Query"
"""What an engine executes: an expression, or one that is compiled already."""

FILE_COLUMN = "_file"
ROW_COLUMN = "_row"
RECORD_COLUMN = "_record"


@dataclass(frozen=True)
class TextSource:
    """A raw file that an engine can read: its columns in the order in which they stand there."""

    path: Path
    is_parquet: bool
    header: tuple[str, ...]
    uri: str | None = None
    """Where it is if it is no file of this machine."""


@dataclass(frozen=True)
class NamedTable:
    """A table that an engine holds: its name, and the types of its columns by Ibis's names."""

    name: str
    columns: Mapping[str, str]

    def expression(self) -> ir.Table:
        """The same for queries that are not known yet."""
        return ibis.table(dict(self.columns), name=self.name)


class Engine(Protocol):
    """What the pipeline asks of an engine."""

    name: str

    def read_text(
        self, table: str, sources: Sequence[TextSource], columns: Sequence[str], *, positions: bool
    ) -> NamedTable:
        """The files' columns as text, lazily; on request with file and row number (from 1)."""

    def ragged(self, table: str) -> int:
        """Records with missing or surplus columns that the last reading of the files left out.

        Of files at a URI they are kept in the table `ragged_<table>`: file, row and record.
        """

    def forget_text(self, table: str) -> None:
        """Releases what reading the files has left."""

    def materialise(self, name: str, asked: Asked) -> None:
        """Computes the rows once and keeps them as a table."""

    def put(self, name: str, rows: pa.Table) -> None:
        """Keeps a small Arrow table as a table."""

    def one_row(self, asked: Asked) -> dict[str, Any]:
        """The single row of the result."""

    def batches(self, asked: Asked) -> Iterator[pa.RecordBatch]:
        """The result in order, in bounded memory; the tables it reads may be dropped."""

    def drop(self, name: str) -> None:
        """Forgets a table."""

    def interrupt(self) -> None:
        """Ends all that is being computed, from another thread, which raises KeyboardInterrupt."""

    def close(self) -> None:
        """Releases memory and temporary files."""


def kept(engine: Engine, name: str, expression: ir.Table) -> ir.Table:
    """The expression's rows, computed once, as a table."""
    engine.materialise(name, expression)
    return ibis.table(expression.schema(), name=name)
