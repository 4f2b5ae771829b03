"""Writes `rejected/<table>.csv`: file, line, key, column, value and rule of each row set aside."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, field, fields, replace
from pathlib import Path
from typing import Any

from pipeline.engine import FILE_COLUMN, ROW_COLUMN
from pipeline.errors import BadInput, DiskError
from pipeline.ingest.accounts import Reason, Reject
from pipeline.ingest.casting import COLUMN, RULE, VALUE
from pipeline.ingest.second_reader import Record, records
from pipeline.ingest.setting_aside import KEY
from pipeline.rules.excel_form import DELIMITER, ENCODING, EXCEL
from pipeline.rules.formula_text import escaped_text
from pipeline.sources.preflight import RawFile
from schemas.raw.shop import SWALLOWED

COLUMN_COUNT = "column_count"
_LONGEST_VALUE = 200

Row = Mapping[str, Any]


@dataclass
class SecondReading:
    """What the second reading of a table's files gave."""

    records: int = 0
    ragged: int = 0
    """Records with missing or surplus columns."""
    hidden: int = 0
    """Lines that a bad value or a ragged record holds: perhaps records that a quote swallowed."""
    reasons: dict[tuple[str, str], Reason] = field(default_factory=dict)
    """By column and rule."""
    ragged_files: dict[tuple[str, str], Counter[str]] = field(default_factory=dict)
    """Ragged records by column and rule, then by file: the engine does not know them."""


def write_rejects(
    path: Path,
    files: list[RawFile],
    rows: Iterator[Row],
    expected: Mapping[tuple[str, str], str],
    *,
    escape_formulas: bool = False,
    csv_for: str | None = None,
) -> SecondReading:
    """Writes the rows, which come in file and row order, and the ragged records among them.

    Of files at a URI the rows hold the ragged records too, and nothing is read a second time.
    """
    reading = SecondReading()
    locate = _located if files[0].uri is None else _at_uris
    try:
        _write(path, locate(files, rows, reading), expected, reading, escape_formulas, csv_for)
    except OSError as error:
        raise DiskError(
            f"{path}: rows set aside cannot be written ({error.strerror}). Free some space, or "
            "choose another --output-dir."
        ) from error
    return reading


def _write(
    path: Path,
    rejects: Iterator[Reject],
    expected: Mapping[tuple[str, str], str],
    reading: SecondReading,
    escape_formulas: bool,
    csv_for: str | None,
) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    encoding, delimiter = (ENCODING, DELIMITER) if csv_for == EXCEL else ("utf-8", ",")
    with path.open("w", encoding=encoding, newline="") as out:
        writer = csv.writer(
            out, delimiter=delimiter, lineterminator="\n", quoting=csv.QUOTE_NONNUMERIC
        )
        writer.writerow(column.name for column in fields(Reject))
        for reject in rejects:
            line = astuple(reject)
            writer.writerow(map(_harmless, line) if escape_formulas else line)
            cause = (reject.column, reject.rule)
            if cause not in reading.reasons:
                wanted = expected.get(cause, "")
                reading.reasons[cause] = Reason(*cause, 0, reject, reject.key, wanted)
            reason = reading.reasons[cause]
            reason.rows += 1
            reason.least_key = min(reason.least_key, reject.key)
            if reject.rule == COLUMN_COUNT:
                reading.ragged_files.setdefault(cause, Counter())[reject.file] += 1


def _harmless(value: str | int | None) -> str | int | None:
    return escaped_text(value) if isinstance(value, str) else value


def _located(files: list[RawFile], rows: Iterator[Row], reading: SecondReading) -> Iterator[Reject]:
    """Each reject with its line."""
    row = next(rows, None)
    for number, file in enumerate(files):
        for record in _records(file):
            reading.records += 1
            if record.number is None:
                reading.ragged += 1
                reading.hidden += _line_feeds(record.values)
                yield _ragged(file, record)
            elif row is not None and (row[FILE_COLUMN], row[ROW_COLUMN]) == (number, record.number):
                _confirm(file, record, row)
                reading.hidden += _hidden_lines(record, row)
                yield _reject(file, record.line, row)
                row = next(rows, None)
    if row is not None:
        raise _disagreement(files[row[FILE_COLUMN]], row)


def _at_uris(files: list[RawFile], rows: Iterator[Row], reading: SecondReading) -> Iterator[Reject]:
    """Each reject; of Parquet with the number of its row."""
    for row in rows:
        file = files[row[FILE_COLUMN]]
        reading.ragged += row[RULE] == COLUMN_COUNT
        reading.hidden += _line_feeds([row[VALUE] or ""])
        yield _reject(file, row[ROW_COLUMN] + 1 if file.is_parquet else None, row)


def _records(file: RawFile) -> Iterator[Record]:
    """Every record of the file; those of Parquet have their number as line, and no values.

    Nobody sees the lines of a staged file: its records have their number, too, and those of an
    Excel sheet that of their row.
    """
    if file.is_parquet:
        return (Record(number, number, ()) for number in range(1, file.lines + 1))
    if file.is_selected or file.is_sheet:
        header = int(file.is_sheet)
        return (replace(record, line=header + (record.number or 0)) for record in records(file))
    return records(file)


def _hidden_lines(record: Record, row: Row) -> int:
    if row[RULE] == SWALLOWED:
        return _line_feeds(record.values)
    return _line_feeds([row[VALUE] or ""])


def _line_feeds(values: Sequence[str]) -> int:
    return sum(value.count("\n") for value in values)


def _confirm(file: RawFile, record: Record, row: Row) -> None:
    """Raises BadInput unless both readers see the same value in the row."""
    column, value = row[COLUMN], row[VALUE]
    if value is None or file.is_parquet or column not in file.header:
        return
    if record.values[file.header.index(column)] != value:
        raise _disagreement(file, row)


def _disagreement(file: RawFile, row: Row) -> BadInput:
    return BadInput(
        f"{file.where}: two readers disagree on where rows end, near the row with key {row[KEY]!r} "
        f"({row[RULE]} in {row[COLUMN]}). Look for a stray quote there."
    )


def _reject(file: RawFile, line: int | None, row: Row) -> Reject:
    key, column, value = (str(row[name] or "") for name in (KEY, COLUMN, VALUE))
    return Reject(file.name, line, key, column, value[:_LONGEST_VALUE], str(row[RULE]))


def _ragged(file: RawFile, record: Record) -> Reject:
    text = ",".join(record.values)
    return Reject(file.name, record.line, "", "", text[:_LONGEST_VALUE], COLUMN_COUNT)
