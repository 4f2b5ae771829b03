"""Arrow's types for the types of columns, and small Arrow tables of Python's values."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

import pyarrow as pa
import pyarrow.json as pajson

from schemas import types
from schemas.types import ColumnType, column_type

_TYPES = {
    types.STRING: pa.string(),
    types.INTEGER: pa.int64(),
    types.FLOAT: pa.float64(),
    types.DATE: pa.date32(),
    types.TIMESTAMP: pa.timestamp("us"),
}


def arrow_type(dtype: ColumnType) -> pa.DataType:
    """The type of Arrow arrays of a column."""
    return pa.decimal128(dtype.precision, dtype.scale) if dtype.is_decimal else _TYPES[dtype.kind]


def schema_of(columns: Mapping[str, str]) -> pa.Schema:
    """Of columns with the names of their types."""
    return pa.schema([(name, arrow_type(column_type(kind))) for name, kind in columns.items()])


def arrow_table(rows: Iterable[Mapping[str, Any]], schema: pa.Schema) -> pa.Table:
    """The rows with this schema; each names every column.

    Arrow makes arrays of Python's values with the help of pandas, whose import takes longer than
    such a table. Of the same values as JSON it does not.
    """
    lines = [
        json.dumps({name: _text(row[name]) for name in schema.names}, ensure_ascii=False)
        for row in rows
    ]
    if not lines:
        return pa.Table.from_arrays([pa.nulls(0, kind) for kind in schema.types], schema=schema)
    content = "\n".join(lines).encode()
    texts = pajson.read_json(
        pa.py_buffer(content),
        pajson.ReadOptions(use_threads=False, block_size=len(content) + 1),
        pajson.ParseOptions(
            explicit_schema=pa.schema([(name, pa.string()) for name in schema.names])
        ),
    )
    return texts.cast(schema)


def stream(rows: pa.Table) -> Any:
    """What DuckDB reads the rows from, once.

    Given the table itself, it has Arrow filter the rows, which imports pandas and takes longer.
    """
    return rows.__arrow_c_stream__()


def _text(value: Any) -> str | None:
    return None if value is None else str(value)
