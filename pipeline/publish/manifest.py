"""`manifest.json`: what ran, on what, with what result."""

from __future__ import annotations

import platform
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from typing import Any

from pipeline.ingest.account_json import account_json
from pipeline.ingest.accounts import TableAccount
from pipeline.ingest.preflight import RawFile
from pipeline.settings import Settings

FORMAT_VERSION = 1
_LIBRARIES = ("ibis-framework", "duckdb", "pandera", "pyarrow", "numpy")


@dataclass(frozen=True)
class PublishedFile:
    """A file of the set: its name relative to the output folder."""

    path: str
    table: str
    sha256: str
    size: int
    rows: int
    contract_version: int | None
    """None for files of rejected rows."""


def manifest(
    settings: Settings,
    *,
    engine: str,
    as_of: str,
    started_at: str,
    seconds: Mapping[str, float],
    files: Mapping[str, Sequence[RawFile]],
    accounts: Sequence[TableAccount],
    published: Sequence[PublishedFile],
    skipped: Mapping[str, str],
) -> dict[str, Any]:
    """The manifest's content, ready for JSON."""
    return {
        "manifest_version": FORMAT_VERSION,
        "started_at": started_at,
        "settings": _settings(settings, engine, as_of),
        "versions": {"python": platform.python_version()}
        | {name: version(name) for name in _LIBRARIES},
        "inputs": [account_json(account, files[account.table]) for account in accounts],
        "skipped": dict(skipped),
        "seconds": {step: round(value, 3) for step, value in seconds.items()},
        "files": [_file(file) for file in published],
    }


def _settings(settings: Settings, engine: str, as_of: str) -> dict[str, Any]:
    return {
        "engine": engine,
        "as_of": as_of,
        "as_of_given": settings.as_of is not None,
        "formats": list(settings.formats),
        "tables": list(settings.tables),
        "max_rejected": settings.max_rejected,
        "memory_limit": settings.memory_limit,
        "threads": settings.threads,
    }


def _file(file: PublishedFile) -> dict[str, Any]:
    return {
        "path": file.path,
        "table": file.table,
        "sha256": file.sha256,
        "bytes": file.size,
        "rows": file.rows,
        "contract_version": file.contract_version,
    }
