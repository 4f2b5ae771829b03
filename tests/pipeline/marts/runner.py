"""Computes marts from raw tables in memory: what a run does between ingest and publish."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from contextlib import contextmanager
from datetime import date

import pyarrow as pa

from pipeline.compute import columns_read, computations, compute, expressions
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.engine.queries import Queries
from pipeline.given import GIVEN_SCHEMAS, SETTINGS_TABLE
from pipeline.plan import make_plan
from pipeline.publish.writer import arrow_schema
from pipeline.stream_check import StreamCheck
from schemas.contract import ContractType
from schemas.raw import RAW_CONTRACTS
from tests.oracle.raw import Raw, RawRow, Row

Tables = dict[str, list[Row]]
"""The rows of published tables, by name."""


class MartRunner:
    """Computes marts again and again, each checked against its contract."""

    def __init__(self, engine: DuckDBEngine) -> None:
        marts = make_plan().marts
        found = expressions(marts)
        self._engine = engine
        self._columns = columns_read(found)
        self._queries = Queries(engine.name)
        everything = computations(marts, lambda: found, self._queries, found)
        self._computations = {each.mart.name: each for each in everything}

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
            batches = compute(self._engine, each)
            if batches is not None and each.mart.contract is not None:
                found[name] = _checked(batches, each.mart.contract, self._queries)
        return found

    def _put(self, raw: Raw, as_of: date | None) -> None:
        """Raw tables with the columns that the marts read, and the settings."""
        for name, columns in self._columns.items():
            if columns:
                self._engine.put(name, _arrow(name, columns, getattr(raw, name)))
        row = pa.table({"as_of": pa.array([as_of], type=pa.date32())})
        self._engine.put(SETTINGS_TABLE, row)


def _checked(
    batches: Iterator[pa.RecordBatch], contract: ContractType, queries: Queries
) -> list[Row]:
    schema = arrow_schema(contract)
    rows = pa.Table.from_batches([batch.cast(schema) for batch in batches], schema)
    check = StreamCheck(contract, queries)
    check.add(rows)
    check.require()
    found: list[Row] = rows.to_pylist()
    return found


def _arrow(name: str, columns: Collection[str], rows: list[RawRow]) -> pa.Table:
    fields = [field for field in arrow_schema(RAW_CONTRACTS[name]) if field.name in columns]
    return pa.Table.from_pylist(rows, pa.schema(fields))
