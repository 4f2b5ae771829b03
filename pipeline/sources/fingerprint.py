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
from pipeline.sources.below import files_below
from pipeline.sources.endings import is_hidden, is_raw_file, is_zip
from pipeline.sources.patterns import matching
from pipeline.sources.selects.asked import selects_of
from pipeline.uri import Uri

_CHUNK_BYTES = 4 * 1024 * 1024


def listing(settings: Settings) -> list[str]:
    """Every file that could be, or hold, a raw file, relative to the input folder, sorted.

    None of a URI or an archive, nor where a source's SELECTs give the raw tables.
    """
    folder, output = settings.input_dir, os.path.realpath(settings.output_dir)
    if isinstance(folder, Uri) or selects_of(settings) or folder.is_file():
        return []
    named = (matching(folder, pattern) for _, pattern in settings.raw_files)
    found = {path for paths in named for path in paths}.union(_candidates(folder, output))
    return sorted(_name(path.relative_to(folder)) for path in found)


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
        if path.is_file():
            if is_raw_file(path.name) or is_zip(path):
                yield path
        elif path.is_dir() and not is_hidden(path.name) and os.path.realpath(path) != output:
            with suppress(PermissionError):  # then no run reads it either
                inside = files_below(path, lambda inner: os.path.realpath(inner) == output)
                yield from (inner for inner in inside if is_raw_file(inner.name))
