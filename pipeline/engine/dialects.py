"""The SQL of an expression in an engine's dialect, without that engine."""

from __future__ import annotations

from functools import cache

import ibis.expr.types as ir
from ibis.backends.sql.compilers.base import SQLGlotCompiler
from ibis.backends.sql.compilers.duckdb import DuckDBCompiler
from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from ibis.config import Config, options

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
    if dialect == "duckdb":
        return DuckDBCompiler()
    if options.pyspark is None:
        options.pyspark = _SparkOptions()
    return PySparkCompiler()
