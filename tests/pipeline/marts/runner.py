"""Computes marts from raw tables in memory: what a run does between ingest and publish."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

import ibis.expr.operations as ops
import ibis.expr.types as ir
import pyarrow as pa

from pipeline.checks import failures, rule_labels
from pipeline.compute import compute, expression
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.ingest.casting import kept_columns
from pipeline.marts import Mart
from pipeline.plan import SETTINGS_TABLE, make_plan
from pipeline.publish.writer import arrow_schema
from schemas.contract import ContractType, key
from schemas.raw import RAW_CONTRACTS
from tests.oracle.raw import Raw, RawRow, Row

Tables = dict[str, list[Row]]
"""The rows of published tables, by name."""


class CompileOnce(DuckDBEngine):
    """DuckDB that compiles an expression once, however often it is executed.

    It looks up the columns of a table once too: those of a name are always the same here.
    """

    def __init__(self, spill: Path) -> None:
        super().__init__(spill, threads=1)
        self._texts: dict[ops.Node, str] = {}
        self._compile = self._backend.compile
        self._backend.compile = self._compiled
        self._backend.table = cache(self._backend.table)

    def _compiled(self, table: ir.Table) -> str:
        node = table.op()
        if node not in self._texts:
            self._texts[node] = self._compile(table)
        return self._texts[node]


@dataclass(frozen=True)
class Step:
    """A mart's expressions, which depend on the columns of its inputs, never on their rows."""

    mart: Mart
    result: ir.Table
    failures: ir.Table | None
    labels: list[str]


class MartRunner:
    """Computes marts again and again, fast: building the expressions takes most of a run's time.

    They are built once, by `pipeline.compute` on empty tables, and executed for each case; every
    published table is checked against its contract each time. A test proves that this gives what
    `pipeline.compute` gives.
    """

    def __init__(self, engine: DuckDBEngine) -> None:
        self._engine = engine
        self._plan = make_plan()
        self._wanted = {name: _names(name) for name in (mart.name for mart in self._plan.marts)}
        tables = self._put(Raw(), None)
        self._steps = [self._step(mart, tables) for mart in self._plan.marts]

    @classmethod
    @contextmanager
    def open(cls, spill: Path) -> Iterator[MartRunner]:
        """A runner with an engine of its own."""
        engine = CompileOnce(spill)
        try:
            yield cls(engine)
        finally:
            engine.close()

    def tables(self, raw: Raw, as_of: date | None = None) -> Tables:
        """Every published table, its rows by key."""
        self._put(raw, as_of)
        return {name: rows for step in self._steps for name, rows in self._execute(step)}

    def table(self, name: str, raw: Raw, as_of: date | None = None) -> list[Row]:
        """One published table, its rows by key; computes only what it depends on."""
        self._put(raw, as_of)
        wanted = [step for step in self._steps if step.mart.name in self._wanted[name]]
        return {name: rows for step in wanted for name, rows in self._execute(step)}[name]

    def tables_by_compute(self, raw: Raw, as_of: date | None = None) -> Tables:
        """The same through `pipeline.compute`, with every expression built anew."""
        tables = self._put(raw, as_of)
        for mart in self._plan.marts:
            tables[mart.name] = compute(self._engine, mart, tables)
        return {
            mart.name: self._fetch(mart.contract, tables[mart.name])
            for mart in self._plan.marts
            if mart.contract is not None
        }

    def _put(self, raw: Raw, as_of: date | None) -> dict[str, ir.Table]:
        tables = {
            name: self._engine.put(name, _arrow(RAW_CONTRACTS[name], getattr(raw, name)))
            for name in self._plan.raw_tables
        }
        row = pa.table({"as_of": pa.array([as_of], type=pa.date32())})
        return {**tables, SETTINGS_TABLE: self._engine.put(SETTINGS_TABLE, row)}

    def _step(self, mart: Mart, tables: dict[str, ir.Table]) -> Step:
        built = expression(mart, tables)
        table = tables[mart.name] = compute(self._engine, mart, tables)
        if mart.contract is None:
            return Step(mart, built, None, [])
        return Step(mart, built, failures(mart.contract, table), rule_labels(mart.contract, table))

    def _execute(self, step: Step) -> Iterator[tuple[str, list[Row]]]:
        """Materialises a mart; gives its name and rows if it is published."""
        table = self._engine.materialise(step.mart.name, step.result)
        if step.mart.contract is None or step.failures is None:
            return
        _, *counts = self._engine.one_row(step.failures).values()
        broken = [label for label, count in zip(step.labels, counts, strict=True) if count]
        assert not broken, f"{step.mart.name} breaks its contract: {', '.join(broken)}"
        yield step.mart.name, self._fetch(step.mart.contract, table)

    def _fetch(self, contract: ContractType, table: ir.Table) -> list[Row]:
        schema = arrow_schema(contract)
        batches = self._engine.batches(table.order_by(key(contract)))
        return [row for batch in batches for row in batch.cast(schema).to_pylist()]


def _names(name: str) -> set[str]:
    """The mart and all that it depends on; nothing for a table that is not published."""
    return {mart.name for mart in _plan_of(name)}


def _plan_of(name: str) -> tuple[Mart, ...]:
    published = {mart.name for mart in make_plan().marts if mart.contract is not None}
    return make_plan([name]).marts if name in published else ()


def _arrow(contract: ContractType, rows: list[RawRow]) -> pa.Table:
    """The columns that ingest keeps, in the contract's types."""
    kept = {column.name for column in kept_columns(contract)}
    schema = pa.schema([field for field in arrow_schema(contract) if field.name in kept])
    return pa.Table.from_pylist([_typed(row, schema) for row in rows], schema)


def _typed(row: Mapping[str, object], schema: pa.Schema) -> dict[str, object]:
    """The row with coordinates as floats, which Arrow does not make of decimals."""
    return {
        field.name: float(str(row[field.name]))
        if pa.types.is_floating(field.type) and row[field.name] is not None
        else row[field.name]
        for field in schema
    }
