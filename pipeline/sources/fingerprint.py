"""Which files could be raw files, and which bytes they hold.

Imports nothing heavy: where nothing has changed, a run is over in a moment.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import xxhash

from pipeline.settings import Settings
from pipeline.uri import Uri

_CHUNK_BYTES = 4 * 1024 * 1024


_ENDINGS = (".csv", ".csv.gz", ".parquet")


def listing(settings: Settings) -> list[str]:
    """Every file that could be a raw file, relative to its folder: two levels deep, sorted.

    None of a URI.
    """
    folder, output = settings.input_dir, os.path.realpath(settings.output_dir)
    if isinstance(folder, Uri):
        return []
    return sorted(_name(path.relative_to(folder)) for path in _candidates(folder, output))


def fingerprint(path: Path) -> str:
    """XXH3 (128 bit) of the bytes on disk."""
    digest = xxhash.xxh3_128()
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK_BYTES):
            digest.update(chunk)
    return f"xxh3_128:{digest.hexdigest()}"


def fingerprint_of(content: bytes) -> str:
    """The same of bytes that were read already."""
    return f"xxh3_128:{xxhash.xxh3_128(content).hexdigest()}"


def _name(path: Path) -> str:
    """The path as text, even if it is no UTF-8."""
    return os.fsencode(path.as_posix()).decode(errors="backslashreplace")


def _candidates(folder: Path, output: str) -> Iterator[Path]:
    for path in folder.iterdir():
        if path.name.endswith(_ENDINGS) and path.is_file():
            yield path
        elif path.is_dir() and os.path.realpath(path) != output:
            with suppress(PermissionError):  # then no run reads it either
                yield from (inner for inner in path.iterdir() if inner.name.endswith(_ENDINGS))
