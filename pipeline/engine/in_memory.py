"""Tables of Arrow rows in memory, for readers of published files to ask in SQL."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

if TYPE_CHECKING:
    import pyarrow as pa


class InMemoryTables:
    """A database of this process; thread-safe."""

    def __init__(self, spill: Path) -> None:
        """Holds no table; what does not fit in memory goes below `spill`."""
        self._database = duckdb.connect(config={"temp_directory": str(spill)})

    def add(self, name: str, rows: pa.Table, select: str) -> None:
        """Keeps what the SELECT makes of the rows, which it names `arriving`, as a table."""
        with self._database.cursor() as cursor:
            cursor.register("arriving", rows)
            cursor.execute(f'CREATE TABLE "{name}" AS {select}')

    def query(self, sql: str, values: Sequence[Any] = ()) -> pa.Table:
        """The rows that a query gives."""
        with self._database.cursor() as cursor:
            return cursor.execute(sql, list(values)).to_arrow_table()

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The same as tuples."""
        with self._database.cursor() as cursor:
            return cursor.execute(sql, list(values)).fetchall()
