"""Marts as expressions on named tables.

They need no engine: the SQL under version control is the SQL that runs.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping
from functools import partial
from threading import RLock
from typing import TYPE_CHECKING

from pipeline.computation.given import all_given
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.marts import Mart, all_marts
from pipeline.on_demand import ibis
from schemas.contract import ibis_schema
from schemas.raw.registry import RAW_TABLES
from schemas.unknown import Unknown, table_lacks, unknown_columns, unknown_rows

if TYPE_CHECKING:
    import ibis.expr.operations as ops
    import ibis.expr.types as ir


class MartExpressions:
    """Each mart's expression, in its contract's columns and types, built when it is asked for.

    What needs something unknown is empty, whatever the marts say: columns, rows, whole tables.
    """

    def __init__(self, marts: Mapping[str, Mart] | None = None, unknown: Unknown = ()) -> None:
        """Of all marts, unless others are given. Nothing is built yet."""
        self._marts = all_marts() if marts is None else marts
        self._unknown = unknown
        self._built: dict[str, ir.Table] = {}
        self._lock = RLock()

    def __getitem__(self, name: str) -> ir.Table:
        """What computes the mart from the tables that its function names."""
        with self._lock:
            if name not in self._built:
                self._built[name] = self._build(self._marts[name])
            return self._built[name]

    def table(self, name: str) -> ir.Table:
        """The raw, given or computed table of this name, with the columns that it will have."""
        return ibis.table(self._schema(name), name=name)

    def _schema(self, name: str) -> ibis.Schema:
        if name in RAW_TABLES:
            return ibis.schema(ibis_schema(RAW_TABLES[name].contract))
        if name in all_given():
            return ibis.schema(all_given()[name].columns)
        mart = self._marts[name]
        return ibis.schema(mart.row_columns) if mart.row_columns else self[name].schema()

    def _build(self, mart: Mart) -> ir.Table:
        for name in mart.inputs:
            if name not in RAW_TABLES and name not in all_given() and name not in self._marts:
                raise TypeError(f"the parameter {name!r} of {mart.name} names no table")
        tables = {name: self.table(name) for name in mart.inputs}
        try:
            return _conform(mart.function(**tables), mart, self._unknown)
        except Exception as error:
            error.add_note(f"It was raised while {mart.name} was built.")
            raise


def columns_read(
    asked: Mapping[str, Callable[[], ir.Table]], queries: CompiledQueries
) -> dict[str, set[str]]:
    """Raw table to those of its columns that the expressions read, which are known by name.

    An expression is built only where that is not known yet.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for name, build in asked.items():
        read = queries.value(f"columns read by {name}", partial(_columns_of, build))
        for table, columns in read.items():
            found[table].update(columns)
    return found


def _columns_of(build: Callable[[], ir.Table]) -> dict[str, list[str]]:
    expression, read = build(), defaultdict[str, set[str]](set)
    for field in expression.op().find(ibis.expr.operations.Field):
        source = _source(field.rel)
        if isinstance(source, ibis.expr.operations.UnboundTable) and source.name in RAW_TABLES:
            read[source.name].add(field.name)
    return {name: sorted(names) for name, names in read.items()}


def _conform(expression: ir.Table, mart: Mart, unknown: Unknown) -> ir.Table:
    if mart.contract is None:
        return expression
    types = ibis_schema(mart.contract)
    empty = unknown_columns(mart.contract, unknown)
    for name, dtype in types.items():
        found = expression[name].type()
        if found.is_decimal() and found.scale != dtype.scale:
            raise TypeError(
                f"{mart.name}.{name} has {found.scale} decimals and its contract {dtype.scale}: "
                "it would be rounded twice"
            )
    if table_lacks(mart.contract, unknown):
        expression = expression.limit(0)
    for column, values in unknown_rows(mart.contract, unknown).items():
        expression = expression.filter(expression[column].notin(values))
    return expression.select(
        **{
            name: ibis.null(dtype) if name in empty else expression[name].cast(dtype)
            for name, dtype in types.items()
        }
    )


def _source(relation: ops.Relation) -> ops.Relation:
    """The table under relations that hand on all columns of their parent."""
    known = ibis.expr.operations
    passing = (known.Filter, known.Sort, known.Limit, known.JoinReference, known.SelfReference)
    while isinstance(relation, passing):
        relation = relation.parent
    return relation
