"""What is asked of an engine that reads raw files at URIs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol, runtime_checkable


def partition_columns(path: Path) -> tuple[str, ...]:
    """Columns whose values are the names of folders: `orders/year=2018/part-0.parquet`."""
    return tuple(part.partition("=")[0] for part in path.parts[1:-1] if "=" in part)


@dataclass(frozen=True)
class Listed:
    """A file below a URI."""

    uri: str
    size: int
    modified: str


@dataclass(frozen=True)
class Scanned:
    """What a look at each line of a file gave."""

    lines: int = 0
    not_utf8: int = 0
    nul: int = 0
    blank: int = 0


@runtime_checkable
class UriReader(Protocol):
    """Looks at files without reading their values."""

    def list_files(self, uri: str) -> Sequence[Listed]:
        """Every file below the URI, however deep."""

    def first_line(self, uri: str) -> str:
        """The first line of a text file, without its line feed; empty if there is none."""

    def scan_lines(self, uris: Sequence[str]) -> Mapping[str, Scanned]:
        """Counts the lines of each text file."""

    def row_counts(self, uris: Sequence[str]) -> Mapping[str, int]:
        """The rows of each Parquet file."""

    def parquet_columns(self, uri: str) -> Sequence[str]:
        """The columns of a Parquet file."""
