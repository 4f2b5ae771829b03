"""SELECTs over a DuckDB file, attached for reading to a database of our own."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import duckdb

from pipeline.engine.sql_words import text
from pipeline.errors import BadInput
from pipeline.sources.selects.duckdb_text import DuckDBText, open_duckdb
from pipeline.sources.selects.snapshot import Limits, needs_file
from pipeline.sources.selects.source import Source
from pipeline.sources.selects.sql_text import view_statements


@contextmanager
def open_snapshot(source: Source, place: Path, work: Path, limits: Limits) -> Iterator[DuckDBText]:
    """The database in the file; a table of another schema is source.SCHEMA.TABLE.

    Raises BadInput for a file that is no database, or that another program writes.
    """
    needs_file(source, place)
    with open_duckdb(work, limits) as database:
        try:
            database.set_up(f"ATTACH {text(str(place.absolute()))} AS source (READ_ONLY)")
        except duckdb.Error as error:
            cause = " ".join(str(error).split("\n")[0].split())
            raise BadInput(f"{place}: cannot be read as a DuckDB database ({cause}).") from error
        database.set_up("SET search_path = 'memory.main,source.main'")
        database.set_up("BEGIN TRANSACTION")
        for statement in view_statements(source):
            database.create(statement)
        database.lock([], work)
        yield database
