"""Whether a run would publish what is published already.

Imports nothing heavy: where nothing has changed, a run is over in a moment.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any

import xxhash

from pipeline.code_version import code_fingerprint
from pipeline.errors import ConfigurationError
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


def published_before(settings: Settings) -> Mapping[str, Any] | None:
    """The manifest of the published files if a run with these settings would not change them.

    The same code, settings and input files, down to their bytes, and every published file of the
    size that it was given. None if anything differs or is not there. Raises ConfigurationError
    for raw files at a URI, whose bytes no one has seen.
    """
    folder, output = settings.input_dir, settings.output_dir
    if isinstance(folder, Uri) or isinstance(output, Uri):
        raise ConfigurationError(
            "--if-changed compares the bytes of files, so both folders must be of this machine."
        )
    try:
        text = (output / "manifest.json").read_text(encoding="utf-8")
        manifest: dict[str, Any] = json.loads(text)
        same = (
            not (output / ".revops" / "journal.json").exists()
            and manifest["code"] == code_fingerprint()
            and _asked(manifest["settings"]) == _asks(settings)
            and _stands(output, manifest["files"])
            and manifest["input_listing"] == listing(settings)
            and _same_inputs(folder, manifest["input_files"])
        )
    except (OSError, ValueError, KeyError, TypeError):
        return None
    return manifest if same else None


def newest_order_of(manifest: Mapping[str, Any]) -> datetime:
    """When the newest order behind the published files was placed."""
    return datetime.fromisoformat(manifest["newest_order"])


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


def _asks(settings: Settings) -> dict[str, Any]:
    return {
        "engine": settings.engine,
        "as_of": str(settings.as_of) if settings.as_of else None,
        "formats": list(settings.formats),
        "tables": list(settings.tables),
        "max_rejected": settings.max_rejected,
        "severity": [list(pair) for pair in settings.severity],
        "threshold": [list(pair) for pair in settings.threshold],
        "escape_formulas": settings.escape_formulas,
        "sales_plan": fingerprint(settings.sales_plan) if settings.sales_plan else None,
        "week_start": settings.week_start,
        "fiscal_year_start": settings.fiscal_year_start,
        "time_zone": settings.time_zone,
    }


def _asked(recorded: Mapping[str, Any]) -> dict[str, Any]:
    as_of = recorded["as_of"] if recorded["as_of_given"] else None
    names = ("memory_limit", "threads", "as_of_given")
    return {**{k: v for k, v in recorded.items() if k not in names}, "as_of": as_of}


def _stands(folder: Path, files: list[dict[str, Any]]) -> bool:
    return all((folder / file["path"]).stat().st_size == file["bytes"] for file in files)


def _same_inputs(folder: Path, files: list[dict[str, Any]]) -> bool:
    paths = [(folder / file["path"], file) for file in files]
    # Sizes first: they cost nothing.
    return all(path.stat().st_size == file["bytes"] for path, file in paths) and all(
        fingerprint(path) == file["fingerprint"] for path, file in paths
    )
