"""Raw files as DuckDB reads them in their own form: every value text, rows in the file's order."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from pipeline.engine.duckdb import BATCH_ROWS, engine_errors
from pipeline.engine.sql_words import path_text, text
from pipeline.stopping import check

if TYPE_CHECKING:
    import pyarrow as pa


class TextReader:
    """A database of its own, which holds nothing."""

    def __init__(self, memory_limit: str | None = None, threads: int | None = None) -> None:
        """Without limits DuckDB's own hold."""
        given = {"memory_limit": memory_limit, "threads": threads}
        config: dict[str, Any] = {name: value for name, value in given.items() if value is not None}
        with engine_errors("open a database for raw files"):
            self._database = duckdb.connect(config=config)
            self._database.execute("SET GLOBAL TimeZone = 'UTC'")

    def batches(self, select: str) -> Iterator[pa.RecordBatch]:
        """The rows of a SELECT. Raises BadInput, with file and line, for a record of odd width."""
        with engine_errors("read a raw file"), self._database.cursor() as cursor:
            for batch in cursor.execute(select).to_arrow_reader(BATCH_ROWS):
                check()
                yield batch

    def accepts(self, expression: str) -> bool:
        """Whether DuckDB can compute the expression."""
        try:
            with self._database.cursor() as cursor:
                cursor.execute(f"SELECT {expression}").fetchall()
        except duckdb.Error:
            return False
        return True

    def close(self) -> None:
        """Gives back what it took of memory."""
        self._database.close()


def csv_source(path: Path, columns: Sequence[str], delimiter: str, *, is_gzip: bool) -> str:
    """What stands after FROM for a CSV file; the columns get these names."""
    packing = "gzip" if is_gzip else "none"
    types = ", ".join(f"{text(column)}: 'VARCHAR'" for column in columns)
    return (
        f"read_csv({path_text(path)}, auto_detect = false, header = true, columns = {{{types}}}, "
        f"delim = {text(delimiter)}, quote = '\"', escape = '\"', strict_mode = true, "
        f"null_padding = false, compression = '{packing}')"
    )


def parquet_source(path: Path) -> str:
    """The same for a Parquet file."""
    return f"read_parquet({path_text(path)}, binary_as_string = true)"
