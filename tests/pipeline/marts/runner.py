"""Computes marts from raw tables in memory: what a run does between ingest and publish."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

import ibis.expr.operations as ops
import ibis.expr.types as ir
import pyarrow as pa

from pipeline.compute import columns_read, computation, compute, expressions
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.plan import SETTINGS_TABLE, make_plan
from pipeline.publish.writer import arrow_schema
from schemas.raw import RAW_CONTRACTS
from tests.oracle.raw import Raw, RawRow, Row

Tables = dict[str, list[Row]]
"""The rows of published tables, by name."""


class RememberingEngine(DuckDBEngine):
    """DuckDB that makes the SQL of an expression once, however often it is executed.

    Making it takes several times as long as executing it on a few rows.
    """

    def __init__(self, spill: Path) -> None:
        super().__init__(spill, threads=1)
        self._known: dict[ops.Node, str] = {}

    def _sql(self, expression: ir.Table) -> str:
        node = expression.op()
        if node not in self._known:
            self._known[node] = super()._sql(expression)
        return self._known[node]


class MartRunner:
    """Computes marts again and again, each checked against its contract."""

    def __init__(self, engine: DuckDBEngine) -> None:
        marts = make_plan().marts
        found = expressions(marts)
        self._engine = engine
        self._columns = columns_read(found)
        self._computations = {mart.name: computation(mart, found[mart.name]) for mart in marts}

    @classmethod
    @contextmanager
    def open(cls, engine: DuckDBEngine) -> Iterator[MartRunner]:
        """A runner that closes its engine at the end."""
        try:
            yield cls(engine)
        finally:
            engine.close()

    def tables(self, raw: Raw, as_of: date | None = None) -> Tables:
        """Every published table, its rows by key."""
        return self._compute(self._computations, raw, as_of)

    def table(self, name: str, raw: Raw, as_of: date | None = None) -> list[Row]:
        """One published table, its rows by key; computes only what it depends on."""
        return self._compute([mart.name for mart in make_plan([name]).marts], raw, as_of)[name]

    def _compute(self, names: Collection[str], raw: Raw, as_of: date | None) -> Tables:
        self._put(raw, as_of)
        found: Tables = {}
        for name in names:
            each = self._computations[name]
            compute(self._engine, each)
            if each.mart.contract is not None and each.ordered is not None:
                found[name] = self._fetch(each.ordered, arrow_schema(each.mart.contract))
        return found

    def _put(self, raw: Raw, as_of: date | None) -> None:
        """Raw tables with the columns that the marts read, and the settings."""
        for name, columns in self._columns.items():
            if columns:
                self._engine.put(name, _arrow(name, columns, getattr(raw, name)))
        row = pa.table({"as_of": pa.array([as_of], type=pa.date32())})
        self._engine.put(SETTINGS_TABLE, row)

    def _fetch(self, ordered: ir.Table, schema: pa.Schema) -> list[Row]:
        batches = self._engine.batches(ordered)
        return [row for batch in batches for row in batch.cast(schema).to_pylist()]


def _arrow(name: str, columns: Collection[str], rows: list[RawRow]) -> pa.Table:
    fields = [field for field in arrow_schema(RAW_CONTRACTS[name]) if field.name in columns]
    return pa.Table.from_pylist(rows, pa.schema(fields))
