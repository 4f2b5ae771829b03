"""The SQL that a mart compiles to, on tables that need not exist."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.compute import expression
from pipeline.engine.dialects import to_sql
from pipeline.errors import ConfigurationError
from pipeline.ingest.casting import kept_columns
from pipeline.marts import Mart, all_marts
from pipeline.plan import SETTINGS_TABLE, ordered
from schemas.raw import RAW_CONTRACTS


def mart_sql(name: str, dialect: str) -> str:
    """The SELECT that computes the mart from the tables it names; ConfigurationError if unknown."""
    if name not in all_marts():
        raise ConfigurationError(
            f"there is no mart {name!r}. Choose from: {', '.join(sorted(all_marts()))}."
        )
    return to_sql(_expressions(ordered([name]))[name], dialect)


def _expressions(marts: tuple[Mart, ...]) -> dict[str, ir.Table]:
    tables = {
        name: ibis.table({c.name: c.dtype for c in kept_columns(contract)}, name=name)
        for name, contract in RAW_CONTRACTS.items()
    }
    tables[SETTINGS_TABLE] = ibis.table({"as_of": "date"}, name=SETTINGS_TABLE)
    expressions: dict[str, ir.Table] = {}
    for mart in marts:
        expressions[mart.name] = expression(mart, tables)
        tables[mart.name] = ibis.table(expressions[mart.name].schema(), name=mart.name)
    return expressions
