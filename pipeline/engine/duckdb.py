"""DuckDB, in this process: the default engine."""

from __future__ import annotations

import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import duckdb

from pipeline.engine import FILE_COLUMN, ROW_COLUMN, Asked, NamedTable, TextSource
from pipeline.engine.arrow_tables import stream
from pipeline.engine.compiled_queries import Query
from pipeline.engine.dialects import to_sql
from pipeline.engine.escapes import escaped_quote
from pipeline.engine.line_ends import odd_line_end
from pipeline.engine.memory import Bound, Room, return_freed_memory
from pipeline.engine.sql_words import name as _name
from pipeline.engine.sql_words import path_text
from pipeline.engine.sql_words import text as _text
from pipeline.errors import BadInput, DiskError, EngineFailed, OutOfMemory, RevopsError
from pipeline.stopping import check

if TYPE_CHECKING:
    import pyarrow as pa

BATCH_ROWS = 131_072
"""As many as a row group of the published files, which then are not copied together."""
_REMEDY = "Mend the line, or export the file again as standard CSV (RFC 4180)."
_RAGGED_KINDS = ("MISSING COLUMNS", "TOO MANY COLUMNS")


class DuckDBEngine:
    """Tables in memory, spilled to `spill_folder` beyond the memory limit."""

    name = "duckdb"

    def __init__(
        self,
        spill_folder: Path,
        *,
        memory_limit: str | None = None,
        threads: int | None = None,
        input_bytes: int | None = None,
    ) -> None:
        """Opens a private in-memory database.

        Without a limit it may use a share of the machine, and of that at first what `input_bytes`
        of raw data need to run at full speed: a job of known size should leave the rest to others.
        """
        config: dict[str, Any] = {
            "temp_directory": str(spill_folder),
            "preserve_insertion_order": False,
            "autoinstall_known_extensions": False,
            "autoload_known_extensions": False,
        }
        if memory_limit is not None:
            config["memory_limit"] = memory_limit
        if threads is not None:
            config["threads"] = threads
        return_freed_memory()
        with engine_errors("open the database"):
            self._database = duckdb.connect(config=config)
            # Zoned times of Parquet files are written so, wherever the machine stands.
            self._database.execute("SET GLOBAL TimeZone = 'UTC'")
            self._room: Room | Bound = (
                Bound(self._database) if memory_limit else Room(self._database, input_bytes)
            )
        self._local = threading.local()
        self._open: list[duckdb.DuckDBPyConnection] = []

    def read_text(
        self, table: str, sources: Sequence[TextSource], columns: Sequence[str], *, positions: bool
    ) -> NamedTable:
        """A view that parses the files whenever it is read."""
        scans = [
            _scan(source, table, columns, number if positions else None)
            for number, source in enumerate(sources)
        ]
        view = f"text_{table}"
        self._execute(f"CREATE OR REPLACE VIEW {_name(view)} AS " + " UNION ALL ".join(scans))
        places = {FILE_COLUMN: "int64", ROW_COLUMN: "int64"} if positions else {}
        return NamedTable(view, {**dict.fromkeys(columns, "string"), **places})

    def ragged(self, table: str) -> int:
        """Counts, and forgets, what DuckDB set aside; any other damage stops the run."""
        errors, scans = f"errors_{table}", f"scans_{table}"
        if not self._exists(errors):
            return 0
        rows = self._execute(
            "SELECT s.file_path, e.line, e.error_type::VARCHAR, any_value(e.error_message) "
            f"FROM {_name(errors)} e JOIN {_name(scans)} s USING (scan_id, file_id) "
            "GROUP BY ALL ORDER BY ALL"
        )
        self.drop(errors)
        self.drop(scans)
        for path, line, kind, message in rows:
            if kind not in _RAGGED_KINDS:
                raise BadInput(_damage(path, line, message))
        return len({(path, line) for path, line, _, _ in rows})

    def forget_text(self, table: str) -> None:
        """Drops the view."""
        self._execute(f"DROP VIEW IF EXISTS {_name(f'text_{table}')}")

    def materialise(self, name: str, asked: Asked) -> None:
        """CREATE TABLE … AS the rows."""
        self._execute(
            f"CREATE OR REPLACE TABLE {_name(name)} AS {self._sql(asked)}", f"compute {name}"
        )

    def save(self, table: str, path: Path) -> None:
        """Writes a table's rows to a Parquet file."""
        self._execute(f"COPY (FROM {_name(table)}) TO {_text(str(path))} (FORMAT parquet)")

    def put(self, name: str, rows: pa.Table) -> None:
        """Copies the rows into a table."""
        check()
        with engine_errors("take a table"):
            self._room.give(lambda: self._take(name, rows))

    def _take(self, name: str, rows: pa.Table) -> None:
        # A stream is read once, so each attempt has its own.
        self._connection.register("arriving", stream(rows))
        self._connection.execute(f"CREATE OR REPLACE TABLE {_name(name)} AS FROM arriving")
        self._connection.unregister("arriving")

    def one_row(self, asked: Asked) -> dict[str, Any]:
        """Fetches the only row, without pandas."""
        (values,) = self._execute(self._sql(asked))
        return dict(zip(asked.columns, values, strict=True))

    def batches(self, asked: Asked) -> Iterator[pa.RecordBatch]:
        """Starts the query at once, so that the table may be dropped; then streams batches."""
        with engine_errors("read a table"):
            sql = self._sql(asked)
            return _stream(
                self._room.give(lambda: self._cursor().execute(sql).to_arrow_reader(BATCH_ROWS))
            )

    def drop(self, name: str) -> None:
        """Drops the table or view."""
        self._execute(f"DROP TABLE IF EXISTS {_name(name)}")

    def interrupt(self) -> None:
        """Ends all queries; asked from another thread."""
        for connection in self._open:
            connection.interrupt()

    def close(self) -> None:
        """Closes the database; it was in memory only."""
        self._room.close()
        self._database.close()

    @property
    def _connection(self) -> duckdb.DuckDBPyConnection:
        """The thread's connection to the database: only it knows what its parser rejected."""
        if not hasattr(self._local, "connection"):
            self._local.connection = self._cursor()
        connection: duckdb.DuckDBPyConnection = self._local.connection
        return connection

    def _cursor(self) -> duckdb.DuckDBPyConnection:
        check()
        self._open.append(self._database.cursor())
        return self._open[-1]

    def _execute(self, sql: str, task: str = "run a query") -> list[tuple[Any, ...]]:
        """All rows of the result: one left open would keep dropped tables in memory."""
        check()
        with engine_errors(task):
            return self._room.give(lambda: self._connection.execute(sql).fetchall())

    def _sql(self, asked: Asked) -> str:
        return asked.sql if isinstance(asked, Query) else to_sql(asked, self.name)

    def _exists(self, table: str) -> bool:
        found = self._execute(f"SELECT 1 FROM duckdb_tables() WHERE table_name = {_text(table)}")
        return bool(found)


def _scan(source: TextSource, table: str, columns: Sequence[str], file_number: int | None) -> str:
    names = ", ".join(_column(source, name) for name in columns)
    if file_number is not None:
        names += f", {file_number} AS {FILE_COLUMN}, row_number() OVER () AS {ROW_COLUMN}"
    # Read by one thread, rows arrive, and are numbered, in the order of the file.
    return f"SELECT {names} FROM {_reader(source, table, parallel=file_number is None)}"


def _column(source: TextSource, name: str) -> str:
    # Empty text is no value, as in CSV.
    if name not in source.header:
        return f"NULL::VARCHAR AS {_name(name)}"
    if source.is_parquet:
        text = f"{_name(name)}::VARCHAR"
        nul = f"error({_text(f'column {name} holds a NUL byte')})"  # no text, as in CSV
        return (
            f"CASE WHEN contains({text}, chr(0)) THEN {nul} ELSE nullif({text}, '') END "
            f"AS {_name(name)}"
        )
    return _name(name)


def _reader(source: TextSource, table: str, *, parallel: bool) -> str:
    path = path_text(source.path)
    if source.is_parquet:
        return f"read_parquet({path}, binary_as_string = true)"
    columns = ", ".join(f"{_text(name)}: 'VARCHAR'" for name in source.header)
    packing = "gzip" if source.path.suffix.lower() == ".gz" else "none"
    return (
        f"read_csv({path}, auto_detect = false, header = true, columns = {{{columns}}}, "
        f"compression = '{packing}', "
        "delim = ',', quote = '\"', escape = '\"', strict_mode = true, null_padding = false, "
        f"parallel = {str(parallel).lower()}, "
        f"store_rejects = true, rejects_table = {_text(f'errors_{table}')}, "
        f"rejects_scan = {_text(f'scans_{table}')}, rejects_limit = 0)"
    )


def _stream(reader: pa.RecordBatchReader) -> Iterator[pa.RecordBatch]:
    with engine_errors("read a table"):
        yield from reader


def parse_failure(message: str) -> str:
    """File, line and cause of an error of the CSV parser."""
    path = re.search(r"^\s*file = (.+)$", message, re.MULTILINE)
    line = re.search(r"CSV Error on Line: (\d+)", message)
    cause = message.splitlines()[1 if line else 0].removeprefix("Invalid Input Error: ")
    if path is None:
        return f"a raw file, line {line[1] if line else '?'}: {_cause(cause.strip())} {_REMEDY}"
    return _damage(path[1], line[1] if line else None, cause.strip())


def _damage(path: str, line: str | int | None, message: str) -> str:
    """What the parser stumbled over; after a quoted value, an odd line end is text to it."""
    doubtful = line is None or "unterminated quote" in message
    if doubtful and (odd := odd_line_end(Path(path))):
        return (
            f"{path}, line {odd}: ends differently from the lines before it (\\n, \\r\\n and "
            "\\r are mixed). Save the file with one kind of line end."
        )
    escaped = escaped_quote(Path(path))
    if escaped and (doubtful or str(escaped) == str(line)):
        return (
            f"{path}, line {escaped}: a backslash escapes a quote; standard CSV (RFC 4180) doubles "
            "a quote inside a value instead. Mend the line, or export without escape character."
        )
    return f"{path}, line {line or '?'}: {_cause(message)} {_REMEDY}"


def _cause(message: str) -> str:
    """The parser's words, unless they mislead: that bytes are UTF-8 was seen before it ran."""
    if message.startswith("Invalid unicode"):
        return "A quote is not closed, or text follows a closed one."
    return message


def _file_failure(message: str) -> RevopsError:
    """A raw file that cannot be read, or a file of the engine's own that cannot be written."""
    if "duckdb_temp" in message:
        return DiskError(
            f"DuckDB cannot keep in files what exceeds its memory: {message}\n"
            "Free some space, choose another --output-dir, or give it more (--memory-limit 8GB)."
        )
    cause = message.partition("\n\n")[0].removeprefix("IO Error: ")  # the query comes after it
    return BadInput(f"a raw file cannot be read: {cause}")


@contextmanager
def engine_errors(task: str) -> Iterator[None]:
    """Turns what DuckDB raises into errors of revops; `task` is what it was asked to do."""
    try:
        yield
    except duckdb.InterruptException as error:
        raise KeyboardInterrupt from error
    except duckdb.InvalidInputException as error:
        if "CSV" in str(error):
            raise BadInput(parse_failure(str(error))) from error
        raise EngineFailed(f"DuckDB could not {task}: {error}") from error
    except duckdb.OutOfMemoryException as error:
        raise OutOfMemory(
            f"DuckDB ran out of memory while it tried to {task}: {error}\n"
            "Give it more (--memory-limit 8GB), or fewer threads (--threads 1)."
        ) from error
    except duckdb.IOException as error:
        raise _file_failure(str(error)) from error
    except duckdb.Error as error:
        raise EngineFailed(f"DuckDB could not {task}: {error}") from error
