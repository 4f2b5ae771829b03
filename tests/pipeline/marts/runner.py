"""Computes marts from raw tables in memory: what a run does between ingest and publish."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from datetime import date
from decimal import Decimal
from functools import cache

import ibis
import pyarrow as pa

from pipeline.computation.compute import columns_read, computations, expressions
from pipeline.computation.frames import modelled
from pipeline.computation.given import (
    CLOCK,
    ODDITY_LABELS,
    RULE_COUNTS,
    SALES_PLAN,
    SETTINGS_TABLE,
    clock_table,
    given_table,
    settings_table,
)
from pipeline.computation.plan import make_plan, ordered
from pipeline.computation.quality_findings import oddity_labels
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.marts import Mart, all_marts
from pipeline.publish.writer import arrow_schema
from pipeline.rules.stream_check import StreamCheck
from schemas.contract import ContractType
from schemas.raw.registry import RAW_TABLES
from tests.oracle.raw import Raw, RawRow, Row

Tables = dict[str, list[Row]]
"""The rows of published tables, by name."""

Counted = tuple[int, int, str | None]
"""Rows to which a check applies, failing rows, the least key of those."""


class MartRunner:
    """Computes marts again and again, each checked against its contract."""

    def __init__(self, engine: DuckDBEngine) -> None:
        marts = make_plan().marts
        found = expressions(marts)
        self._engine = engine
        self._found = found
        self._columns = cache(
            lambda names: columns_read({name: found[name] for name in names if name in found})
        )
        self._queries = CompiledQueries(engine.name)
        self._held: dict[str, tuple[Collection[str], list[RawRow]]] = {}
        everything = computations(marts, lambda: found, self._queries, found)
        self._computations = {each.mart.name: each for each in everything}
        engine.put(RULE_COUNTS, given_table(RULE_COUNTS, []))
        self.give()
        engine.put(ODDITY_LABELS, oddity_labels([]))

    @classmethod
    @contextmanager
    def open(cls, engine: DuckDBEngine) -> Iterator[MartRunner]:
        """A runner that closes its engine at the end."""
        try:
            yield cls(engine)
        finally:
            engine.close()

    def give(
        self, plan: Sequence[RawRow] = (), time_zone: str | None = None, **settings: int
    ) -> None:
        """Sales targets, and settings of the calendar, until others are given."""
        self._engine.put(SALES_PLAN, given_table(SALES_PLAN, plan))
        self._engine.put(CLOCK, clock_table(time_zone))
        self._settings = settings

    def tables(self, raw: Raw, as_of: date | None = None) -> Tables:
        """Every published table but that of the checks, its rows by key."""
        wanted = [name for name, found in all_marts().items() if is_figure(found)]
        return self._compute([mart.name for mart in make_plan(wanted).marts], raw, as_of)

    def table(self, name: str, raw: Raw, as_of: date | None = None) -> list[Row]:
        """One published table, its rows by key; computes only what it depends on."""
        return self._compute([mart.name for mart in make_plan([name]).marts], raw, as_of)[name]

    def counts(self, name: str, raw: Raw, as_of: date | None = None) -> dict[str, Counted]:
        """What a table of oddities found, by check: rows, failing rows, example."""
        self._compute([mart.name for mart in ordered([name])], raw, as_of)
        found = self._engine.batches(ibis.table(self._found[name].schema(), name=name))
        rows = [row for batch in found for row in batch.to_pylist()]
        return {check_id: tuple(rest) for check_id, *rest in map(dict.values, rows)}

    def _compute(self, names: Sequence[str], raw: Raw, as_of: date | None) -> Tables:
        self._put(raw, as_of, self._columns(tuple(names)))
        found: Tables = {}
        for name in names:
            each = self._computations[name]
            if each.keep is not None:
                self._engine.materialise(name, each.keep)
            if each.frames is not None:
                self._engine.put(name, modelled(each.mart, each.frames, self._engine))
            if each.publish is not None and each.mart.contract is not None:
                batches = self._engine.batches(each.publish)
                found[name] = _checked(batches, each.mart.contract, self._queries)
        return found

    def _put(self, raw: Raw, as_of: date | None, read: Mapping[str, Collection[str]]) -> None:
        """Raw tables with the columns that are read, and the settings.

        A table that the engine holds already is not copied again: many tests ask twice.
        """
        for name, columns in read.items():
            rows: list[RawRow] = getattr(raw, name)
            if columns and self._held.get(name) != (columns, rows):
                self._engine.put(name, _arrow(name, columns, rows))
                self._held[name] = (columns, [dict(row) for row in rows])
        self._engine.put(SETTINGS_TABLE, settings_table(as_of, **self._settings))


def is_figure(mart: Mart) -> bool:
    """Whether it is published, and tells of sales rather than of checks."""
    return mart.contract is not None and not mart.after_all


def _checked(
    batches: Iterator[pa.RecordBatch], contract: ContractType, queries: CompiledQueries
) -> list[Row]:
    schema = arrow_schema(contract)
    rows = pa.Table.from_batches([batch.cast(schema) for batch in batches], schema)
    check = StreamCheck(contract, queries)
    check.add(rows)
    check.require()
    found: list[Row] = rows.to_pylist()
    return found


def _arrow(name: str, columns: Collection[str], rows: list[RawRow]) -> pa.Table:
    fields = [field for field in arrow_schema(RAW_TABLES[name].contract) if field.name in columns]
    numbers = [field.name for field in fields if pa.types.is_floating(field.type)]
    typed = [{**row, **{name: _double(row[name]) for name in numbers}} for row in rows]
    return pa.Table.from_pylist(typed, pa.schema(fields))


def _double(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
