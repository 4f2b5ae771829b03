"""Where SELECTs run: over files, or in one read-only transaction of a database."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Protocol

from pipeline.errors import BadInput, ConfigurationError
from pipeline.sources.selects.source import Source, Statement


class Snapshot(Protocol):
    """The data at one moment, for all SELECTs of a run."""

    def columns(self, select: Statement) -> list[str]:
        """The names of the columns that it gives; BadInput, with file and line, if it fails."""

    def write(self, select: Statement, path: Path) -> int:
        """Writes its rows to a CSV file, as the source prints them; returns how many.

        The file is UTF-8 with a header and a line a row; what has no value, or an empty text, is
        empty. Raises BadInput where the SELECT fails or the connection is lost.
        """


@dataclass(frozen=True)
class Limits:
    """What SELECTs that run on this machine may use; None for as much as DuckDB takes."""

    memory: str | None = None
    """Such as 4GB."""
    threads: int | None = None


Open = Callable[[Source, Path, Path, Limits], AbstractContextManager[Snapshot]]


@dataclass(frozen=True)
class _Kind:
    """Where the code of a kind of source is, and what it needs."""

    module: str
    words: str
    extra: str | None = None


_KINDS = {
    "files": _Kind("duckdb_files", "files"),
    "duckdb": _Kind("duckdb_database", "a DuckDB database"),
    "sqlite": _Kind("sqlite", "SQLite"),
    "postgres": _Kind("postgres", "PostgreSQL", "postgres"),
    "mysql": _Kind("mysql", "MySQL or MariaDB", "mysql"),
}


def open_snapshot(
    source: Source, place: Path, work: Path, limits: Limits
) -> AbstractContextManager[Snapshot]:
    """The source's data at this moment; `place` is the folder or file that holds them.

    What must be kept on disk goes to `work`. Raises ConfigurationError where a package is missing,
    BadInput where the data cannot be reached.
    """
    kind = _KINDS[source.kind]
    try:
        module = import_module(f"pipeline.sources.selects.{kind.module}")
    except ModuleNotFoundError as error:
        if kind.extra is None:
            raise
        raise ConfigurationError(
            f"source {source.name} reads {kind.words}: pip install 'revops[{kind.extra}]'."
        ) from error
    opening: Open = module.open_snapshot
    return opening(source, place, work, limits)


def sql_fault(statement: Statement, line: int | None, message: str) -> BadInput:
    """A statement that the source refuses; the line is counted from the statement's first."""
    where = "" if line is None else f", line {statement.first_line + line - 1}"
    return BadInput(f"{statement.label}{where}: {message.strip()}")


def lost_connection(statement: Statement, rows: int, server: object, message: str) -> BadInput:
    """The server went away while rows arrived."""
    table = statement.file_name.removesuffix(".sql")
    return BadInput(
        f"{server} ended the connection after {rows:,} rows of {table} ({message.strip()}). "
        "Nothing was published."
    )


def needs_file(source: Source, place: Path) -> None:
    """Raises BadInput unless the place is a file."""
    if not place.is_file():
        what = "is a folder" if place.is_dir() else "does not exist"
        raise BadInput(
            f"{place}: {what}; source {source.name} reads {_KINDS[source.kind].words} from a file. "
            "Name it with --input-dir."
        )
