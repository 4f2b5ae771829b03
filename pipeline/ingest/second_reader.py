"""Reads raw files a second time, without the engine's parser, to prove that nothing was lost.

pyarrow sums the money columns in parallel; Python's csv module is the slow and exact judge where
the two disagree, or where rows must be named by line.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from decimal import Decimal

import pyarrow as pa
import pyarrow.compute as pc
import pyarrow.csv as pacsv
import pyarrow.parquet as pq

from pipeline.errors import BadInput
from pipeline.sources.line_limits import LONGEST_LINE
from pipeline.sources.preflight import RawFile, open_csv
from pipeline.stopping import check

MONEY = pa.decimal128(18, 2)
_MONEY_FORM = r"^-?[0-9]{1,15}(\.[0-9]{1,2}0{0,20})?$"
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
            raise BadInput(f"{file.path}, line {start + 1}: {error}. Mend the line.") from error


def money_total(
    files: Sequence[RawFile], columns: Sequence[str], *, exact: bool = False
) -> dict[str, MoneyRead]:
    """The money columns of all files together; record by record where `exact` is asked for."""
    total = dict.fromkeys(columns, MoneyRead(Decimal(0), 0))
    for file in files if columns else ():
        read = money_recount if exact and not file.is_parquet else money_read
        with _readable(file):
            found = read(file, columns)
        total = {name: total[name] + found[name] for name in columns}
    return total


def money_read(file: RawFile, columns: Sequence[str]) -> dict[str, MoneyRead]:
    """Sums the money columns of a file."""
    if file.is_parquet:
        content = pq.ParquetFile(file.path.absolute())
        return _sums(content.iter_batches(columns=_spelled(file, columns)), file, columns)
    for dtype in (MONEY, pa.string()):
        with suppress(pa.ArrowInvalid):
            return _csv_sums(file, columns, dtype)
    return money_recount(file, columns)


def money_recount(file: RawFile, columns: Sequence[str]) -> dict[str, MoneyRead]:
    """The same for a CSV file, record by record."""
    totals = dict.fromkeys(columns, Decimal(0))
    without = dict.fromkeys(columns, 0)
    places = {name: file.header.index(name) for name in columns}
    for record in records(file):
        for name, place in places.items():
            value = record.values[place] if record.number is not None else ""
            if re.match(_MONEY_FORM, value):
                totals[name] += Decimal(value)
            else:
                without[name] += 1
    return {name: MoneyRead(totals[name], without[name]) for name in columns}


def _csv_sums(file: RawFile, columns: Sequence[str], dtype: pa.DataType) -> dict[str, MoneyRead]:
    """Sums; a record with missing or surplus values is one without money."""
    skipped: list[int] = []
    found = _sums(_csv_batches(file, columns, dtype, skipped), file, columns)
    ragged = MoneyRead(Decimal(0), len(skipped))
    return {name: read + ragged for name, read in found.items()}


@contextmanager
def _readable(file: RawFile) -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise BadInput(f"{file.path}: cannot be read ({error.strerror or error}).") from error


def _csv_batches(
    file: RawFile, columns: Sequence[str], dtype: pa.DataType, skipped: list[int]
) -> Iterator[pa.RecordBatch]:
    def skip(row: pacsv.InvalidRow) -> str:
        skipped.append(row.actual_columns)
        return "skip"

    return iter(
        pacsv.open_csv(
            file.path.absolute(),  # pyarrow takes "~" for the home folder
            read_options=pacsv.ReadOptions(block_size=_BLOCK_BYTES),
            parse_options=pacsv.ParseOptions(invalid_row_handler=skip),
            convert_options=pacsv.ConvertOptions(
                include_columns=_spelled(file, columns),
                column_types=dict.fromkeys(_spelled(file, columns), dtype),
                strings_can_be_null=True,
                null_values=[""],
            ),
        )
    )


def _spelled(file: RawFile, columns: Sequence[str]) -> list[str]:
    """The columns as the file spells them."""
    return [file.spelled[file.header.index(name)] for name in columns]


def _sums(
    batches: Iterator[pa.RecordBatch], file: RawFile, columns: Sequence[str]
) -> dict[str, MoneyRead]:
    found = dict.fromkeys(columns, MoneyRead(Decimal(0), 0))
    spelled = dict(zip(columns, _spelled(file, columns), strict=True))
    for batch in batches:
        check()
        for name in columns:
            values = _money(batch.column(spelled[name]))
            total = pc.sum(values).as_py() or Decimal(0)
            found[name] += MoneyRead(total, values.null_count)
    return found


def _money(values: pa.Array) -> pa.Array:
    if values.type == MONEY:
        return values
    text = values.cast(pa.string())
    castable = pc.match_substring_regex(text, _MONEY_FORM)
    return pc.if_else(castable, text, pa.scalar(None, pa.string())).cast(MONEY)
