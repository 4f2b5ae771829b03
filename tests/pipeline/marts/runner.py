"""Computes marts from raw tables in memory: what a run does between ingest and publish."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import AbstractContextManager, contextmanager, nullcontext
from datetime import date
from pathlib import Path

import ibis.expr.types as ir
import pyarrow as pa

from pipeline.compute import columns_read, compute, expressions
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.marts import published_contracts
from pipeline.plan import SETTINGS_TABLE, make_plan
from pipeline.publish.writer import arrow_schema
from schemas.contract import key
from schemas.raw import RAW_CONTRACTS
from tests.oracle.raw import Raw, RawRow, Row
from tests.pipeline.marts.remembering import Memory

Tables = dict[str, list[Row]]
"""The rows of published tables, by name."""


class MartRunner:
    """Computes marts again and again, each checked against its contract."""

    def __init__(self, engine: DuckDBEngine, *, remember: bool = True) -> None:
        self._engine = engine
        self._memory = Memory() if remember else None
        self._marts = {mart.name: mart for mart in make_plan().marts}
        self._expressions = expressions(self._marts.values())
        self._columns = columns_read(self._expressions)

    @classmethod
    @contextmanager
    def open(cls, spill: Path, *, remember: bool = True) -> Iterator[MartRunner]:
        """A runner with an engine of its own, on one thread: the tables are small."""
        engine = DuckDBEngine(spill, threads=1)
        try:
            yield cls(engine, remember=remember)
        finally:
            engine.close()

    def tables(self, raw: Raw, as_of: date | None = None) -> Tables:
        """Every published table, its rows by key."""
        return self._compute(self._marts, raw, as_of)

    def table(self, name: str, raw: Raw, as_of: date | None = None) -> list[Row]:
        """One published table, its rows by key; computes only what it depends on."""
        return self._compute([mart.name for mart in make_plan([name]).marts], raw, as_of)[name]

    def _compute(self, names: Collection[str], raw: Raw, as_of: date | None) -> Tables:
        self._put(raw, as_of)
        found: Tables = {}
        with self._remembering():
            for name in names:
                table = compute(self._engine, self._marts[name], self._expressions[name])
                if name in published_contracts():
                    found[name] = self._fetch(name, table)
        return found

    def _remembering(self) -> AbstractContextManager[None]:
        return self._memory.used() if self._memory else nullcontext()

    def _put(self, raw: Raw, as_of: date | None) -> None:
        """Raw tables with the columns that the marts read, and the settings."""
        for name, columns in self._columns.items():
            if columns:
                self._engine.put(name, _arrow(name, columns, getattr(raw, name)))
        row = pa.table({"as_of": pa.array([as_of], type=pa.date32())})
        self._engine.put(SETTINGS_TABLE, row)

    def _fetch(self, name: str, table: ir.Table) -> list[Row]:
        contract = published_contracts()[name]
        schema = arrow_schema(contract)
        batches = self._engine.batches(table.order_by(key(contract)))
        return [row for batch in batches for row in batch.cast(schema).to_pylist()]


def _arrow(name: str, columns: Collection[str], rows: list[RawRow]) -> pa.Table:
    fields = [field for field in arrow_schema(RAW_CONTRACTS[name]) if field.name in columns]
    return pa.Table.from_pylist(rows, pa.schema(fields))
