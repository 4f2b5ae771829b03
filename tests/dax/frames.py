"""Published files as the evaluator takes them, loaded as the project's queries load them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path

import pandas as pd
import pyarrow as pa

from pipeline.powerbi.load import ARROW_TYPES, text_batches, typed
from pipeline.powerbi.semantic_model import Column, Table


def load(path: Path, columns: Sequence[Column]) -> pa.Table:
    """All rows of the file, under the names of the model; raises WrongValue."""
    schema = pa.schema([(column.name, ARROW_TYPES[column.data_type]) for column in columns])
    batches = [
        pa.record_batch(
            [typed(column, batch.column(column.source)) for column in columns], schema=schema
        )
        for batch in text_batches(path, [column.source for column in columns])
    ]
    return pa.Table.from_batches(batches, schema)


def load_frames(tables: Iterable[Table], output_dir: Path) -> dict[str, pd.DataFrame]:
    """The published files of these tables, as the evaluator of measures takes them."""
    return {
        table.name: _frame(load(output_dir / f"{table.name}.csv", table.columns))
        for table in tables
    }


def _frame(rows: pa.Table) -> pd.DataFrame:
    for place, field in enumerate(rows.schema):
        if pa.types.is_decimal(field.type):
            floats = rows.column(place).cast(pa.float64())
            rows = rows.set_column(place, field.name, floats)
    return rows.to_pandas(date_as_object=False)
