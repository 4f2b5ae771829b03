"""`manifest.json`: what ran, on what, with what result."""

from __future__ import annotations

import platform
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any, Protocol

from pipeline.code_version import code_fingerprint, library_versions
from pipeline.computation.plan import Plan
from pipeline.errors import BadInput
from pipeline.ingest import Ingested
from pipeline.ingest.account_json import account_json
from pipeline.publish.published_file import PublishedFile
from pipeline.settings import Settings, told
from pipeline.sources.fingerprint import listing
from pipeline.sources.preflight import RawFile
from pipeline.uri import Uri

FORMAT_VERSION = 1


class Outcome(Protocol):
    """What the manifest tells of a run."""

    @property
    def ingested(self) -> Ingested:
        """Raw files and accounts."""

    @property
    def plan(self) -> Plan:
        """Tables computed and skipped."""

    @property
    def unknown(self) -> Collection[str]:
        """What the raw tables lack."""

    @property
    def fingerprints(self) -> Mapping[str, str]:
        """Setting to the fingerprint of the bytes that were read for it."""

    @property
    def seconds(self) -> Mapping[str, float]:
        """Seconds of each step."""

    @property
    def as_of(self) -> date:
        """The last day known."""

    @property
    def newest_order(self) -> datetime:
        """When the newest order was placed."""

    @property
    def currency(self) -> str | None:
        """What amounts are in; None where none were read."""

    @property
    def headline(self) -> Mapping[str, Any]:
        """The figures that people ask for first."""


def manifest(
    settings: Settings,
    engine: str,
    started: datetime,
    outcome: Outcome,
    published: Sequence[PublishedFile],
) -> dict[str, Any]:
    """The manifest's content, ready for JSON."""
    files, accounts = outcome.ingested.files, outcome.ingested.accounts
    return {
        "manifest_version": FORMAT_VERSION,
        "started_at": started.isoformat(timespec="milliseconds"),
        "settings": _settings(settings, engine, outcome),
        "code": code_fingerprint(),
        "versions": {"python": platform.python_version()} | library_versions(),
        "source_fingerprint": outcome.fingerprints.get("source"),
        "input_listing": _listing(settings),
        "input_files": _input_files(files, settings.input_dir),
        "inputs": [account_json(account, files[account.table]) for account in accounts],
        "currency": outcome.currency,
        "newest_order": outcome.newest_order.isoformat(sep=" "),
        "unknown": sorted(outcome.unknown),
        "skipped": dict(outcome.plan.skipped),
        "seconds": {step: round(value, 3) for step, value in outcome.seconds.items()},
        "headline": {name: _number(value) for name, value in outcome.headline.items()},
        "files": [_file(file) for file in published],
    }


def _input_files(
    files: Mapping[str, Sequence[RawFile]], folder: Path | Uri
) -> list[dict[str, Any]]:
    """The files that were found, each once: of an archive several raw files were made."""
    given = [
        {
            "path": _relative(file.given.path, folder),
            "bytes": file.given.size,
            "fingerprint": file.given.fingerprint,
        }
        for found in files.values()
        for file in found
        if _is_inside(file, folder)
    ]
    return [file for number, file in enumerate(given) if file not in given[:number]]


def _is_inside(file: RawFile, folder: Path | Uri) -> bool:
    """Whether it was found in the input folder; a setting that names another tells its own.

    So does a source, whose SELECTs gave the rows of a staged file.
    """
    if file.is_selected:
        return False
    return file.uri is not None or (
        not isinstance(folder, Uri) and file.given.path.is_relative_to(folder)
    )


def _relative(path: Path, folder: Path | Uri) -> str:
    return (path if isinstance(folder, Uri) else path.relative_to(folder)).as_posix()


def _listing(settings: Settings) -> list[str]:
    try:
        return listing(settings)
    except OSError as error:
        raise BadInput(
            f"{settings.input_dir}: cannot be read any more ({error.strerror})."
        ) from error


def _number(value: Any) -> Any:
    """Money and rates as text, so that no digit is lost."""
    return str(value) if isinstance(value, Decimal) else value


def _settings(settings: Settings, engine: str, outcome: Outcome) -> dict[str, Any]:
    def read(setting: str, path: Path) -> str | None:
        return outcome.fingerprints.get(setting)

    return {
        **told(settings, "result", read),
        "engine": engine,
        "as_of": outcome.as_of.isoformat(),
        "as_of_given": settings.as_of is not None,
        **told(settings, "resource", read),
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
