"""One published set, each of its tables read once, checked against the manifest, and kept."""

from __future__ import annotations

import hashlib
import io
from collections.abc import Mapping, Sequence
from pathlib import Path
from tempfile import gettempdir
from threading import Lock
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from pipeline.engine.in_memory import InMemoryTables
from pipeline.errors import BadInput
from pipeline.snapshot.facts import AS_IT_IS, FACTS
from schemas.unknown import in_words


class Superseded(BadInput):
    """A file is not the one that the manifest names: damaged, or replaced by a newer set."""


class NotPublished(BadInput):
    """A table that this set does not have."""


class Snapshot:
    """The tables of one manifest, in memory; a table that nobody asked for is not read.

    No file stays open, so that the next run can replace it.
    """

    def __init__(self, folder: Path, manifest: Mapping[str, Any]) -> None:
        """Reads nothing yet."""
        self.folder = folder
        self.manifest = manifest
        self._files = {
            file["table"]: file for file in manifest["files"] if file["path"].endswith(".parquet")
        }
        hashes = "".join(str(file["sha256"]) for file in manifest["files"])
        self.unknown = frozenset(manifest.get("unknown", ()))
        """What the raw tables lacked."""
        self.currency: str = manifest["currency"] or ""
        """What amounts are in, by ISO 4217."""
        self.min_orders: int = manifest["settings"]["min_orders"]
        """How many orders a comparison needs."""
        self.identity = hashlib.sha256((manifest["started_at"] + hashes).encode()).hexdigest()[:16]
        """Names this set."""
        self._tables = InMemoryTables(Path(gettempdir()) / "revops-snapshot")
        self._columns: dict[str, list[str]] = {}
        self._lock, self._locks = Lock(), dict[str, Lock]()

    def has(self, table: str) -> bool:
        """Whether the set has the table."""
        return table in self._files

    def columns(self, table: str) -> list[str]:
        """The columns of a table, or of a fact with what belongs to it."""
        if table not in self._columns:
            with self._lock:
                lock = self._locks.setdefault(table, Lock())
            with lock:  # of this table only: others need not wait for it
                if table not in self._columns:
                    self._columns[table] = self._load(table)
        return self._columns[table]

    def query(self, sql: str, values: Sequence[Any] = ()) -> pa.Table:
        """The rows that a query gives; its tables must have been asked for by `columns`."""
        return self._tables.query(sql, values)

    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[tuple[Any, ...]]:
        """The same as tuples."""
        return self._tables.rows(sql, values)

    def _load(self, table: str) -> list[str]:
        fact = FACTS.get(table, AS_IT_IS)
        for needed in fact.needs:
            self.columns(needed)
        self._tables.add(table, self._read(table, fact.columns), fact.sql)
        return list(self.query(f'FROM "{table}" LIMIT 0').column_names)

    def _read(self, table: str, columns: Sequence[str]) -> pa.Table:
        file = self._files.get(table)
        if file is None:
            raise NotPublished(self._why_absent(table))
        path = self.folder / file["path"]
        try:
            content = path.read_bytes()
        except OSError as error:
            raise Superseded(f"{path}: cannot be read ({error.strerror}).") from error
        if hashlib.sha256(content).hexdigest() != file["sha256"]:
            raise Superseded(f"{path}: is not as it was published. `revops verify` says more.")
        return pq.read_table(io.BytesIO(content), columns=list(columns) if columns else None)

    def _why_absent(self, table: str) -> str:
        lacking = self.manifest.get("skipped", {}).get(table)
        if lacking:
            return f"{table} was not published, since it needs {in_words(lacking)}."
        return f"{table} was not published as Parquet. Publish all tables with `revops etl`."
