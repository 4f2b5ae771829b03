"""Writes `rejected/<table>.csv`: file, line, key, column, value and rule of each row set aside."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import astuple, dataclass, fields
from pathlib import Path

from pipeline.engine import FILE_COLUMN, ROW_COLUMN
from pipeline.errors import BadInput
from pipeline.ingest.accounts import Reason, Reject
from pipeline.ingest.casting import COLUMN, RULE, VALUE
from pipeline.ingest.preflight import RawFile
from pipeline.ingest.second_reader import records
from pipeline.ingest.setting_aside import KEY

COLUMN_COUNT = "column_count"
_LONGEST_VALUE = 200

Row = Mapping[str, object]


@dataclass(frozen=True)
class RejectsWritten:
    """What the second reading of the files gave."""

    records: int
    ragged: int
    reasons: list[Reason]


def write_rejects(
    path: Path, files: list[RawFile], rows: Iterator[Row], expected: Mapping[tuple[str, str], str]
) -> RejectsWritten:
    """Writes the rows, which come in file and row order, and ragged records among them."""
    reasons: dict[tuple[str, str], Reason] = {}
    counts = [0, 0]
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as out:
        writer = csv.writer(out, lineterminator="\n")
        writer.writerow(field.name for field in fields(Reject))
        for reject in _located(files, rows, counts):
            writer.writerow(astuple(reject))
            known = reasons.get((reject.column, reject.rule))
            if known is None:
                wanted = expected.get((reject.column, reject.rule), "")
                reasons[reject.column, reject.rule] = Reason(
                    reject.column, reject.rule, 1, reject, wanted
                )
            else:
                known.rows += 1
    ordered = sorted(reasons.values(), key=lambda reason: -reason.rows)
    return RejectsWritten(counts[0], counts[1], ordered)


def _located(files: list[RawFile], rows: Iterator[Row], counts: list[int]) -> Iterator[Reject]:
    """Each reject with its line; adds the records and the ragged ones of all files to counts."""
    row = next(rows, None)
    for number, file in enumerate(files):
        if file.is_parquet:
            counts[0] += file.lines
            while row is not None and row[FILE_COLUMN] == number:
                yield _reject(file, int(str(row[ROW_COLUMN])), row)
                row = next(rows, None)
            continue
        for record in records(file):
            counts[0] += 1
            if record.number is None:
                counts[1] += 1
                yield _ragged(file, record.line, record.values)
            elif row is not None and (row[FILE_COLUMN], row[ROW_COLUMN]) == (number, record.number):
                yield _reject(file, record.line, row)
                row = next(rows, None)
    if row is not None:
        raise BadInput(
            f"{files[-1].path}: a bad row could not be found again in the files; the parsers "
            f"disagree on where rows end ({row[RULE]} in {row[COLUMN]}, key {row[KEY]})."
        )


def _reject(file: RawFile, line: int, row: Row) -> Reject:
    key, column, value = (str(row[name] or "") for name in (KEY, COLUMN, VALUE))
    return Reject(file.path.name, line, key, column, value[:_LONGEST_VALUE], str(row[RULE]))


def _ragged(file: RawFile, line: int, values: Sequence[str]) -> Reject:
    return Reject(file.path.name, line, "", "", ",".join(values)[:_LONGEST_VALUE], COLUMN_COUNT)
