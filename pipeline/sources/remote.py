"""Raw files at a URI: found, looked at and read a second time by the engine that reads them.

What the pre-flight sees in the bytes of a local file is asked here of other readers of the same
engine, so theirs is a weaker second opinion.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.engine.uris import Listed, UriReader, partition_columns
from pipeline.errors import BadInput
from pipeline.sources.endings import is_parquet, is_raw_file, is_workbook
from pipeline.sources.files import by_table
from pipeline.sources.preflight import RawFile, csv_header, raw_file
from pipeline.uri import Uri
from schemas.contract import ContractType


@dataclass(frozen=True)
class RemoteFolder:
    """The raw files below a URI, by their path relative to it."""

    uri: Uri
    files: Mapping[Path, Listed]

    @classmethod
    def at(cls, reader: UriReader, uri: Uri) -> RemoteFolder:
        """Asks for all of them once."""
        found = {_relative(file.uri, uri): file for file in reader.list_files(uri)}
        return cls(uri, {path: file for path, file in found.items() if is_raw_file(path.name)})

    def tables(self) -> dict[str, list[Path]]:
        """Raw table to its files, as for a folder of this machine; partitions may lie deeper."""
        top = [path for path in self.files if len(path.parts) == 1]
        return by_table(self.uri, top, self._inside)

    def inspect(
        self, reader: UriReader, paths: Sequence[Path], contract: ContractType
    ) -> list[RawFile]:
        """The pre-flight of a table's files; BadInput if one fails."""
        for path in filter(is_workbook, paths):
            raise BadInput(
                f"{self.files[path].uri}: Excel files are read on this machine only. Copy it here, "
                "or save it as CSV."
            )
        kinds = {is_parquet(path) for path in paths}
        if len(kinds) > 1:
            raise BadInput(f"{self.uri}: {paths[0]} and others mix CSV and Parquet. Use one form.")
        uris = [self.files[path].uri for path in paths]
        looks = (_parquet if kinds == {True} else _csv)(reader, uris)
        found = [
            raw_file(
                path,
                (*look.header, *partition_columns(path)),
                contract,
                lines=look.lines,
                size=self.files[path].size,
                fingerprint=f"modified:{self.files[path].modified}",
                uri=self.files[path].uri,
                blank_lines=look.blank_lines,
            )
            for path, look in zip(paths, looks, strict=True)
        ]
        for file in found:
            if file.header != found[0].header and not file.is_parquet:
                raise BadInput(
                    f"{file.uri}: its columns stand in another order than in {found[0].uri}. "
                    "Export all parts alike."
                )
        return found

    def _inside(self, stem: str) -> list[Path]:
        folders = (stem, f"{stem}.csv", f"{stem}.parquet")
        return [path for path in self.files if len(path.parts) > 1 and path.parts[0] in folders]


@dataclass(frozen=True)
class _Look:
    header: tuple[str, ...]
    lines: int
    blank_lines: int = 0


def _parquet(reader: UriReader, uris: list[str]) -> list[_Look]:
    rows = reader.row_counts(uris)
    return [_Look(tuple(reader.parquet_columns(uri)), rows[uri]) for uri in uris]


def _csv(reader: UriReader, uris: list[str]) -> list[_Look]:
    """Raises BadInput for a file that is no UTF-8 text."""
    scanned = reader.scan_lines(uris)
    for uri in uris:
        if scanned[uri].not_utf8:
            raise BadInput(f"{uri}: {scanned[uri].not_utf8:,} lines are not UTF-8. Export it so.")
        if scanned[uri].nul:
            raise BadInput(f"{uri}: {scanned[uri].nul:,} lines hold NUL bytes. Export it as text.")
    return [_Look(_header(reader, uri), scanned[uri].lines, scanned[uri].blank) for uri in uris]


def _header(reader: UriReader, uri: str) -> tuple[str, ...]:
    return csv_header(uri, reader.first_line(uri).removeprefix("\ufeff"))


def _relative(uri: str, folder: Uri) -> Path:
    """Engines spell a URI in their own way: file:/raw for file:///raw."""
    start = re.sub("^([a-z0-9+.-]+):/+", r"\1:/", folder) + "/"
    plain = re.sub("^([a-z0-9+.-]+):/+", r"\1:/", uri)
    return Path(plain.removeprefix(start))
