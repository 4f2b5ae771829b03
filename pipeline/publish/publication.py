"""A run's files on their way from the stage to the output folder."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.computation.compute import Computation
from pipeline.engine import Engine
from pipeline.errors import DiskError
from pipeline.publish.datapackage import FILE_NAME as DATAPACKAGE
from pipeline.publish.datapackage import datapackage
from pipeline.publish.files import sha256, write_json
from pipeline.publish.manifest import Outcome, manifest
from pipeline.publish.published_file import PublishedFile
from pipeline.publish.published_set import PublishedSet, settled_set
from pipeline.publish.swap import MANIFEST, OutputFolder, disk_errors
from pipeline.publish.taken_back import TakenBack, taken_back
from pipeline.publish.writer import arrow_schema, write_table
from pipeline.rules.stream_check import StreamCheck
from pipeline.settings import Settings
from schemas.contract import ContractType, metadata, table_name

if TYPE_CHECKING:
    import pyarrow as pa

REJECTED = "rejected"
_TABLES_AT_ONCE = 2


class Publication:
    """Stages files while a run computes, then publishes them all at once."""

    def __init__(
        self,
        folder: OutputFolder,
        formats: Sequence[str],
        escape_formulas: bool,
        csv_for: str | None,
    ) -> None:
        """Starts with an empty stage."""
        self._folder = folder
        self._formats = formats
        self._escape_formulas = escape_formulas
        self._csv_for = csv_for
        self._worker = ThreadPoolExecutor(max_workers=_TABLES_AT_ONCE)
        self._writing: list[Future[None]] = []
        self._rows: dict[str, int] = {}
        self._files: list[PublishedFile] = []
        self._contracts: dict[str, ContractType] = {}
        self._empty: dict[str, frozenset[str]] = {}
        self._hashes: dict[str, str] = {}
        self.taken_back = TakenBack()

    @classmethod
    @contextmanager
    def open(
        cls,
        path: Path,
        formats: Sequence[str],
        *,
        escape_formulas: bool = False,
        csv_for: str | None = None,
    ) -> Iterator[Publication]:
        """A publication into this folder; without commit it leaves no trace."""
        with OutputFolder(path).open() as folder:
            publication = cls(folder, formats, escape_formulas, csv_for)
            try:
                yield publication
            finally:
                publication._worker.shutdown(cancel_futures=True)

    @property
    def spill(self) -> Path:
        """Where the engine may put what does not fit in memory."""
        return self._folder.spill

    @property
    def rejects(self) -> Path:
        """Where the rows set aside are written, a file a raw table."""
        return self._folder.stage / REJECTED

    def take(self, engine: Engine, each: Computation) -> None:
        """Stages a mart's table, in the order of its key."""
        assert each.mart.contract is not None
        assert each.check is not None
        assert each.publish is not None
        self.write(each.mart.contract, engine.batches(each.publish), each.check)

    def write(
        self, contract: ContractType, batches: Iterator[pa.RecordBatch], check: StreamCheck
    ) -> None:
        """Checks a table, and stages it in each format, in the background."""
        self._contracts[table_name(contract)] = contract
        self._empty[table_name(contract)] = check.empty
        self._writing.append(self._worker.submit(self._write, contract, batches, check))

    def finish(self) -> dict[str, int]:
        """Waits until all tables are staged; returns the rows of each.

        Raises ContractFailed if one breaks its contract.
        """
        for job in self._writing:
            job.result()
        return dict(sorted(self._rows.items()))

    def prepare(
        self, settings: Settings, engine: str, started: datetime, outcome: Outcome
    ) -> list[PublishedFile]:
        """Stages manifest and data package; compares the set with the one that is published.

        Raises BadInput where more changes than the settings allow.
        """
        with disk_errors(self._folder.path):
            files, content = self._describe(settings, engine, started, outcome)
        self._hashes = {file.path: file.sha256 or "" for file in files}
        if (self._folder.path / MANIFEST).exists():
            self.taken_back = taken_back(
                lambda: settled_set(self._folder.path),
                PublishedSet(self._folder.stage, content),
                outcome.plan,
                settings.max_restated,
            )
        return files

    def commit(self) -> None:
        """Publishes the staged files."""
        self._folder.commit(self._hashes)

    def _describe(
        self, settings: Settings, engine: str, started: datetime, outcome: Outcome
    ) -> tuple[list[PublishedFile], dict[str, Any]]:
        """Stages data package and manifest; returns the files of the set, and the manifest."""
        accounts = outcome.ingested.accounts
        for account in accounts:
            path = self.rejects / f"{account.table}.csv"
            if account.rejected or account.cascaded:
                self._add(path, account.table, account.rejected + account.cascaded)
        package = self._folder.stage / DATAPACKAGE
        tables = sorted(self._files, key=_by_path)
        described = datapackage(
            tables, self._contracts, self._empty, outcome.currency, self._csv_for
        )
        write_json(package, described)
        self._add(package, "", 0)
        files = sorted(self._files, key=_by_path)
        content = manifest(settings, engine, started, outcome, files)
        write_json(self._folder.stage / MANIFEST, content)
        return files, content

    def _write(
        self, contract: ContractType, batches: Iterator[pa.RecordBatch], check: StreamCheck
    ) -> None:
        table = table_name(contract)
        paths = [self._folder.stage / f"{table}.{ending}" for ending in self._formats]
        try:
            files = write_table(
                batches,
                arrow_schema(contract, check.empty),
                paths,
                check.add,
                escape_formulas=self._escape_formulas,
                csv_for=self._csv_for,
            )
            check.require()
            self._rows[table] = check.rows
            version = metadata(contract)["version"]
            for file in files:
                self._files.append(
                    PublishedFile(
                        file.path.name, table, file.sha256, file.size, check.rows, version
                    )
                )
        except OSError as error:
            raise DiskError(
                f"{table} cannot be written to {self._folder.stage}: {error}. Free some space, or "
                "choose another --output-dir."
            ) from error

    def _add(self, path: Path, table: str, rows: int) -> None:
        name = path.relative_to(self._folder.stage).as_posix()
        self._files.append(
            PublishedFile(name, table, sha256(path), path.stat().st_size, rows, None)
        )


def _by_path(file: PublishedFile) -> str:
    return file.path
