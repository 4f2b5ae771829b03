"""A DuckDB of a source's own, which writes what SELECTs give as text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import duckdb

from pipeline.engine.duckdb import parse_failure
from pipeline.engine.sql_words import name, path_text, text
from pipeline.errors import BadInput, OutOfMemory
from pipeline.sources.selects.snapshot import Limits, sql_fault
from pipeline.sources.selects.source import Statement
from pipeline.stopping import check, hook


class DuckDBText:
    """Runs statements in an in-memory database; what exceeds memory goes to a folder."""

    def __init__(self, connection: duckdb.DuckDBPyConnection) -> None:
        """Over an open connection."""
        self._connection = connection

    def set_up(self, sql: str) -> None:
        """Runs a statement of our own."""
        self._connection.execute(sql)

    def lock(self, paths: Sequence[Path], work: Path) -> None:
        """From here on no other files are read: they would be no part of a run's fingerprint."""
        allowed = ", ".join(text(str(path.absolute())) for path in paths)
        self.set_up(f"SET allowed_paths = [{allowed}]")
        self.set_up(f"SET allowed_directories = [{text(str(work.absolute()))}]")
        self.set_up("SET enable_external_access = false")

    def create(self, statement: Statement) -> None:
        """Runs a statement of `views.sql`."""
        with _faults(statement):
            self._connection.execute(statement.text)

    def columns(self, select: Statement) -> list[str]:
        """The names of the columns that it gives."""
        with _faults(select):
            found = self._connection.execute(f"DESCRIBE {select.text}").fetchall()
        return [column for column, *_ in found]

    def write(self, select: Statement, path: Path) -> int:
        """COPY … TO the file."""
        names = self.columns(select)
        rows = select.text
        if len(names) == 1:  # of which one without value would be a blank line, and lost
            only = name(names[0])
            rows = f"SELECT coalesce({only}::VARCHAR, '') AS {only} FROM ({select.text}\n)"
        with _faults(select):
            check()
            copied = self._connection.execute(
                f"COPY ({rows}\n) TO {text(str(path.absolute()))} (FORMAT csv, HEADER)"
            ).fetchone()
        return int(copied[0]) if copied else 0


@contextmanager
def open_duckdb(work: Path, limits: Limits) -> Iterator[DuckDBText]:
    """An in-memory database that loads no extension, and spills into a folder of its own."""
    spill = work / "spill"
    spill.mkdir(parents=True, exist_ok=True)
    config: dict[str, Any] = {
        "temp_directory": str(spill.absolute()),
        "autoinstall_known_extensions": False,
        "autoload_known_extensions": False,
        "memory_limit": limits.memory,
        "threads": limits.threads,
    }
    given = {name: value for name, value in config.items() if value is not None}
    connection = duckdb.connect(config=given)
    try:
        connection.execute("SET TimeZone = 'UTC'")
        with hook(connection.interrupt):
            yield DuckDBText(connection)
    finally:
        connection.close()


def csv_scan(path: Path, names: Sequence[str]) -> str:
    """A scan of a CSV file with these columns, each of them text, in the order of the file."""
    columns = ", ".join(f"{text(each)}: 'VARCHAR'" for each in names)
    return (
        f"read_csv({path_text(path)}, auto_detect = false, header = true, "
        f"columns = {{{columns}}}, delim = ',', quote = '\"', escape = '\"', strict_mode = true, "
        "null_padding = false)"
    )


@contextmanager
def _faults(statement: Statement) -> Iterator[None]:
    try:
        yield
    except (duckdb.InterruptException, RuntimeError) as error:
        check()  # told to stop, it raises the one or the other
        raise error
    except duckdb.OutOfMemoryException as error:
        raise OutOfMemory(
            f"{statement.label}: DuckDB ran out of memory ({error}). Give it more "
            "(--memory-limit 8GB)."
        ) from error
    except duckdb.Error as error:
        message = str(error)
        if "CSV Error on Line" in message:
            raise BadInput(_width_fault(message) or parse_failure(message)) from error
        line = re.search(r"^LINE (\d+):", message, re.MULTILINE)
        cause = message.partition("\n\nLINE ")[0].partition(": ")[2] or message
        cause = cause.partition("Possible f")[0]  # fixes of an engine that nobody sees
        raise sql_fault(statement, int(line[1]) if line else None, _one_line(cause)) from error


def _width_fault(message: str) -> str | None:
    """What to say of a record with too few or too many values; None for other damage."""
    found = re.search(
        r"CSV Error on Line: (\d+).*^Expected Number of Columns: (\d+) Found: (\d+)"
        r".*^\s*file = (.+?)$",
        message,
        re.MULTILINE | re.DOTALL,
    )
    return found and (
        f"{found[4]}, line {found[1]}: has {found[3]} values; the header has {found[2]}. Mend it."
    )


def _one_line(message: str) -> str:
    return " ".join(message.split())
