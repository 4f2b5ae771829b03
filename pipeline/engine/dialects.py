"""The SQL of an expression in an engine's dialect, without that engine."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir
from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from ibis.config import Config, options

DIALECTS = ("duckdb", "spark")


class _SparkOptions(Config):
    """What the compiler asks of pyspark's backend, which registers it only where installed."""

    treat_nan_as_null: bool = False


def to_sql(expression: ir.Table, dialect: str) -> str:
    """Readable SQL, ending in a line feed."""
    if dialect == "duckdb":
        return f"{ibis.to_sql(expression, dialect='duckdb')}\n"
    if options.pyspark is None:
        options.pyspark = _SparkOptions()
    compiler = PySparkCompiler()
    return f"{compiler.to_sqlglot(expression).sql(dialect=compiler.dialect, pretty=True)}\n"
