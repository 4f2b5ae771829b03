"""Marts as expressions on named tables, and their computation on an engine.

The expressions need no engine: the SQL under version control is the SQL that runs.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.operations as ops
import ibis.expr.types as ir

from pipeline.computation.given import GIVEN_SCHEMAS
from pipeline.engine.compiled_queries import CompiledQueries, Query
from pipeline.marts import Mart
from pipeline.rules.stream_check import StreamCheck
from schemas.contract import ibis_schema, key
from schemas.raw.registry import RAW_TABLES


def expressions(marts: Iterable[Mart]) -> dict[str, ir.Table]:
    """Each mart, given after its inputs, in its contract's columns and types; not the models."""
    tables = {
        name: ibis.table(ibis_schema(table.contract), name=name)
        for name, table in RAW_TABLES.items()
    }
    tables |= {name: ibis.table(schema, name=name) for name, schema in GIVEN_SCHEMAS.items()}
    found: dict[str, ir.Table] = {}
    for mart in marts:
        if mart.frame_columns:
            tables[mart.name] = ibis.table(mart.frame_columns, name=mart.name)
            continue
        unknown = [name for name in mart.inputs if name not in tables]
        if unknown:
            raise TypeError(f"the parameter {unknown[0]!r} of {mart.name} names no table")
        try:
            found[mart.name] = _conform(mart.function(**{n: tables[n] for n in mart.inputs}), mart)
        except Exception as error:
            error.add_note(f"It was raised while {mart.name} was built.")
            raise
        tables[mart.name] = ibis.table(found[mart.name].schema(), name=mart.name)
    return found


def columns_read(found: Mapping[str, ir.Table]) -> dict[str, list[str]]:
    """Raw table to those of its columns that the expressions read."""
    read: dict[str, set[str]] = {name: set() for name in RAW_TABLES}
    for expression in found.values():
        for field in expression.op().find(ops.Field):
            source = _source(field.rel)
            if isinstance(source, ops.UnboundTable) and source.name in read:
                read[source.name].add(field.name)
    return {name: sorted(names) for name, names in read.items()}


@dataclass(frozen=True)
class Computation:
    """What a run asks of its engine for a mart."""

    mart: Mart
    keep: Query | None
    """Its rows, to be kept as a table because others read them."""
    publish: Query | None
    """Its rows in the order of the key: of the kept table if there is one."""
    check: StreamCheck | None
    frames: Mapping[str, Query] | None = None
    """The tables that a model reads, in the order of all their columns."""


def computations(
    marts: Sequence[Mart],
    found: Callable[[], Mapping[str, ir.Table]],
    queries: CompiledQueries,
    read: Iterable[str],
) -> list[Computation]:
    """The marts' computations in order. Beside marts, somebody reads the tables `read`.

    The expressions are asked for only where the queries do not know the SQL yet.
    """
    kept = {name for mart in marts for name in mart.inputs} | set(read)
    return [
        _computation(mart, found, queries, mart.contract is None or mart.name in kept)
        for mart in marts
    ]


def _computation(
    mart: Mart, found: Callable[[], Mapping[str, ir.Table]], queries: CompiledQueries, is_kept: bool
) -> Computation:
    if mart.frame_columns:
        frames = {name: _frame(name, found, queries) for name in mart.inputs}
        return Computation(mart, None, None, None, frames)
    keep = queries.query(f"keep {mart.name}", lambda: found()[mart.name]) if is_kept else None
    if mart.contract is None:
        return Computation(mart, keep, None, None)
    contract = mart.contract

    def ordered() -> ir.Table:
        rows = found()[mart.name]
        source = ibis.table(rows.schema(), name=mart.name) if is_kept else rows
        return source.order_by(key(contract))

    publish = queries.query(f"publish {mart.name}{' as kept' if is_kept else ''}", ordered)
    return Computation(mart, keep, publish, StreamCheck(contract, queries))


def _frame(
    name: str, found: Callable[[], Mapping[str, ir.Table]], queries: CompiledQueries
) -> Query:
    def ordered() -> ir.Table:
        source = ibis.table(found()[name].schema(), name=name)
        return source.order_by(source.columns)

    return queries.query(f"frame of {name}", ordered)


def _conform(expression: ir.Table, mart: Mart) -> ir.Table:
    if mart.contract is None:
        return expression
    types = ibis_schema(mart.contract)
    for name, dtype in types.items():
        found = expression[name].type()
        if isinstance(found, dt.Decimal) and found.scale != dtype.scale:
            raise TypeError(
                f"{mart.name}.{name} has {found.scale} decimals and its contract {dtype.scale}: "
                "it would be rounded twice"
            )
    return expression.select(
        **{name: expression[name].cast(dtype) for name, dtype in types.items()}
    )


def _source(relation: ops.Relation) -> ops.Relation:
    """The table under relations that hand on all columns of their parent."""
    passing = (ops.Filter, ops.Sort, ops.Limit, ops.JoinReference, ops.SelfReference)
    while isinstance(relation, passing):
        relation = relation.parent
    return relation
