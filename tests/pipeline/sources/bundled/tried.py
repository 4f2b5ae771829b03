"""Tries bundled sources on small made-up data."""

from __future__ import annotations

import csv
from pathlib import Path

from pipeline.sources.selects.snapshot import Limits
from pipeline.sources.selects.source import Source
from pipeline.sources.selects.source_folder import find_source
from pipeline.sources.selects.staging import stage

Rows = list[dict[str, str]]


def given(source: str | Source, place: Path, folder: Path) -> dict[str, Rows]:
    """What each SELECT gives, by raw table or left_out; the balances have balanced."""
    found = find_source(source) if isinstance(source, str) else source
    files = stage(found, place, folder / "staged", Limits()).files
    return {name: read(path) for name, path in files.items()}


def read(path: Path) -> Rows:
    """The rows of a staged file."""
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def only(rows: Rows, *columns: str) -> list[tuple[str, ...]]:
    """These columns of the rows."""
    return [tuple(row[name] for name in columns) for row in rows]
