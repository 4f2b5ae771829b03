"""Marts as expressions on named tables, and their computation on an engine.

The expressions need no engine: the SQL under version control is the SQL that runs.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import ibis
import ibis.expr.operations as ops
import ibis.expr.types as ir

from pipeline.checks import failures, rule_labels
from pipeline.engine import Engine
from pipeline.errors import ContractFailed
from pipeline.marts import Mart
from pipeline.plan import SETTINGS_TABLE
from schemas.contract import ibis_schema, key
from schemas.raw import RAW_CONTRACTS

SETTINGS_SCHEMA = {"as_of": "date"}


def expressions(marts: Iterable[Mart]) -> dict[str, ir.Table]:
    """Each mart, given after its inputs, in its contract's columns and types."""
    tables = {
        name: ibis.table(ibis_schema(contract), name=name)
        for name, contract in RAW_CONTRACTS.items()
    }
    tables[SETTINGS_TABLE] = ibis.table(SETTINGS_SCHEMA, name=SETTINGS_TABLE)
    found: dict[str, ir.Table] = {}
    for mart in marts:
        found[mart.name] = _conform(mart.function(**{n: tables[n] for n in mart.inputs}), mart)
        tables[mart.name] = ibis.table(found[mart.name].schema(), name=mart.name)
    return found


def columns_read(found: Mapping[str, ir.Table]) -> dict[str, set[str]]:
    """Raw table to those of its columns that the expressions read."""
    read: dict[str, set[str]] = {name: set() for name in RAW_CONTRACTS}
    for expression in found.values():
        for field in expression.op().find(ops.Field):
            source = _source(field.rel)
            if isinstance(source, ops.UnboundTable) and source.name in read:
                read[source.name].add(field.name)
    return read


@dataclass(frozen=True)
class Computation:
    """A mart and all that a run asks of its engine for it."""

    mart: Mart
    expression: ir.Table
    checks: ir.Table | None = None
    """One row: how many rows break each rule; None for an intermediate table."""
    labels: tuple[str, ...] = ()
    """The rules that `checks` counts."""
    ordered: ir.Table | None = None
    """The computed table in the order of its key; None for an intermediate table."""

    @property
    def table(self) -> ir.Table:
        """The computed table."""
        return ibis.table(self.expression.schema(), name=self.mart.name)


def computation(mart: Mart, expression: ir.Table) -> Computation:
    """The expressions of a mart's computation."""
    if mart.contract is None:
        return Computation(mart, expression)
    table = ibis.table(expression.schema(), name=mart.name)
    return Computation(
        mart,
        expression,
        failures(mart.contract, table),
        tuple(rule_labels(mart.contract, table)),
        table.order_by(key(mart.contract)),
    )


def prepare(
    engine: Engine, marts: Iterable[Mart], found: Mapping[str, ir.Table]
) -> list[Computation]:
    """The marts' computations in order, with all that the engine can do ahead of the data."""
    computations = [computation(mart, found[mart.name]) for mart in marts]
    for each in computations:
        for expression in (each.expression, each.checks, each.ordered):
            if expression is not None:
                engine.prepare(expression)
    return computations


def compute(engine: Engine, each: Computation) -> None:
    """Materialises the mart; raises ContractFailed if it breaks a rule of its contract."""
    engine.materialise(each.mart.name, each.expression)
    if each.checks is None:
        return
    counts = engine.one_row(each.checks)
    rows = counts.pop("row_count")
    broken = [
        f"  {label}: {failing:,} of {rows:,} rows"
        for label, failing in zip(each.labels, counts.values(), strict=True)
        if failing
    ]
    if broken:
        raise ContractFailed(
            f"{each.mart.name} breaks its contract; nothing was published:\n"
            + "\n".join(broken)
            + "\nThis is a fault of revops, or of data that it cannot understand. Please report it."
        )


def _conform(expression: ir.Table, mart: Mart) -> ir.Table:
    if mart.contract is None:
        return expression
    types = ibis_schema(mart.contract)
    return expression.select(
        **{name: expression[name].cast(dtype) for name, dtype in types.items()}
    )


def _source(relation: ops.Relation) -> ops.Relation:
    """The table under relations that hand on all columns of their parent."""
    passing = (ops.Filter, ops.Sort, ops.Limit, ops.JoinReference, ops.SelfReference)
    while isinstance(relation, passing):
        relation = relation.parent
    return relation
