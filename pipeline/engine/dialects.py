"""The SQL of an expression in an engine's dialect, without that engine."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import ibis.expr.types as ir
from ibis.config import Config, options

if TYPE_CHECKING:
    from ibis.backends.sql.compilers.base import SQLGlotCompiler

DIALECTS = ("duckdb", "spark")


class _SparkOptions(Config):
    """What the compiler asks of pyspark's backend, which registers it only where installed."""

    treat_nan_as_null: bool = False


def to_sql(expression: ir.Table, dialect: str, *, pretty: bool = False) -> str:
    """One SELECT."""
    compiler = _compiler(dialect)
    sql: str = compiler.to_sqlglot(expression).sql(dialect=compiler.dialect, pretty=pretty)
    return sql


@cache
def _compiler(dialect: str) -> SQLGlotCompiler:
    # Imported here, since they take a tenth of a second and a run may know all of its SQL.
    from ibis.backends.sql.compilers.pyspark import PySparkCompiler

    from pipeline.engine.duckdb_compiler import NarrowSums

    if dialect == "duckdb":
        return NarrowSums()
    if options.pyspark is None:
        options.pyspark = _SparkOptions()
    return PySparkCompiler()
