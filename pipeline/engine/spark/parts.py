"""How Spark spells paths and parts, and the times in what goes to and comes from it.

A time without zone is Spark's timestamp, whose zone is UTC in our sessions.
"""

from __future__ import annotations

import re
from pathlib import Path

import pyarrow as pa


def uri(path: Path) -> str:
    """The path as Spark wants it: nothing is encoded."""
    return f"file:///{path.as_posix().lstrip('/')}"


def no_glob(text: str) -> str:
    """A path to read, in which nothing is a pattern."""
    return re.sub(r"([\\*?\[\]{}])", r"\\\1", text)


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


def part_number(name: str) -> tuple[int, int]:
    """Of the partition, and of the file in it: part-00003-….c000.snappy.parquet."""
    found = re.match(r"part-(\d+).*-c(\d+)", name)
    if found is None:
        raise ValueError(f"{name}: is no part that Spark has written")
    return int(found[1]), int(found[2])
