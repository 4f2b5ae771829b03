"""The files that Spark writes, and the times in what goes to and comes from it.

A time without zone is Spark's timestamp, whose zone is UTC in our sessions.
"""

from __future__ import annotations

import re
import shutil
from collections.abc import Iterator
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq

_BATCH_ROWS = 65_536


def uri(path: Path) -> str:
    """The path as Spark wants it: nothing is encoded."""
    return f"file:///{path.as_posix().lstrip('/')}"


def no_glob(text: str) -> str:
    """A path to read, in which nothing is a pattern."""
    return re.sub(r"([\\*?\[\]{}])", r"\\\1", text)


def record_batches(folder: Path) -> Iterator[pa.RecordBatch]:
    """The rows of a dataset in the order in which its parts are numbered; removes it at the end."""
    try:
        for path in sorted(_parts(folder), key=_numbers):
            with pq.ParquetFile(path) as file:
                yield from file.iter_batches(_BATCH_ROWS)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def row_count(folder: Path) -> int:
    """The rows in the parts of a dataset."""
    return sum(pq.read_metadata(path).num_rows for path in _parts(folder))


def zoned_times(rows: pa.Table) -> pa.Table:
    """The rows, their times in UTC."""
    return _cast_times(rows, pa.timestamp("us", "UTC"))


def plain_times(rows: pa.Table) -> pa.Table:
    """The rows, their times without zone."""
    return _cast_times(rows, pa.timestamp("us"))


def _cast_times(rows: pa.Table, wanted: pa.DataType) -> pa.Table:
    fields = [
        field.with_type(wanted) if pa.types.is_timestamp(field.type) else field
        for field in rows.schema
    ]
    return rows.cast(pa.schema(fields))


def _parts(folder: Path) -> Iterator[Path]:
    return folder.glob("part-*.parquet")


def _numbers(path: Path) -> tuple[int, int]:
    """Of the partition, and of the file in it: part-00003-….c000.snappy.parquet."""
    found = re.match(r"part-(\d+).*-c(\d+)", path.name)
    if found is None:
        raise ValueError(f"{path}: is no part that Spark has written")
    return int(found[1]), int(found[2])
