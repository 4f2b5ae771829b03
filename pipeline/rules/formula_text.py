"""Text that a spreadsheet would run as a formula: counted, and on request made harmless."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyarrow as pa
import pyarrow.compute as pc

from pipeline.engine.arrow_tables import arrow_table

STARTS = ("=", "+", "-", "@", "\t", "\r")
ESCAPE = "'"
"""What spreadsheets take as: text follows. The rule is OWASP's, CSV Injection."""

_START = pa.schema([("start", pa.string())])
_FIRST_BYTES = (
    arrow_table(({"start": each} for each in STARTS), _START)["start"]
    .cast(pa.binary())
    .combine_chunks()
)


def is_formula_like(text: pa.ChunkedArray) -> pa.ChunkedArray:
    """Whether each text starts as a formula does; false for null."""
    first = pc.binary_slice(text.cast(pa.binary()), 0, 1)
    return pc.is_in(first, value_set=_FIRST_BYTES)


def escaped(rows: pa.Table) -> pa.Table:
    """The rows, with an apostrophe before each formula-like text."""
    for number, field in enumerate(rows.schema):
        if pa.types.is_string(field.type):
            column = rows.column(number)
            harmless = pc.if_else(
                is_formula_like(column), pc.binary_join_element_wise(ESCAPE, column, ""), column
            )
            rows = rows.set_column(number, field, harmless)
    return rows


def escaped_text(text: str) -> str:
    """The same for one text."""
    return ESCAPE + text if text.startswith(STARTS) else text


class FormulaLike:
    """Counts formula-like texts in the columns of a table whose rows come in key order."""

    def __init__(self, texts: Iterable[str], key: Sequence[str]) -> None:
        """No row has been seen of a table with these columns of text."""
        self._key = list(key)
        self.counts = dict.fromkeys(texts, 0)
        """By column of text."""
        self.examples: dict[str, str] = {}
        """The least key, by column with such a text."""

    def add(self, rows: pa.Table) -> None:
        """Looks at the next rows."""
        for name in self.counts:
            found = is_formula_like(rows.column(name))
            self.counts[name] += pc.sum(found).as_py() or 0
            if self.counts[name] and name not in self.examples:
                self.examples[name] = self._key_at(pc.index(found, True).as_py(), rows)

    def _key_at(self, number: int, rows: pa.Table) -> str:
        (row,) = rows.select(self._key).slice(number, 1).to_pylist()
        return " / ".join(str(value) for value in row.values())
