"""What is asked of an engine that reads raw files at URIs."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, runtime_checkable

if TYPE_CHECKING:
    import pyarrow as pa

    from pipeline.engine import Asked


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


class FileStore(Protocol):
    """Small files and whole folders at URIs."""

    def read(self, uri: str) -> bytes | None:
        """The content of a small file; None if it is not there."""

    def replace(self, uri: str, content: bytes) -> None:
        """Writes a file so that readers see the old one or the new one, whole."""

    def upload(self, file: Path, uri: str) -> None:
        """Copies a file of this machine."""

    def folders(self, uri: str) -> list[str]:
        """The names of the folders directly below; none where nothing is."""

    def size(self, uri: str) -> int:
        """The bytes of all files below."""

    def delete(self, uri: str) -> None:
        """Deletes the file or the folder with all below; nothing if it is not there."""


@runtime_checkable
class UriWriter(Protocol):
    """Publishes at URIs."""

    @property
    def files(self) -> FileStore:
        """What lies there."""

    def publish(self, asked: Asked, uri: str) -> None:
        """Writes the rows, in order, as a Parquet dataset."""

    def published(self, uri: str) -> Iterator[pa.RecordBatch]:
        """The rows of such a dataset in their order, in bounded memory."""
