"""SELECTs over a SQLite file, in one read-only transaction."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from pipeline.errors import BadInput
from pipeline.sources.selects.snapshot import Limits, needs_file, sql_fault
from pipeline.sources.selects.source import Source, Statement
from pipeline.sources.selects.sql_text import line_of
from pipeline.sources.selects.text_rows import write_rows
from pipeline.stopping import check
from schemas.raw.registry import RAW_TABLES

_STEPS = 100_000
"""Of SQLite's machine, after which it lets Python look whether the run was told to stop."""
_EXACT_DIGITS = 15
"""A binary float has no more; further ones come from computing with it."""


class SQLiteSnapshot:
    """A transaction of a SQLite database."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        """Over a connection whose transaction has begun."""
        self._connection = connection

    def columns(self, select: Statement) -> list[str]:
        """The names of the columns that it gives."""
        with _faults(select):
            found = self._connection.execute(f"SELECT * FROM ({select.text}\n) LIMIT 0")
        return [name for name, *_ in found.description]

    def write(self, select: Statement, path: Path) -> int:
        """Writes its rows; BadInput for money that a float cannot hold."""
        with _faults(select):
            rows = self._connection.execute(select.text)
            columns = [name for name, *_ in rows.description]
            return write_rows(select, path, columns, _checked(select, columns, rows))


@contextmanager
def open_snapshot(
    source: Source, place: Path, work: Path, limits: Limits
) -> Iterator[SQLiteSnapshot]:
    """The database in the file, as it is now.

    Raises BadInput for a file that is no database, or that cannot be opened for reading.
    """
    needs_file(source, place)
    connection: sqlite3.Connection | None = None
    try:
        uri = f"{place.absolute().as_uri()}?mode=ro"
        connection = sqlite3.connect(uri, uri=True, isolation_level=None)
        connection.set_progress_handler(check, _STEPS)
        connection.execute("BEGIN")
        connection.execute("SELECT count(*) FROM sqlite_master").fetchone()  # it begins here
    except sqlite3.Error as error:
        if connection:
            connection.close()
        raise BadInput(f"{place}: cannot be read as a SQLite database ({error}).") from error
    try:
        yield SQLiteSnapshot(connection)
    finally:
        connection.close()


def _checked(
    select: Statement, columns: Sequence[str], rows: Iterator[Sequence[Any]]
) -> Iterator[Sequence[Any]]:
    """The rows; BadInput for money with digits that come from computing with binary floats."""
    table = RAW_TABLES.get(select.file_name.removesuffix(".sql"))
    money = {each.name for each in (table.columns if table else ()) if each.dtype.is_decimal}
    places = [place for place, name in enumerate(columns) if name.lower() in money]
    for number, row in enumerate(rows, 1):
        for place in places:
            if isinstance(row[place], float) and _is_computed(row[place]):
                raise BadInput(
                    f"{select.label}: row {number:,} gives {columns[place]} {row[place]!r}: SQLite "
                    "computes in binary floats; round to cents in the SELECT, such as "
                    "printf('%.2f', …)."
                )
        yield row


def _is_computed(value: float) -> bool:
    return repr(value) != f"{value:.{_EXACT_DIGITS}g}" and len(repr(value)) > _EXACT_DIGITS


@contextmanager
def _faults(select: Statement) -> Iterator[None]:
    try:
        yield
    except sqlite3.Error as error:
        check()  # told to stop, it calls itself interrupted
        raise sql_fault(select, line_of(select, str(error)), str(error)) from error
