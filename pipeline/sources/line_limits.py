"""Refuses lines that no raw table has, before an engine chokes on them.

DuckDB notes each surplus value together with its whole line, so that one line of a hundred thousand
values takes minutes, and it collects a line of a gigabyte in memory before it gives up.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import BadInput

LONGEST_LINE = 2_000_000
MOST_COLUMNS = 20_000
"""More than a spreadsheet has."""
_LONG_LINE = 16_384
_START = 1_000_000
_SURPLUS_IN_A_LINE = 1_000
_SURPLUS_AT_THE_START = 100_000
_SURPLUS_A_LINE = 20


class LineLimits:
    """Takes a file chunk by chunk; looks closely at long lines only, so that it costs nothing."""

    def __init__(self, path: Path, delimiter: bytes = b",") -> None:
        """Starts before the first byte of the file."""
        self._path = path
        self._comma = delimiter
        self._word = "commas" if delimiter == b"," else "separators"
        self._header_commas: int | None = None
        self._length = 0
        """Of the line that the last chunk did not end."""
        self._commas = 0

    def feed(self, chunk: bytes, lines_before: int) -> None:
        """Raises BadInput at a line that is too long, or holds far more commas than the header."""
        is_first = self._header_commas is None
        if is_first:
            self._header_commas = chunk.partition(b"\n")[0].count(self._comma)
        self._look_at_long_lines(chunk, lines_before)
        if is_first:
            self._look_at_width(chunk[:_START])

    def _look_at_long_lines(self, chunk: bytes, lines_before: int) -> None:
        start = 0
        while start < len(chunk):
            near = chunk.rfind(b"\n", start, start + max(_LONG_LINE - self._length, 0))
            end = near if near >= 0 else chunk.find(b"\n", start)
            if near < 0:
                self._go_on(chunk, start, end if end >= 0 else len(chunk), lines_before)
            if end < 0:
                return
            self._length = self._commas = 0
            start = end + 1

    def _look_at_width(self, chunk: bytes) -> None:
        """Compares the width of the first lines with the header's."""
        lines = chunk.count(b"\n") + 1
        surplus = chunk.count(self._comma) - lines * (self._header_commas or 0)
        if surplus > _SURPLUS_AT_THE_START + lines * _SURPLUS_A_LINE:
            raise BadInput(
                f"{self._path}: the lines hold far more {self._word} than the header has, about "
                f"{surplus // lines:,} too many each. Export the file again, with its own header."
            )

    def _go_on(self, chunk: bytes, start: int, end: int, lines_before: int) -> None:
        """Adds a piece of a line that may be long."""
        self._length += end - start
        self._commas += chunk.count(self._comma, start, end)
        if self._length <= _LONG_LINE:
            return
        line = lines_before + chunk.count(b"\n", 0, start) + 1
        where = f"{self._path}, line {line}"
        if self._length > LONGEST_LINE:
            raise BadInput(
                f"{where}: is longer than {LONGEST_LINE:,} bytes. End each line by a line feed, "
                "look for a stray quote, or export the file again."
            )
        header = self._header_commas or 0
        if line > 1 and self._commas > 2 * header + _SURPLUS_IN_A_LINE:
            raise BadInput(
                f"{where}: holds at least {self._commas:,} {self._word}, the header {header:,}. "
                "Mend the line, or export the file again."
            )
