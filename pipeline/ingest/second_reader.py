"""Reads raw files a second time, without the engine's parser, to prove that nothing was lost.

pyarrow sums the money columns in parallel; Python's csv module is the slow and exact judge where
the two disagree, or where rows must be named by line.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from pipeline.errors import BadInput
from pipeline.sources.endings import is_gzip
from pipeline.sources.line_limits import LONGEST_LINE
from pipeline.sources.preflight import RawFile, open_csv
from pipeline.stopping import check
from schemas.lexical import decimal_form
from schemas.types import ColumnType

Forms = Mapping[str, ColumnType]
"""Money column to the type whose form its texts have."""
_BLOCK_BYTES = 8 * 1024 * 1024


@dataclass(frozen=True)
class Record:
    """A record of a CSV file: the line on which it starts, its number if whole, its values."""

    line: int
    number: int | None
    values: Sequence[str]


@dataclass(frozen=True)
class MoneyRead:
    """Sum of a column's castable values, and the rows without one."""

    total: Decimal
    rows_without: int

    def __add__(self, other: MoneyRead) -> MoneyRead:
        """Both files together."""
        return MoneyRead(self.total + other.total, self.rows_without + other.rows_without)


def records(file: RawFile) -> Iterator[Record]:
    """The records after the header; one with missing or surplus values has no number.

    Surplus commas without a value behind them are no fault: engines pass over them.
    """
    csv.field_size_limit(LONGEST_LINE)
    with _readable(file), open_csv(file.path) as text:
        reader = csv.reader(text)
        next(reader)
        start, number = reader.line_num, 0
        try:
            for values in reader:
                check()
                if values:
                    width = len(file.header)
                    whole = len(values) >= width and not any(values[width:])
                    number += whole
                    yield Record(start + 1, number if whole else None, values)
                start = reader.line_num
        except csv.Error as error:
            raise BadInput(f"{file.where}, line {start + 1}: {error}. Mend the line.") from error


def money_total(
    files: Sequence[RawFile], forms: Forms, *, exact: bool = False
) -> dict[str, MoneyRead]:
    """The money columns of all files together; record by record where `exact` is asked for."""
    total = dict.fromkeys(forms, MoneyRead(Decimal(0), 0))
    for file in files if forms else ():
        read = money_recount if exact and not file.is_parquet else money_read
        with _readable(file):
            found = read(file, forms)
        total = {name: total[name] + found[name] for name in forms}
    return total


def money_read(file: RawFile, forms: Forms) -> dict[str, MoneyRead]:
    """Sums the money columns of a file."""
    if file.is_parquet:
        content = pq.ParquetFile(file.path.absolute())
        return _sums(content.iter_batches(columns=_spelled(file, forms)), file, forms)
    for as_text in (False, True):
        with suppress(pa.ArrowInvalid):
            return _csv_sums(file, forms, as_text=as_text)
    return money_recount(file, forms)


def money_recount(file: RawFile, forms: Forms) -> dict[str, MoneyRead]:
    """The same for a CSV file, record by record."""
    totals = dict.fromkeys(forms, Decimal(0))
    without = dict.fromkeys(forms, 0)
    places = {name: file.header.index(name) for name in forms}
    patterns = {name: re.compile(decimal_form(form)) for name, form in forms.items()}
    for record in records(file):
        for name, place in places.items():
            value = record.values[place] if record.number is not None else ""
            if patterns[name].match(value):
                totals[name] += Decimal(value)
            else:
                without[name] += 1
    return {name: MoneyRead(totals[name], without[name]) for name in forms}


def _csv_sums(file: RawFile, forms: Forms, *, as_text: bool) -> dict[str, MoneyRead]:
    """Sums; a record with missing or surplus values is one without money."""
    skipped: list[int] = []
    found = _sums(_csv_batches(file, forms, skipped, as_text=as_text), file, forms)
    ragged = MoneyRead(Decimal(0), len(skipped))
    return {name: read + ragged for name, read in found.items()}


@contextmanager
def _readable(file: RawFile) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput(f"{file.where}: cannot be read ({error.strerror or error}).") from error


def _csv_batches(
    file: RawFile, forms: Forms, skipped: list[int], *, as_text: bool
) -> Iterator[pa.RecordBatch]:
    spelled = _spelled(file, forms)
    types = [pa.string() if as_text else _money_type(form) for form in forms.values()]

    def skip(row: pacsv.InvalidRow) -> str:
        skipped.append(row.actual_columns)
        return "skip"

    return iter(
        pacsv.open_csv(
            pa.input_stream(file.path.absolute(), "gzip" if is_gzip(file.path) else None),
            read_options=pacsv.ReadOptions(block_size=_BLOCK_BYTES),
            parse_options=pacsv.ParseOptions(invalid_row_handler=skip),
            convert_options=pacsv.ConvertOptions(
                include_columns=spelled,
                column_types=dict(zip(spelled, types, strict=True)),
                strings_can_be_null=True,
                null_values=[""],
            ),
        )
    )


def _spelled(file: RawFile, columns: Iterable[str]) -> list[str]:
    """The columns as the file spells them."""
    return [file.spelled[file.header.index(name)] for name in columns]


def _sums(batches: Iterator[pa.RecordBatch], file: RawFile, forms: Forms) -> dict[str, MoneyRead]:
    found = dict.fromkeys(forms, MoneyRead(Decimal(0), 0))
    spelled = dict(zip(forms, _spelled(file, forms), strict=True))
    for batch in batches:
        check()
        for name, form in forms.items():
            values = _money(batch.column(spelled[name]), form)
            total = pc.sum(values).as_py() or Decimal(0)
            found[name] += MoneyRead(total, values.null_count)
    return found


def _money(values: pa.Array, form: ColumnType) -> pa.Array:
    if values.type == _money_type(form):
        return values
    text = values.cast(pa.string())
    castable = pc.match_substring_regex(text, decimal_form(form))
    return pc.if_else(castable, text, pa.scalar(None, pa.string())).cast(_money_type(form))


def _money_type(form: ColumnType) -> pa.DataType:
    return pa.decimal128(form.precision, form.scale)
