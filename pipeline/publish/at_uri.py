"""Publishes at a URI: datasets that executors write, and a manifest that names the current ones.

Nothing there can be locked or swapped, so every run writes folders of its own, and replaces one
small file at the end. Readers take the manifest's word for where each table is.
"""

from __future__ import annotations

import json
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.computation.compute import Computation
from pipeline.engine import Engine
from pipeline.engine.uris import FileStore, UriWriter
from pipeline.errors import Locked
from pipeline.publish.manifest import Outcome, manifest
from pipeline.publish.published_file import PublishedFile
from pipeline.publish.set_at_uri import SetAtUri
from pipeline.publish.swap import MANIFEST
from pipeline.publish.taken_back import TakenBack, taken_back
from pipeline.publish.writer import arrow_schema
from pipeline.rules.stream_check import StreamCheck
from pipeline.settings import Settings
from pipeline.stopping import finish
from pipeline.uri import SCRATCH, Uri, run_name
from schemas.contract import metadata, table_name

REJECTED = "rejected"


class UriPublication:
    """Writes each table to `<uri>/<table>/<run>/`."""

    def __init__(self, uri: Uri, scratch: Path) -> None:
        """`scratch` is a folder of this machine."""
        self._uri = uri
        self._scratch = scratch
        self._run = run_name()
        self._published: dict[str, PublishedFile] = {}
        self._engine: UriWriter | None = None
        self._files: FileStore | None = None
        """Of the engine; it works after the engine is closed, too."""
        self._started: list[str] = []
        self._is_committed = False
        self._content: dict[str, Any] = {}
        self.taken_back = TakenBack()

    @classmethod
    @contextmanager
    def open(cls, uri: Uri) -> Iterator[UriPublication]:
        """A publication at this place; without commit nothing there refers to what it wrote."""
        with tempfile.TemporaryDirectory(prefix="revops-") as folder:
            publication = cls(uri, Path(folder))
            try:
                yield publication
            finally:
                publication._close()

    @property
    def spill(self) -> Path:
        """Where the engine may put what does not fit in memory."""
        return self._scratch / "spill"

    @property
    def rejects(self) -> Path:
        """Where the rows set aside are written, a file a raw table."""
        return self._scratch / REJECTED

    def take(self, engine: Engine, each: Computation) -> None:
        """Lets executors write a mart's table, then reads it again to check it."""
        assert isinstance(engine, UriWriter)
        assert each.mart.contract is not None
        assert each.check is not None
        assert each.publish is not None
        self._engine, self._files = engine, engine.files
        table = table_name(each.mart.contract)
        schema = arrow_schema(each.mart.contract, each.check.empty)
        place = f"{table}/{self._run}"
        where = f"{self._uri}/{place}"
        self._started.append(where)
        engine.publish(each.publish, where)
        _check(engine.published(where), schema, each.check)
        size = self._files.size(where)
        version = metadata(each.mart.contract)["version"]
        self._published[table] = PublishedFile(place, table, None, size, each.check.rows, version)

    def finish(self) -> dict[str, int]:
        """The rows of each table, all of which are there."""
        return {table: file.rows for table, file in sorted(self._published.items())}

    def prepare(
        self, settings: Settings, engine: str, started: datetime, outcome: Outcome
    ) -> list[PublishedFile]:
        """Uploads the rows set aside; compares the set with the one that is published.

        Raises BadInput where more changes than the settings allow.
        """
        assert self._engine is not None
        assert self._files is not None
        here, files = self._engine, self._files
        published = [*self._published.values(), *self._upload_rejects(files, outcome)]
        published.sort(key=lambda file: file.path)
        self._content = manifest(settings, engine, started, outcome, published)
        before = _read_manifest(files, self._uri)
        if before:
            self.taken_back = taken_back(
                lambda: SetAtUri(self._uri, before, here),
                SetAtUri(self._uri, self._content, here),
                outcome.plan,
                settings.max_restated,
            )
        return published

    def commit(self) -> None:
        """Replaces the manifest, then deletes what neither it nor the one before refers to.

        Raises Locked if a run that began later has published already.
        """
        assert self._files is not None
        files = self._files
        before = _read_manifest(files, self._uri)
        if before.get("run", "") > self._run:
            raise Locked(f"{self._uri}: a run that began later has published there. Run it again.")
        content = {**self._content, "run": self._run, "previous_run": before.get("run")}
        finish()
        text = json.dumps(content, indent=2, ensure_ascii=False)
        files.replace(f"{self._uri}/{MANIFEST}", f"{text}\n".encode())
        self._is_committed = True
        self._clear_away(files, {self._run, before.get("run")})

    def _close(self) -> None:
        """A run that did not come to its end leaves nothing."""
        if self._files is not None and not self._is_committed:
            for place in self._started:
                self._files.delete(place)

    def _upload_rejects(self, files: FileStore, outcome: Outcome) -> list[PublishedFile]:
        found = []
        for account in outcome.ingested.accounts:
            lost = account.rejected + account.cascaded
            if lost:
                local = self.rejects / f"{account.table}.csv"
                place = f"{REJECTED}/{self._run}/{local.name}"
                self._started.append(f"{self._uri}/{REJECTED}/{self._run}")
                files.upload(local, f"{self._uri}/{place}")
                size = local.stat().st_size
                found.append(PublishedFile(place, account.table, None, size, lost, None))
        return found

    def _clear_away(self, files: FileStore, keep: set[str | None]) -> None:
        """Deletes what older runs have left; one of them that still goes on comes too late."""
        for folder in [*self._published, REJECTED, SCRATCH]:
            for run in files.folders(f"{self._uri}/{folder}"):
                if run not in keep and run < self._run:
                    files.delete(f"{self._uri}/{folder}/{run}")


def _check(rows: Iterator[pa.RecordBatch], schema: pa.Schema, check: StreamCheck) -> None:
    for batch in rows:
        check.add(pa.Table.from_batches([batch.cast(schema)], schema))
    check.require()


def _read_manifest(files: FileStore, uri: Uri) -> dict[str, Any]:
    """Empty where there is none yet."""
    content = files.read(f"{uri}/{MANIFEST}")
    found: dict[str, Any] = json.loads(content) if content else {}
    return found
