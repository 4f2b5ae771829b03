"""Rewrites a raw file to the form that the contracts know, and proves that no row was lost."""

from __future__ import annotations

import csv
from collections.abc import Sequence
from contextlib import closing
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from pipeline.engine.sql_words import name
from pipeline.engine.text_reader import TextReader
from pipeline.errors import BadInput
from pipeline.sources.dialect.layout import Written
from pipeline.sources.dialect.original import Original
from pipeline.sources.line_limits import LONGEST_LINE
from pipeline.sources.preflight import open_csv
from pipeline.stopping import check


def rewrite(reader: TextReader, original: Original, columns: Sequence[Written], path: Path) -> int:
    """Writes the rows in their order as texts, to CSV or Parquet by the path's ending.

    Returns how many. Raises BadInput, with file and line, for a record with more or fewer values
    than the header.
    """
    values = ", ".join(f"{each.sql} AS {name(f'v{number}')}" for number, each in enumerate(columns))
    batches = reader.batches(f"SELECT {values} FROM {original.source}")
    schema = pa.schema([pa.field(each.name, pa.string()) for each in columns])
    rows = 0
    with path.open("wb") as file, closing(_writer(file, path, schema)) as writer:
        for batch in batches:
            writer.write_batch(pa.record_batch(batch.columns, schema=schema))
            rows += batch.num_rows
    return rows


def _writer(file: Any, path: Path, schema: pa.Schema) -> pacsv.CSVWriter | pq.ParquetWriter:
    if path.suffix == ".parquet":
        return pq.ParquetWriter(file, schema)
    return pacsv.CSVWriter(file, schema)


def check_rows(original: Original, rows: int, lines: int, delimiter: str) -> None:
    """Raises BadInput unless all records of the file were rewritten.

    The lines, which were counted without a parser, are as many before and after; else there are
    blank ones, and another parser counts the records.
    """
    if original.text is None:
        found = original.lines
    elif lines == original.lines:
        return
    else:
        found = _records(original, delimiter)
    if found != rows:
        raise BadInput(
            f"{original.origin.path}: two readers disagree on its rows ({rows:,} and {found:,}). "
            "Look for a stray quote or blank lines."
        )


def _records(original: Original, delimiter: str) -> int:
    assert original.text is not None
    csv.field_size_limit(LONGEST_LINE)
    try:
        with open_csv(original.text) as text:
            reader = csv.reader(text, delimiter=delimiter)
            next(reader)
            return sum(_is_record(values) for values in reader)
    except csv.Error as error:
        raise BadInput(f"{original.origin.path}: {error}. Mend the file.") from error


def _is_record(values: Sequence[str]) -> bool:
    check()
    return bool(values)
