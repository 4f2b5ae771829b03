"""Computes marts from raw tables in memory: what a run does between ingest and publish."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from decimal import Decimal
from functools import cache, partial
from pathlib import Path
from typing import Any

import pyarrow as pa

from pipeline.computation.compute import Computation, computations
from pipeline.computation.given import Known, all_given, given_table
from pipeline.computation.mart_expressions import MartExpressions, columns_read
from pipeline.computation.on_rows import from_rows
from pipeline.computation.plan import comes_last, ordered
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.marts import Mart, all_marts
from pipeline.publish.writer import arrow_schema
from pipeline.rules.stream_check import StreamCheck
from pipeline.settings import Settings
from schemas.contract import ContractType
from schemas.places import NOWHERE, PlaceProfile
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES
from schemas.raw.shop import ORDER_ITEMS
from tests.compiled import QUERIES
from tests.oracle.lines import priced
from tests.oracle.raw import Raw, RawRow, Row

Tables = Mapping[str, list[Row]]
"""The rows of published tables, by name."""

Counted = tuple[int, int, str | None]
"""Rows to which a check applies, failing rows, the least key of those."""

_EXPRESSIONS = MartExpressions()


@cache
def _computation(name: str) -> Computation:
    """The mart's, which keeps its rows as a table; compiled when it is first asked for."""
    (found,) = computations([all_marts()[name]], _EXPRESSIONS, QUERIES, all_marts())
    return found


@cache
def _columns(names: tuple[str, ...]) -> dict[str, set[str]]:
    """Raw table to the columns that the marts of these names read."""
    built = [name for name in names if not all_marts()[name].row_columns]
    asked = {name: partial(_EXPRESSIONS.__getitem__, name) for name in built}
    return columns_read(asked, QUERIES)


class MartRunner:
    """Computes marts again and again, each checked against its contract.

    What is asked for is built, no more; what was computed of the same raw tables is not computed
    again.
    """

    def __init__(self, engine: DuckDBEngine) -> None:
        self._engine = engine
        self._settings = Settings(Path(), Path())
        self._held: dict[str, tuple[set[str], list[RawRow]]] = {}
        self._made: set[str] = set()
        self._places = self._settings.profile

    @classmethod
    @contextmanager
    def open(cls, engine: DuckDBEngine) -> Iterator[MartRunner]:
        """A runner that closes its engine at the end."""
        try:
            yield cls(engine)
        finally:
            engine.close()

    def give(self, **settings: Any) -> None:
        """Settings, until others are given."""
        self._use(replace(Settings(Path(), Path()), as_of=self._settings.as_of, **settings))

    def tables(self, raw: Raw, as_of: date | None = None) -> dict[str, list[Row]]:
        """Every published table but that of the checks, its rows by key."""
        wanted = [name for name, found in all_marts().items() if is_figure(found)]
        self._compute([mart.name for mart in ordered(wanted)], raw, as_of)
        return {name: self._published(name) for name in sorted(wanted)}

    def table(self, name: str, raw: Raw, as_of: date | None = None) -> list[Row]:
        """One published table, its rows by key; computes only what it depends on."""
        self._compute([mart.name for mart in ordered([name])], raw, as_of)
        return self._published(name)

    def counts(self, name: str, raw: Raw, as_of: date | None = None) -> dict[str, Counted]:
        """What a table of oddities found, by check: rows, failing rows, example."""
        self._compute([mart.name for mart in ordered([name])], raw, as_of)
        found = self._engine.batches(_EXPRESSIONS.table(name))
        rows = [row for batch in found for row in batch.to_pylist()]
        return {
            row["check_id"]: (row["row_count"], row["failing_rows"], row["example_key"])
            for row in rows
        }

    def _compute(self, names: Sequence[str], raw: Raw, as_of: date | None) -> None:
        self._stand_by(NOWHERE if raw.state_regions else self._settings.profile)
        self._use(replace(self._settings, as_of=as_of))
        self._put(raw, _columns(tuple(names)))
        for name in names:
            if name not in self._made:
                each = _computation(name)
                if each.keep is not None:
                    self._engine.materialise(name, each.keep)
                if each.rows_of is not None:
                    self._engine.put(name, from_rows(each.mart, each.rows_of, self._engine))
                self._made.add(name)

    def _stand_by(self, places: PlaceProfile) -> None:
        """Takes this place profile, as a run does."""
        if places != self._places:
            self._places = places
            self._made.clear()
            self._held.clear()

    def _use(self, settings: Settings) -> None:
        """Puts the given tables that follow from the settings; without counts of rules."""
        if settings != self._settings or not self._made:
            self._settings = settings
            self._made.clear()
            for each in all_given().values():
                rows = given_table(each.columns, []) if each.after_all else each.table(self._known)
                self._engine.put(each.name, rows)

    @property
    def _known(self) -> Known:
        read = {"currency": self._settings.profile.currency}
        return Known(self._settings, QUERIES, places=self._places, read=read)

    def _put(self, raw: Raw, read: Mapping[str, Collection[str]]) -> None:
        """Raw tables with the columns that are read.

        A table that the engine holds already is not copied again: many tests ask twice.
        """
        for name, columns in read.items():
            given: list[RawRow] = getattr(raw, name)
            rows = given or [dict(row) for row in RAW_TABLES[name].stand_in(self._places)]
            held, of = self._held.get(name, (set(), []))
            if of != rows:
                self._made.clear()
                held = set()
            if columns and not held.issuperset(columns):
                held = held | set(columns)
                self._engine.put(name, _arrow(name, held, rows))
                of = [dict(row) for row in rows]
            self._held[name] = (held, of)

    def _published(self, name: str) -> list[Row]:
        publish = _computation(name).publish
        assert publish is not None
        return _checked(self._engine.batches(publish), published_contracts()[name])


def is_figure(mart: Mart) -> bool:
    """Whether it is published, and tells of sales rather than of checks."""
    return mart.contract is not None and not comes_last(mart)


def _checked(batches: Iterator[pa.RecordBatch], contract: ContractType) -> list[Row]:
    schema = arrow_schema(contract)
    rows = pa.Table.from_batches([batch.cast(schema) for batch in batches], schema)
    check = StreamCheck(contract, QUERIES)
    check.add(rows)
    check.require()
    found: list[Row] = rows.to_pylist()
    return found


def _arrow(name: str, columns: Collection[str], rows: list[RawRow]) -> pa.Table:
    fields = [field for field in arrow_schema(RAW_TABLES[name].contract) if field.name in columns]
    numbers = [field.name for field in fields if pa.types.is_floating(field.type)]
    complete = priced if name == ORDER_ITEMS.name else dict
    typed = [{**complete(row), **{name: _double(row[name]) for name in numbers}} for row in rows]
    return pa.Table.from_pylist(typed, pa.schema(fields))


def _double(number: Decimal | None) -> float | None:
    return None if number is None else float(number)
