"""Where Spark keeps tables as Parquet: a folder that driver and executors share, or a URI."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.engine.spark.parts import no_glob, part_number, uri
from pipeline.engine.spark.raw_files import list_files
from pipeline.engine.spark.storage import Storage

if TYPE_CHECKING:
    from pyspark.sql import SparkSession

_BATCH_ROWS = 65_536


class TableFolder(Protocol):
    """Holds tables by name, each a Parquet dataset of executors' parts."""

    def place(self, name: str) -> str:
        """Where executors write the table."""

    def rows(self, name: str) -> int:
        """The rows that the driver sees in the table."""

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """The rows in the order in which the parts are numbered, in bounded memory."""

    def take(self, file: Path, name: str) -> None:
        """Makes a Parquet file of this process's own a table, and removes it."""

    def remove(self, name: str) -> None:
        """Deletes the table."""

    def close(self) -> None:
        """Deletes all tables."""


class SharedFolder:
    """A folder on storage that all machines share under the same path."""

    def __init__(self, path: Path) -> None:
        """Is made when the first table comes."""
        self._path = path.absolute()

    def place(self, name: str) -> str:
        """The folder of the table."""
        return uri(self._path / name)

    def rows(self, name: str) -> int:
        """By the parts' footers."""
        return sum(pq.read_metadata(path).num_rows for path in self._parts(name))

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """Reads part after part without Spark."""
        for path in sorted(self._parts(name), key=lambda path: part_number(path.name)):
            with pq.ParquetFile(path) as file:
                yield from file.iter_batches(_BATCH_ROWS)

    def take(self, file: Path, name: str) -> None:
        """Moves the file."""
        folder = self._path / name
        folder.mkdir(parents=True)
        shutil.move(file, folder / "part-00000-c000.parquet")

    def remove(self, name: str) -> None:
        """Whatever cannot be deleted goes with the whole folder at the end."""
        shutil.rmtree(self._path / name, ignore_errors=True)

    def close(self) -> None:
        """The same."""
        shutil.rmtree(self._path, ignore_errors=True)

    def _parts(self, name: str) -> Iterator[Path]:
        return (self._path / name).glob("part-*.parquet")


class UriFolder:
    """A place that Spark's file systems reach."""

    def __init__(self, session: SparkSession, storage: Storage, base: str) -> None:
        """Tables lie directly below `base`."""
        self._session = session
        self._storage = storage
        self._base = base

    def place(self, name: str) -> str:
        """The folder of the table."""
        return f"{self._base}/{name}"

    def rows(self, name: str) -> int:
        """By the parts' footers, which executors read."""
        return self._session.read.parquet(no_glob(self.place(name))).count()

    def batches(self, name: str) -> Iterator[pa.RecordBatch]:
        """Fetches part after part."""
        files = [file.uri for file in list_files(self._session, self.place(name))]
        parts = [path for path in files if path.endswith(".parquet")]
        for part in sorted(parts, key=lambda path: part_number(path.rpartition("/")[2])):
            rows = self._session.read.parquet(no_glob(part)).toArrow()
            yield from rows.to_batches(_BATCH_ROWS)

    def take(self, file: Path, name: str) -> None:
        """Uploads the file."""
        self._storage.upload(file, f"{self.place(name)}/part-00000-c000.parquet")
        file.unlink()

    def remove(self, name: str) -> None:
        """Deletes all parts."""
        self._storage.delete(self.place(name))

    def close(self) -> None:
        """Deletes what lies below `base`."""
        self._storage.delete(self._base)
