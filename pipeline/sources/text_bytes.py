"""Refuses bytes that are not UTF-8 text: UTF-16, NULs, archives, other encodings; counts lines."""

from __future__ import annotations

import codecs
from pathlib import Path

import numpy as np

from pipeline.errors import BadInput
from pipeline.sources.line_limits import LineLimits

LINE_FEED = 0x0A
_FOREIGN_STARTS = (
    (b"\xff\xfe", "UTF-16", "Save it as UTF-8, or give --encoding utf-16."),
    (b"\xfe\xff", "UTF-16", "Save it as UTF-8, or give --encoding utf-16."),
    (b"PK\x03\x04", "a zip archive or Excel workbook", "Unpack it, or name it .xlsx."),
    (b"\x1f\x8b", "gzip", "Name it .csv.gz."),
    (b"PAR1", "Parquet", "Name it .parquet."),
)


class TextGuard:
    """Takes a file chunk by chunk and raises BadInput at the first byte that is not text."""

    def __init__(self, path: Path, delimiter: bytes = b",") -> None:
        """Starts before the first byte of the file."""
        self._path = path
        self._limits = LineLimits(path, delimiter)
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._pending = False
        self._lines = 0
        self.has_carriage_return = False
        """In what was fed so far."""
        self._at_start = True
        self._last: int | None = None

    def feed(self, chunk: bytes) -> None:
        """Looks at the next chunk."""
        if self._at_start:
            self._check_start(chunk)
            self._at_start = False
        position = chunk.find(b"\0")
        if position >= 0:
            line = self._lines + chunk.count(b"\n", 0, position) + 1
            raise BadInput(
                f"{self._path}, line {line}: holds a NUL byte, so it is binary or UTF-16, not "
                "text. Save it as UTF-8 CSV."
            )
        if self._pending or not chunk.isascii():
            self._decode(chunk, final=False)
        self.has_carriage_return = self.has_carriage_return or b"\r" in chunk
        self._limits.feed(chunk, self._lines)
        self._lines += int(np.count_nonzero(np.frombuffer(chunk, dtype=np.uint8) == LINE_FEED))
        self._last = chunk[-1]

    def finish(self) -> int:
        """Looks for a character cut off at the end; returns the lines, a last open one included."""
        self._decode(b"", final=True)
        return self._lines + (self._last not in (None, LINE_FEED))

    def _check_start(self, chunk: bytes) -> None:
        for start, kind, remedy in _FOREIGN_STARTS:
            if chunk.startswith(start):
                raise BadInput(f"{self._path}: is {kind}, not CSV text. {remedy}")

    def _decode(self, chunk: bytes, *, final: bool) -> None:
        try:
            self._decoder.decode(chunk, final)
        except UnicodeDecodeError as error:
            before = error.object[: error.start]
            line = self._lines + before.count(b"\n") + 1
            found = error.object[error.start]
            raise BadInput(
                f"{self._path}, line {line}: byte 0x{found:02X} is not UTF-8; the file is probably "
                "latin-1 or Windows-1252. Save it as UTF-8, or give --encoding windows-1252."
            ) from error
        self._pending = bool(self._decoder.getstate()[0])
