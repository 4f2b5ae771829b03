"""A file of a published set."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class PublishedFile:
    """A file of the set: its name relative to the output folder."""

    path: str
    table: str
    sha256: str | None
    """None of a dataset at a URI."""
    size: int
    rows: int
    contract_version: int | None
    """None for files of rejected rows."""
