"""Runs functions on rows, which take small tables out of the engine."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pipeline.engine import Engine
from pipeline.engine.arrow_tables import arrow_table, schema_of
from pipeline.engine.compiled_queries import Query
from pipeline.marts import Mart, Row

if TYPE_CHECKING:
    import pyarrow as pa


def from_rows(mart: Mart, inputs: Mapping[str, Query], engine: Engine) -> pa.Table:
    """What the function makes of its tables."""
    assert mart.row_columns is not None
    tables = {name: _rows(engine, query) for name, query in inputs.items()}
    return arrow_table(mart.function(**tables), schema_of(mart.row_columns))


def _rows(engine: Engine, query: Query) -> list[Row]:
    return [row for batch in engine.batches(query) for row in batch.to_pylist()]
