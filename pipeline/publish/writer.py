"""Writes a table's record batches as CSV and Parquet: one writer for every engine.

The bytes depend on the rows alone: row groups have a fixed size and types come from the contract.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import ibis.expr.datatypes as dt
import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from schemas.contract import ContractType, columns

ROWS_PER_GROUP = 131_072

_ARROW_TYPES: dict[type[dt.DataType], pa.DataType] = {
    dt.String: pa.string(),
    dt.Int64: pa.int64(),
    dt.Float64: pa.float64(),
    dt.Date: pa.date32(),
    dt.Timestamp: pa.timestamp("us"),
}


def arrow_schema(contract: ContractType) -> pa.Schema:
    """The contract's columns as Arrow fields."""
    return pa.schema(
        pa.field(column.name, _arrow_type(column.dtype), nullable=column.nullable)
        for column in columns(contract)
    )


def write_table(batches: Iterator[pa.RecordBatch], schema: pa.Schema, paths: Sequence[Path]) -> int:
    """Writes the batches to each path, by its ending; returns the number of rows."""
    rows = 0
    sinks = [_SINKS[path.suffix](path, schema) for path in paths]
    with ThreadPoolExecutor(max_workers=max(len(sinks), 1)) as pool:
        try:
            for group in _row_groups(batches, schema):
                rows += group.num_rows
                for written in [pool.submit(sink.write_table, group) for sink in sinks]:
                    written.result()
        finally:
            for sink in sinks:
                sink.close()
    return rows


def _arrow_type(dtype: dt.DataType) -> pa.DataType:
    if isinstance(dtype, dt.Decimal):
        return pa.decimal128(dtype.precision, dtype.scale)
    return _ARROW_TYPES[type(dtype)]


def _row_groups(batches: Iterator[pa.RecordBatch], schema: pa.Schema) -> Iterator[pa.Table]:
    """Tables of exactly ROWS_PER_GROUP rows, the last one shorter."""
    pending: list[pa.RecordBatch] = []
    waiting = 0
    for batch in batches:
        pending.append(batch.cast(schema))
        waiting += batch.num_rows
        while waiting >= ROWS_PER_GROUP:
            table = pa.Table.from_batches(pending, schema)
            yield table.slice(0, ROWS_PER_GROUP)
            rest = table.slice(ROWS_PER_GROUP)
            pending, waiting = rest.to_batches(), rest.num_rows
    if waiting:
        yield pa.Table.from_batches(pending, schema).combine_chunks()


def _csv_sink(path: Path, schema: pa.Schema) -> pacsv.CSVWriter:
    return pacsv.CSVWriter(path, schema, write_options=pacsv.WriteOptions(batch_size=8192))


def _parquet_sink(path: Path, schema: pa.Schema) -> pq.ParquetWriter:
    return pq.ParquetWriter(path, schema, compression="zstd")


_SINKS: dict[str, Callable[[Path, pa.Schema], pacsv.CSVWriter | pq.ParquetWriter]] = {
    ".csv": _csv_sink,
    ".parquet": _parquet_sink,
}
