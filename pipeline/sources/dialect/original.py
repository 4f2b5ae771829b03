"""A raw file as it was found, looked at before it is rewritten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

import pyarrow as pa
import xxhash

from pipeline.engine.text_reader import csv_source, parquet_source
from pipeline.errors import BadInput
from pipeline.sources.dialect.decoding import decoded, is_utf8
from pipeline.sources.dialect.dialect import Dialect
from pipeline.sources.endings import is_gzip, is_parquet, is_workbook
from pipeline.sources.fingerprint import fingerprint
from pipeline.sources.line_limits import MOST_COLUMNS
from pipeline.sources.origin import Origin
from pipeline.sources.preflight import csv_header, open_parquet, other_delimiter
from pipeline.sources.text_bytes import TextGuard
from pipeline.sources.unpacking import chunks
from pipeline.sources.workbook.sheet import named_as, write_sheet

Kind = Literal["text", "typed", "nested"]
_TEXT: Kind = "text"


@dataclass(frozen=True)
class Original:
    """What was found in the file."""

    origin: Origin
    header: tuple[str, ...]
    kinds: tuple[Kind, ...]
    """Of each column, what its values are; a dialect can concern texts only."""
    source: str
    """What stands after FROM; its columns are called c0, c1, …"""
    lines: int
    """Lines of a CSV file, header included; rows of a Parquet file."""
    text: Path | None
    """The CSV text in UTF-8, perhaps packed; None of a Parquet file."""


def look_at(path: Path, dialect: Dialect, scratch: Path) -> Original:
    """Looks at each byte; the text in UTF-8 goes to `scratch` where the file is none.

    Raises BadInput for a file that is unusable.
    """
    try:
        if not path.is_file():
            raise BadInput(f"{path}: is not a file.")
        if is_workbook(path):
            found = _sheet(path, dialect, scratch)
        else:
            found = _parquet(path) if is_parquet(path) else _csv(path, dialect, scratch)
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror or error}).") from error
    if len(found.header) > MOST_COLUMNS:
        raise BadInput(f"{path}, line 1: has {len(found.header):,} columns. Export fewer.")
    return found


def _csv(path: Path, dialect: Dialect, scratch: Path) -> Original:
    digest = xxhash.xxh3_128()
    guard = TextGuard(path, dialect.delimiter.encode())
    start = b""
    text, pieces = path, chunks(path, digest.update)
    if not is_utf8(dialect.encoding):
        text = scratch
        pieces = _kept(decoded(path, pieces, dialect.encoding or ""), scratch)
    for piece in pieces:
        guard.feed(piece)
        if b"\n" not in start:
            start += piece
    header = csv_header(str(path), start.decode("utf-8-sig", "replace"), dialect.delimiter)
    if found := other_delimiter(header, dialect.delimiter):
        raise BadInput(f"{path}, line 1: {found}.")
    columns = [f"c{number}" for number in range(len(header))]
    source = csv_source(text, columns, dialect.delimiter, is_gzip=is_gzip(text))
    lines = guard.finish()
    kinds = tuple(_TEXT for _ in header)
    return Original(_origin(path, digest), header, kinds, source, lines, text)


def _sheet(path: Path, dialect: Dialect, text: Path) -> Original:
    origin = Origin(path, path.stat().st_size, fingerprint(path))
    write_sheet(path, text, decimal=dialect.decimal)
    with named_as(path, text):
        return replace(_csv(text, dialect, text), origin=origin)


def _kept(pieces: Iterator[bytes], path: Path) -> Iterator[bytes]:
    with path.open("wb") as file:
        for piece in pieces:
            file.write(piece)
            yield piece


def _parquet(path: Path) -> Original:
    file = open_parquet(path)
    schema = file.schema_arrow
    if len({name.lower() for name in schema.names}) < len(schema.names):
        raise BadInput(f"{path}: has columns whose names differ by case only. Rename one.")
    digest = xxhash.xxh3_128()
    for _ in chunks(path, digest.update):
        pass
    names = ", ".join(f"c{number}" for number in range(len(schema.names)))
    return Original(
        origin=_origin(path, digest),
        header=tuple(schema.names),
        kinds=tuple(_kind(field.type) for field in schema),
        source=f"{parquet_source(path)} AS found({names})",
        lines=file.metadata.num_rows,
        text=None,
    )


def _kind(found: pa.DataType) -> Kind:
    if pa.types.is_nested(found) or pa.types.is_fixed_size_binary(found):
        return "nested"
    is_text = pa.types.is_string(found) or pa.types.is_large_string(found)
    return "text" if is_text or pa.types.is_dictionary(found) else "typed"


def _origin(path: Path, digest: xxhash.xxh3_128) -> Origin:
    return Origin(path, path.stat().st_size, f"xxh3_128:{digest.hexdigest()}")
