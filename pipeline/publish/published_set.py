"""A set of published files, as its readers see it: by its manifest and its small tables."""

from __future__ import annotations

import csv
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import pyarrow.parquet as pq

from pipeline.errors import BadInput
from pipeline.publish.datapackage import FILE_NAME as DATAPACKAGE
from pipeline.publish.files import read_json
from pipeline.publish.swap import MANIFEST, OutputFolder
from pipeline.rules.excel_form import DECIMAL, DELIMITER, ENCODING, EXCEL
from pipeline.uri import Uri

Row = Mapping[str, str]


class Tables(Protocol):
    """A published set, wherever it is: its manifest and its small tables."""

    @property
    def path(self) -> Path | Uri:
        """Where it is, for messages."""

    @property
    def manifest(self) -> Mapping[str, Any]:
        """Its manifest."""

    def table(self, name: str) -> list[Row]:
        """The rows of a small table, every value as it stands in standard CSV; none if absent."""


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
        return {
            table: [field["name"] for field in fields] for table, fields in self._fields().items()
        }

    def table(self, name: str) -> list[Row]:
        """The rows of a small table, every value as it stands in standard CSV; none if absent.

        Raises BadInput for a file that cannot be read.
        """
        try:
            if self._is_for_excel and (self.path / f"{name}.csv").is_file():
                return self._read_excel(name)
            return _read(self.path / f"{name}.csv", self.path / f"{name}.parquet")
        except (OSError, ValueError, csv.Error) as error:
            raise BadInput(
                f"{self.path}: {name} cannot be read ({error}). `revops verify` says more."
            ) from error

    @property
    def _is_for_excel(self) -> bool:
        return bool(self.manifest.get("settings", {}).get("csv_for") == EXCEL)

    def _read_excel(self, name: str) -> list[Row]:
        fields = self._fields().get(name, [])
        numbers = {field["name"] for field in fields if "decimalChar" in field}
        with (self.path / f"{name}.csv").open(encoding=ENCODING, newline="") as file:
            return [
                {
                    column: value.replace(DECIMAL, ".") if column in numbers else value
                    for column, value in row.items()
                }
                for row in csv.DictReader(file, delimiter=DELIMITER)
            ]

    def _fields(self) -> dict[str, list[Any]]:
        """Table to its columns as the data package describes them, for CSV if it has it."""
        package = _json(self.path / DATAPACKAGE) or {}
        resources = [each for each in package.get("resources", []) if "schema" in each]
        resources.sort(key=lambda resource: resource.get("format") == "csv")
        return {Path(resource["path"]).stem: resource["schema"]["fields"] for resource in resources}

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
    return as_texts(pq.read_table(parquet.absolute()).to_pylist())  # "a:b/" is no URI


def as_texts(rows: Iterable[Mapping[str, Any]]) -> list[Row]:
    """The rows with their values as they stand in standard CSV."""
    return [
        {column: "" if value is None else str(value) for column, value in row.items()}
        for row in rows
    ]


def published_set(path: Path) -> PublishedSet:
    """The set in this folder; BadInput if there is none.

    Finishes or undoes a swap first that a crash left behind, and clears away what it left.
    """
    OutputFolder(path).settle()
    return settled_set(path)


def settled_set(path: Path) -> PublishedSet:
    """The same of a folder in which no swap was left behind."""
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
