"""The names in the first line of a file that may be a table, in whatever form it is."""

from __future__ import annotations

import csv
import gzip
import io
import zlib
from pathlib import Path

from pipeline.sources.endings import is_gzip, is_parquet

_START_BYTES = 64 * 1024
_DELIMITERS = (",", ";", "\t", "|")


def header_of(path: Path, delimiter: str = ",") -> tuple[str, ...] | None:
    """The names, stripped and in lower case; None where the file cannot be read as text."""
    try:
        if is_parquet(path):
            names: tuple[str, ...] | None = _of_parquet(path)
        else:
            names = _of_text(_start(path), {delimiter, *_DELIMITERS})
    except (OSError, EOFError, ValueError, zlib.error, csv.Error):
        return None
    return names and tuple(name.strip().lower() for name in names)


def _of_parquet(path: Path) -> tuple[str, ...]:
    import pyarrow.parquet as pq

    return tuple(pq.read_schema(path.absolute()).names)


def _start(path: Path) -> bytes:
    if is_gzip(path):
        with gzip.open(path) as packed:
            return packed.read(_START_BYTES)
    with path.open("rb") as file:
        return file.read(_START_BYTES)


def _of_text(start: bytes, delimiters: set[str]) -> tuple[str, ...] | None:
    """Separated by the sign that gives most names."""
    is_utf16 = start.startswith((b"\xff\xfe", b"\xfe\xff"))
    if not is_utf16 and b"\0" in start:
        return None
    text = start.decode("utf-16" if is_utf16 else "utf-8-sig", errors="replace")
    lines = text.removeprefix("\ufeff").lstrip().splitlines(keepends=True)
    if lines and lines[0].startswith("sep="):  # as Excel writes it
        lines = lines[1:]
    rows = (_first(lines, sign) for sign in sorted(delimiters))
    return max(rows, key=len, default=())


def _first(lines: list[str], delimiter: str) -> tuple[str, ...]:
    reader = csv.reader(io.StringIO("".join(lines), newline=""), delimiter=delimiter)
    return tuple(next(reader, ()))
