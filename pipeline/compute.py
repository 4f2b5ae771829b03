"""Computes one mart: in its contract's columns and types, and checked against its rules."""

from __future__ import annotations

from collections.abc import Mapping

import ibis.expr.types as ir

from pipeline.checks import failures, rule_labels
from pipeline.engine import Engine
from pipeline.errors import ContractFailed
from pipeline.marts import Mart
from schemas.contract import ContractType, ibis_schema


def expression(mart: Mart, tables: Mapping[str, ir.Table]) -> ir.Table:
    """The mart as an expression on its input tables."""
    result = mart.function(**{name: tables[name] for name in mart.inputs})
    if mart.contract is None:
        return result
    types = ibis_schema(mart.contract)
    return result.select(**{name: result[name].cast(dtype) for name, dtype in types.items()})


def compute(engine: Engine, mart: Mart, tables: Mapping[str, ir.Table]) -> ir.Table:
    """Materialises the mart; raises ContractFailed if it breaks a rule of its contract."""
    table = engine.materialise(mart.name, expression(mart, tables))
    if mart.contract is not None:
        _check(engine, mart.name, mart.contract, table)
    return table


def _check(engine: Engine, name: str, contract: ContractType, table: ir.Table) -> None:
    counts = engine.one_row(failures(contract, table))
    rows = counts.pop("row_count")
    broken = [
        f"  {label}: {failing:,} of {rows:,} rows"
        for label, failing in zip(rule_labels(contract, table), counts.values(), strict=True)
        if failing
    ]
    if broken:
        raise ContractFailed(
            f"{name} breaks its contract; nothing was published:\n"
            + "\n".join(broken)
            + "\nThis is a fault of revops, or of data that it does not understand. Please report it."
        )
