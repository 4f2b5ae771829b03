"""What a query gives that falls into the trap: plain SQL on the raw tables of a test."""

from __future__ import annotations

from functools import cache
from typing import Any

import duckdb
import pyarrow as pa

from pipeline.publish.writer import arrow_schema
from schemas.raw.registry import RAW_TABLES
from tests.oracle import Raw


def naive_rows(raw: Raw, sql: str) -> list[tuple[Any, ...]]:
    """The rows that the query gives; the raw tables go by their names."""
    database = _database()
    for name, table in RAW_TABLES.items():
        if name in sql:
            rows = pa.Table.from_pylist(getattr(raw, name), arrow_schema(table.contract))
            database.register(name, rows)
    return database.execute(sql).fetchall()


def naive(raw: Raw, sql: str) -> Any:
    """The one figure that the query gives."""
    ((figure,),) = naive_rows(raw, sql)
    return figure


@cache
def _database() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"threads": 1})
