"""What the reader of workbooks does not tell of a sheet is looked for in the sheet's XML.

It gives a cell whose formula failed, or was never computed, as an empty one, and takes memory for
every cell between the first and the last, however few there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from pipeline.errors import BadInput

_ALWAYS_ALLOWED_CELLS = 2_000_000
_CELLS_A_CELL = 50
_PLACE = re.compile(rb"r\s*=\s*[\"']([A-Za-z]*)(\d+)[\"']")
_FAILED = re.compile(
    rb"<(?:\w+:)?c\b([^>]*\st\s*=\s*[\"']e[\"'][^>]*)>(?:(?!</(?:\w+:)?c>).)*?"
    rb"<(?:\w+:)?v>([^<]*)<",
    re.DOTALL,
)
_NOT_COMPUTED = re.compile(
    rb"<(?:\w+:)?c\b(?=[^>]*>\s*<(?:\w+:)?f\b)(?![^>]*\st\s*=\s*[\"']str)([^>]*)>\s*"
    rb"<(?:\w+:)?f\b(?:[^>]*/>|[^>]*>[^<]*</(?:\w+:)?f>)\s*"
    rb"(?:<(?:\w+:)?v\s*/>|<(?:\w+:)?v>\s*</(?:\w+:)?v>)?\s*</(?:\w+:)?c>"
)


def check_cells(where: str, chunks: Iterable[bytes]) -> None:
    """Raises BadInput at a cell without its value, and for a sheet that is nearly all empty."""
    cells, rows, columns = 0, {0}, {b""}
    for piece in _whole_rows(chunks):
        if found := _FAILED.search(piece):
            raise BadInput(
                f"{where}, {_cell(found[1])}: holds the error {found[2].decode()}. Mend its "
                "formula, or empty the cell."
            )
        if found := _NOT_COMPUTED.search(piece):
            raise BadInput(
                f"{where}, {_cell(found[1])}: holds a formula without its result. Open the "
                "workbook in Excel and save it."
            )
        places = _PLACE.findall(piece)
        cells += len(places)
        columns.update({column for column, _ in places})
        rows.update(map(int, {row for _, row in places}))
    area = max(rows) * max(map(_column_number, columns))
    if area > max(_ALWAYS_ALLOWED_CELLS, _CELLS_A_CELL * cells):
        last = max(columns, key=_column_number).decode().upper()
        raise BadInput(
            f"{where}: reaches to {last}{max(rows)}, with hardly a cell in between. Delete the "
            "cells that stand apart from the table."
        )


def _whole_rows(chunks: Iterable[bytes]) -> Iterator[bytes]:
    """The bytes, cut behind ends of rows only."""
    rest = b""
    for chunk in chunks:
        whole, end, rest = (rest + chunk).rpartition(b"row>")
        yield whole + end
    yield rest


def _cell(attributes: bytes) -> str:
    """What to call the cell of these attributes, which need not say where it is."""
    place = _PLACE.search(attributes)
    return f"cell {(place[1] + place[2]).decode()}" if place else "a cell"


def _column_number(letters: bytes) -> int:
    """1 for A, 27 for AA."""
    number = 0
    for letter in letters.upper():
        number = number * 26 + letter - ord("A") + 1
    return number
