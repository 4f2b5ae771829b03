"""Reads what DuckDB does not: CSV files whose lines end in several ways, as joined ones do."""

from __future__ import annotations

import csv
from pathlib import Path

from pipeline.engine.line_ends import odd_line_end
from pipeline.errors import BadInput
from pipeline.sources.line_limits import LONGEST_LINE
from pipeline.sources.preflight import Look, open_csv
from pipeline.stopping import check


def evenly_ended(path: Path, look: Look, copy: Path) -> Path:
    """The file, or a copy of it whose lines end alike if its own do not.

    Raises BadInput for a record with too few or too many values, or a quote that is not closed.
    """
    if path.suffix == ".parquet" or not look.has_carriage_return or odd_line_end(path) is None:
        return path
    csv.field_size_limit(LONGEST_LINE)
    with open_csv(path) as text, copy.open("w", encoding="utf-8", newline="") as even:
        records = csv.reader(text, strict=True)
        writer = csv.writer(even, lineterminator="\n", quoting=csv.QUOTE_ALL)
        try:
            for record in records:
                check()
                if record and len(record) != len(look.header):
                    raise BadInput(
                        f"{path}, line {records.line_num}: has {len(record)} values; the header "
                        f"has {len(look.header)}. Mend it."
                    )
                if record:
                    writer.writerow(record)
        except csv.Error as error:
            raise BadInput(f"{path}, line {records.line_num}: {error}. Mend the line.") from error
    return copy
