"""CSV for Excel where the comma is the decimal sign: byte order mark, semicolons, decimal commas.

A double click opens it in columns there. Texts are quoted, numbers are not, and times have no
fractions.
"""

from __future__ import annotations

import codecs
from types import TracebackType

import pyarrow as pa
import pyarrow.csv as pacsv

from pipeline.publish.hashed_file import HashedFile
from pipeline.rules.excel_form import DECIMAL, DELIMITER

_ROWS_AT_ONCE = 8192


class ExcelWriter:
    """Writes a table's rows to a file; Arrow's own writer has a point as decimal sign only."""

    def __init__(self, file: HashedFile, schema: pa.Schema) -> None:
        """Writes the header."""
        file.write(codecs.BOM_UTF8)
        options = pacsv.WriteOptions(batch_size=_ROWS_AT_ONCE, delimiter=DELIMITER)
        self._schema = pa.schema([_to_the_second(field) for field in schema])
        self._writer = pacsv.CSVWriter(_DecimalCommas(file), self._schema, write_options=options)

    def write_table(self, rows: pa.Table) -> None:
        """Appends the rows."""
        self._writer.write_table(rows.cast(self._schema))

    def __enter__(self) -> ExcelWriter:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._writer.close()


class _DecimalCommas:
    """A file to which Arrow writes CSV: what it quotes is text, and a point elsewhere is a sign."""

    def __init__(self, file: HashedFile) -> None:
        self._file = file
        self._in_quotes = False

    def write(self, data: bytes) -> int:
        pieces = bytes(data).split(b'"')
        first = int(self._in_quotes)
        for number in range(first, len(pieces), 2):
            pieces[number] = pieces[number].replace(b".", DECIMAL.encode())
        self._in_quotes = (first + len(pieces) - 1) % 2 == 1
        return self._file.write(b'"'.join(pieces))

    def tell(self) -> int:
        return self._file.tell()

    def flush(self) -> None:
        self._file.flush()

    def close(self) -> None:
        """Leaves the file open for whom it belongs to."""

    @property
    def closed(self) -> bool:
        return self._file.closed


def _to_the_second(field: pa.Field) -> pa.Field:
    return field.with_type(pa.timestamp("s")) if pa.types.is_timestamp(field.type) else field
