"""Loads published files as the project's queries do: texts, the empty as null, then types.

Numbers and dates are read as the culture en-US has them, but no looser than revops writes them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pyarrow as pa
import pyarrow.compute as pc
from pyarrow import csv

from pipeline.powerbi.semantic_model import Column

ARROW_TYPES: dict[str, pa.DataType] = {
    "int64": pa.int64(),
    "decimal": pa.decimal128(19, 4),
    "double": pa.float64(),
    "string": pa.string(),
    "dateTime": pa.date32(),
}
"""Type of the model to the type that holds the same values."""


class WrongValue(Exception):
    """A text that is no value of its column's type."""

    def __init__(self, value: str) -> None:
        super().__init__(value)
        self.value = value


def header(path: Path) -> list[str]:
    """The names in the file's first line."""
    with csv.open_csv(path) as reader:
        return list(reader.schema.names)


def text_batches(path: Path, names: Sequence[str]) -> Iterator[pa.RecordBatch]:
    """The named columns of the file as texts; nothing is the empty text."""
    convert = csv.ConvertOptions(
        include_columns=list(names),
        column_types=dict.fromkeys(names, pa.string()),
        strings_can_be_null=False,
    )
    parse = csv.ParseOptions(newlines_in_values=True)
    with csv.open_csv(path, parse_options=parse, convert_options=convert) as reader:
        yield from reader


def typed(column: Column, texts: pa.Array) -> pa.Array:
    """The column's values; raises WrongValue."""
    if column.is_nullable:
        texts = pc.if_else(pc.equal(texts, ""), pa.scalar(None, pa.string()), texts)
    wanted = ARROW_TYPES[column.data_type]
    try:
        return pc.cast(texts, wanted)
    except pa.ArrowInvalid as error:
        raise WrongValue(_first_wrong(texts, wanted)) from error


def _first_wrong(texts: pa.Array, wanted: pa.DataType) -> str:
    for text in texts:
        try:
            text.cast(wanted)
        except pa.ArrowInvalid:
            return str(text)
    return ""
