"""Queries over Arrow rows in this process, whichever engine a run uses."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

import duckdb

from pipeline.engine.arrow_tables import stream
from pipeline.engine.compiled_queries import Query

if TYPE_CHECKING:
    import pyarrow as pa


def local_row(query: Query, over: str, rows: pa.Table) -> tuple[Any, ...]:
    """The only row of the result of DuckDB's query over these rows, which it names `over`."""
    with _database().cursor() as connection:
        connection.register(over, stream(rows))
        (found,) = connection.execute(query.sql).fetchall()
    return tuple(found)


@cache
def _database() -> duckdb.DuckDBPyConnection:
    return duckdb.connect(config={"threads": 1})
