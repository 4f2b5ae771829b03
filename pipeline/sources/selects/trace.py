"""What a source read, down to its bytes.

Imports nothing heavy: where nothing has changed, a run is over in a moment.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import xxhash

from pipeline.sources.selects.named_files import files_of
from pipeline.sources.selects.source import FILES, Source
from pipeline.stopping import check

_CHUNK_BYTES = 4 * 1024 * 1024
_BESIDE_A_DATABASE = ("", "-wal", ".wal")
_CLOCK_AND_CHANCE = re.compile(
    r"\b(now|today|current_\w+|local(time)?(timestamp)?|get_current_\w+|transaction_timestamp|"
    r"random|setseed|gen_random_uuid|uuid(v\d)?|randomblob|nextval|sample|tablesample)\b"
    r"|\b(date|time|datetime|julianday|unixepoch)\(\s*\)|\bstrftime\(\s*'[^']*'\s*\)",
    re.IGNORECASE,
)
"""Words by which a SELECT gives other rows of the same bytes; too many cost a run, never more."""


def source_fingerprint(source: Source, place: Path) -> str | None:
    """XXH3 (128 bit) of the source's folder and of the files that it reads.

    None where the same bytes may give other rows: on a server, and where a SELECT asks for the
    time or for chance.
    """
    if source.kind not in (FILES, "sqlite", "duckdb") or _asks_clock_or_chance(source):
        return None
    digest = xxhash.xxh3_128()
    for name, path in _read(source, place):
        digest.update(f"{name}\0{path.stat().st_size}\0".encode(errors="surrogateescape"))
        with path.open("rb") as file:
            while chunk := file.read(_CHUNK_BYTES):
                check()
                digest.update(chunk)
    return f"xxh3_128:{digest.hexdigest()}"


def _asks_clock_or_chance(source: Source) -> bool:
    return any(_CLOCK_AND_CHANCE.search(each.text) for each in source.every_statement)


def _read(source: Source, place: Path) -> Iterator[tuple[str, Path]]:
    """Every file that is read, and what tells it from others."""
    for path in sorted(source.folder.rglob("*")):
        if path.is_file():
            yield path.relative_to(source.folder).as_posix(), path
    for view in source.files:
        for path in files_of(source, view, place):
            yield f"{view}/{path.name}", path
    if source.kind != FILES:
        for ending in _BESIDE_A_DATABASE:
            path = place.with_name(place.name + ending)
            if path.is_file():
                yield f"database{ending}", path
