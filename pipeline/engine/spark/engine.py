"""Spark, in this process or on a cluster: for data that outgrow one machine.

Every table is Parquet in a folder that the driver and all executors see; none is cached, so a lost
worker loses nothing and plans stay short. Local raw files are parsed by DuckDB, as for DuckDB.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from threading import Lock, Thread
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
from py4j.protocol import Py4JError
from pyspark.errors import PySparkException
from pyspark.sql import DataFrame, Observation, SparkSession, functions
from pyspark.sql.pandas.types import from_arrow_schema

from pipeline.engine import FILE_COLUMN, RECORD_COLUMN, ROW_COLUMN, Asked, NamedTable, TextSource
from pipeline.engine.compiled_queries import Query
from pipeline.engine.dialects import to_sql
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.engine.spark import raw_files
from pipeline.engine.spark.errors import failure
from pipeline.engine.spark.folders import TableFolder, UriFolder
from pipeline.engine.spark.parts import no_glob, plain_times, zoned_times
from pipeline.engine.spark.session import cancel_all
from pipeline.engine.spark.storage import Storage
from pipeline.engine.uris import Listed, Scanned
from pipeline.errors import BadInput, DiskError, EngineFailed, RevopsError
from pipeline.stopping import check

_ROWS_PER_FILE = 1_000_000


class SparkEngine:
    """Tables as Parquet in a folder that the driver and the executors see alike."""

    name = "spark"

    def __init__(
        self, session: SparkSession, parser: DuckDBEngine, scratch: Path, folder: TableFolder
    ) -> None:
        """Uses the session and closes it at the end, as it does `parser`, which reads raw files.

        `scratch` is for files of this process alone.
        """
        self._session = session
        self._parser = parser
        self._scratch = scratch
        self._folder = folder
        self._numbers = count()
        self._kept: dict[str, str] = {}
        self._is_interrupted = False
        self._is_closed = False
        self._ending = Lock()

    def read_text(
        self, table: str, sources: Sequence[TextSource], columns: Sequence[str], *, positions: bool
    ) -> NamedTable:
        """Parses the files at once, and keeps their text."""
        if sources[0].uri is None:
            return self._read_local(table, sources, columns, positions)
        places = {FILE_COLUMN: "int64", ROW_COLUMN: "int64"}
        if f"parsed_{table}" not in self._kept:
            with self._errors(f"read {sources[0].uri}", BadInput):
                self._keep(f"parsed_{table}", raw_files.parse(self._session, sources, columns))
        parsed = self._session.table(f"parsed_{table}")
        is_whole = functions.col(RECORD_COLUMN).isNull()
        parsed.filter(is_whole).createOrReplaceTempView(f"text_{table}")
        parsed.filter(~is_whole).createOrReplaceTempView(f"ragged_{table}")
        return NamedTable(f"text_{table}", {**dict.fromkeys(columns, "string"), **places})

    def ragged(self, table: str) -> int:
        """Of local files, what DuckDB set aside; it stops the run at any other damage."""
        if f"parsed_{table}" not in self._kept:
            return self._parser.ragged(table)
        with self._errors(f"read {table}"):
            return self._session.table(f"ragged_{table}").count()

    def forget_text(self, table: str) -> None:
        """Removes the text."""
        for name in (f"text_{table}", f"parsed_{table}"):
            self.drop(name)

    def list_files(self, uri: str) -> list[Listed]:
        """Every file below the URI."""
        with self._errors(f"list {uri}", BadInput):
            return raw_files.list_files(self._session, uri)

    def first_line(self, uri: str) -> str:
        """The first line of a text file."""
        with self._errors(f"read {uri}", BadInput):
            return raw_files.first_line(self._session, uri)

    def scan_lines(self, uris: Sequence[str]) -> dict[str, Scanned]:
        """Counts the lines of each text file."""
        with self._errors(f"read {uris[0]}", BadInput):
            return raw_files.scan_lines(self._session, uris)

    def row_counts(self, uris: Sequence[str]) -> dict[str, int]:
        """The rows of each Parquet file."""
        with self._errors(f"read {uris[0]}", BadInput):
            return raw_files.row_counts(self._session, uris)

    def parquet_columns(self, uri: str) -> list[str]:
        """The columns of a Parquet file."""
        with self._errors(f"read {uri}", BadInput):
            return raw_files.parquet_columns(self._session, uri)

    def materialise(self, name: str, asked: Asked) -> None:
        """Executors write the rows."""
        with self._errors(f"compute {name}"):
            self._keep(name, self._frame(asked))

    def put(self, name: str, rows: pa.Table) -> None:
        """Hands the rows over as a file, which costs less than a job of Spark's."""
        sent, place = zoned_times(rows), self._new_name(name)
        file = self._scratch / f"{place}.parquet"
        pq.write_table(sent, file)
        with self._errors(f"compute {name}"):
            self._folder.take(file, place)
            reader = self._session.read.schema(from_arrow_schema(sent.schema))
            self._hold(name, place, reader.parquet(self._to_read(place)))

    def one_row(self, asked: Asked) -> dict[str, Any]:
        """Fetches the only row as Arrow."""
        with self._errors("run a query"):
            (row,) = plain_times(self._frame(asked).toArrow()).to_pylist()
        return dict(zip(asked.columns, row.values(), strict=True))

    def batches(self, asked: Asked) -> Iterator[pa.RecordBatch]:
        """Executors write the rows in order, at once; then their files are streamed."""
        name = self._new_name("rows")
        with self._errors("read a table"):
            self._write(self._folder, name, self._frame(asked))
        return self._stream(name)

    @property
    def files(self) -> Storage:
        """What lies at URIs; not through Spark Connect."""
        return Storage(self._session)

    def publish(self, asked: Asked, uri: str) -> None:
        """Executors write the rows, in order; times have no zone."""
        folder, name = self._at_uri(uri)
        with self._errors(f"write {uri}", DiskError):
            frame = self._frame(asked)
            zoned = [name for name, dtype in frame.dtypes if dtype == "timestamp"]
            plain = {column: functions.col(column).cast("timestamp_ntz") for column in zoned}
            self._write(folder, name, frame.withColumns(plain))

    def published(self, uri: str) -> Iterator[pa.RecordBatch]:
        """The rows of such a dataset."""
        folder, name = self._at_uri(uri)
        with self._errors(f"read {uri}", DiskError):
            yield from folder.batches(name)

    def drop(self, name: str) -> None:
        """Forgets the table and removes its files."""
        path = self._kept.pop(name, None)
        if path is not None:
            self._session.catalog.dropTempView(name)
            self._folder.remove(path)

    def interrupt(self) -> None:
        """Cancels all jobs; asked from another thread."""
        self._is_interrupted = True
        self._parser.interrupt()
        # The thread that was interrupted may be waiting for an answer of Java's itself.
        Thread(target=self._cancel, daemon=True).start()

    def close(self) -> None:
        """Stops the session; its tables go with it."""
        self._parser.close()
        try:
            with self._errors("remove its tables"):
                self._folder.close()
        finally:
            with self._ending:
                self._is_closed = True
                self._session.stop()

    def _cancel(self) -> None:
        with self._ending:
            if not self._is_closed:
                cancel_all(self._session)

    def _read_local(
        self, table: str, sources: Sequence[TextSource], columns: Sequence[str], positions: bool
    ) -> NamedTable:
        text = self._parser.read_text(table, sources, columns, positions=positions)
        name = self._new_name(f"text_{table}")
        file = self._scratch / f"{name}.parquet"
        self._parser.save(text.name, file)
        with self._errors(f"read {table}"):
            self._folder.take(file, name)
            self._hold(f"text_{table}", name, self._session.read.parquet(self._to_read(name)))
        return text

    def _at_uri(self, uri: str) -> tuple[TableFolder, str]:
        base, _, name = uri.rpartition("/")
        return UriFolder(self._session, self.files, base), name

    def _frame(self, asked: Asked) -> DataFrame:
        check()
        sql = asked.sql if isinstance(asked, Query) else to_sql(asked, self.name)
        return self._session.sql(sql)

    def _keep(self, table: str, frame: DataFrame) -> None:
        name = self._new_name(table)
        self._write(self._folder, name, frame)
        rows = self._session.read.schema(frame.schema).parquet(self._to_read(name))
        self._hold(table, name, rows)

    def _write(self, folder: TableFolder, name: str, frame: DataFrame) -> None:
        """Executors write the rows, each of which the driver must see then."""
        written = Observation()
        watched = frame.observe(written, functions.count(functions.lit(1)).alias("rows"))
        place = folder.place(name)
        watched.write.option("maxRecordsPerFile", _ROWS_PER_FILE).parquet(place)
        if (seen := folder.rows(name)) != written.get["rows"]:
            raise EngineFailed(
                f"Spark's workers wrote {written.get['rows']:,} rows to {place}, of which "
                f"{seen:,} are there. On a cluster --output-dir must be a URI, or a folder that "
                "all its machines share under the same path."
            )

    def _stream(self, name: str) -> Iterator[pa.RecordBatch]:
        with self._errors("read a table"):
            yield from self._folder.batches(name)
        self._folder.remove(name)

    def _hold(self, table: str, name: str, frame: DataFrame) -> None:
        """The table's rows are those of this name from now on."""
        before = self._kept.get(table)
        frame.createOrReplaceTempView(table)
        self._kept[table] = name
        if before is not None:
            self._folder.remove(before)

    def _to_read(self, name: str) -> str:
        return no_glob(self._folder.place(name))

    def _new_name(self, table: str) -> str:
        return f"{table}-{next(self._numbers)}"

    @contextmanager
    def _errors(self, task: str, kind: type[RevopsError] = EngineFailed) -> Iterator[None]:
        try:
            yield
        except (PySparkException, Py4JError) as error:
            if self._is_interrupted:
                raise KeyboardInterrupt from error
            raise failure(task, error, kind) from error
