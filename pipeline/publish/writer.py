"""Writes a table's record batches as CSV and Parquet: one writer for every engine.

The bytes depend on the rows alone: row groups have a fixed size and types come from the contract.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, closing
from pathlib import Path
from typing import TypeAlias

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from pipeline.engine.arrow_tables import arrow_type
from pipeline.publish.excel import ExcelWriter
from pipeline.publish.hashed_file import HashedFile
from pipeline.rules.excel_form import EXCEL
from pipeline.rules.formula_text import escaped
from pipeline.stopping import check
from schemas.contract import ContractType, columns

ROWS_PER_GROUP = 131_072

Sink: TypeAlias = pacsv.CSVWriter | ExcelWriter | pq.ParquetWriter


def arrow_schema(contract: ContractType, empty: Collection[str] = ()) -> pa.Schema:
    """The contract's columns as Arrow fields; those that are empty throughout may be."""
    return pa.schema(
        pa.field(
            column.name,
            arrow_type(column.dtype),
            nullable=column.nullable or column.name in empty,
        )
        for column in columns(contract)
    )


def write_table(
    batches: Iterator[pa.RecordBatch],
    schema: pa.Schema,
    paths: Sequence[Path],
    watch: Callable[[pa.Table], None],
    *,
    escape_formulas: bool = False,
    csv_for: str | None = None,
) -> list[HashedFile]:
    """Writes the batches to each path, by its ending, and shows all rows to `watch`."""
    sink_of = _SINKS | ({".csv": ExcelWriter} if csv_for == EXCEL else {})
    with ExitStack() as stack:
        files = [stack.enter_context(closing(HashedFile(path))) for path in paths]
        sinks = [stack.enter_context(sink_of[file.path.suffix](file, schema)) for file in files]
        takers = [watch, *(_taker(sink, escape_formulas) for sink in sinks)]
        pool = stack.enter_context(ThreadPoolExecutor(max_workers=len(takers)))
        taken: list[Future[None]] = []
        for group in _row_groups(batches, schema):  # the next is made while one is written
            check()
            _wait(taken)
            taken = [pool.submit(take, group) for take in takers]
        _wait(taken)
    return files


def _taker(sink: Sink, escape_formulas: bool) -> Callable[[pa.Table], None]:
    if escape_formulas and not isinstance(sink, pq.ParquetWriter):
        return lambda rows: sink.write_table(escaped(rows))
    take: Callable[[pa.Table], None] = sink.write_table
    return take


def _wait(jobs: Iterable[Future[None]]) -> None:
    for job in jobs:
        job.result()


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


def _csv_sink(file: HashedFile, schema: pa.Schema) -> pacsv.CSVWriter:
    return pacsv.CSVWriter(file, schema, write_options=pacsv.WriteOptions(batch_size=8192))


def _parquet_sink(file: HashedFile, schema: pa.Schema) -> pq.ParquetWriter:
    return pq.ParquetWriter(file, schema, compression="zstd")


_SINKS: dict[str, Callable[[HashedFile, pa.Schema], Sink]] = {
    ".csv": _csv_sink,
    ".parquet": _parquet_sink,
}
