"""The SQL of an expression in an engine's dialect, without that engine."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir
    from ibis.backends.sql.compilers.base import SQLGlotCompiler

DIALECTS = ("duckdb", "spark")


def to_sql(expression: ir.Table, dialect: str, *, pretty: bool = False) -> str:
    """One SELECT."""
    compiler = _compiler(dialect)
    sql: str = compiler.to_sqlglot(expression).sql(dialect=compiler.dialect, pretty=pretty)
    return sql


@cache
def _compiler(dialect: str) -> SQLGlotCompiler:
    # Imported here, since Ibis takes half a second and a run may know all of its SQL.
    if dialect == "duckdb":
        from pipeline.engine.duckdb_compiler import NarrowSums

        return NarrowSums()
    from pipeline.engine.spark_compiler import spark_compiler

    return spark_compiler()
