"""A set of published files, as its readers see it: by its manifest and its small tables."""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipeline.errors import BadInput
from pipeline.publish.datapackage import FILE_NAME as DATAPACKAGE
from pipeline.publish.files import read_json
from pipeline.publish.swap import MANIFEST, OutputFolder

Row = Mapping[str, str]


@dataclass(frozen=True)
class PublishedSet:
    """A folder with a manifest."""

    path: Path
    manifest: Mapping[str, Any]

    @property
    def started_at(self) -> str:
        """When its run began."""
        return str(self.manifest["started_at"])

    @property
    def headline(self) -> Mapping[str, Any]:
        """The figures that people ask for first."""
        return dict(self.manifest.get("headline", {}))

    @property
    def rows(self) -> dict[str, int]:
        """Table to its number of rows."""
        return {file["table"]: file["rows"] for file in self._tables()}

    @property
    def versions(self) -> dict[str, int]:
        """Table to the version of its contract."""
        return {file["table"]: file["contract_version"] for file in self._tables()}

    def columns(self) -> dict[str, list[str]]:
        """Table to its columns."""
        package = _json(self.path / DATAPACKAGE) or {}
        return {
            Path(resource["path"]).stem: [field["name"] for field in resource["schema"]["fields"]]
            for resource in package.get("resources", [])
            if "schema" in resource
        }

    def table(self, name: str) -> list[Row]:
        """The rows of a small table, every value as it stands in the CSV file; none if absent.

        Raises BadInput for a file that cannot be read.
        """
        try:
            return _read(self.path / f"{name}.csv", self.path / f"{name}.parquet")
        except (OSError, ValueError, csv.Error) as error:
            raise BadInput(
                f"{self.path}: {name} cannot be read ({error}). `revops verify` says more."
            ) from error

    def _tables(self) -> list[dict[str, Any]]:
        return [file for file in self.manifest["files"] if file["contract_version"] is not None]


def _json(path: Path) -> Any:
    try:
        return read_json(path)
    except OSError as error:
        raise BadInput(f"{path}: cannot be read ({error.strerror}).") from error


def _read(text: Path, parquet: Path) -> list[Row]:
    if text.is_file():
        with text.open(encoding="utf-8", newline="") as file:
            return list(csv.DictReader(file))
    if not parquet.is_file():
        return []
    return [
        {column: "" if value is None else str(value) for column, value in row.items()}
        for row in pq.read_table(parquet.absolute()).to_pylist()  # "a:b/" is no URI
    ]


def published_set(path: Path) -> PublishedSet:
    """The set in this folder; BadInput if there is none."""
    OutputFolder(path).settle()
    manifest = _json(path / MANIFEST)
    if not isinstance(manifest, dict) or not {"started_at", "files"} <= set(manifest):
        raise BadInput(f"{path}: has no readable {MANIFEST}, so no run has published here.")
    return PublishedSet(path, manifest)


class NoRunBefore(BadInput):
    """A folder that remembers no run before its last one."""


def previous_set(path: Path) -> PublishedSet:
    """The set that this folder held before; NoRunBefore if none is remembered."""
    folder = OutputFolder(path)
    runs = [run for run in folder.history.runs() if (run / MANIFEST).is_file()]
    if not runs:
        raise NoRunBefore(f"{path}: remembers no run before the last one. Name two folders.")
    return published_set(runs[-1])
