"""Ibis's compiler for Spark, also where PySpark is not installed."""

from __future__ import annotations

from ibis.backends.sql.compilers.pyspark import PySparkCompiler
from ibis.config import Config, options


class _SparkOptions(Config):
    """What the compiler asks of pyspark's backend, which registers it only where installed."""

    treat_nan_as_null: bool = False


def spark_compiler() -> PySparkCompiler:
    """The compiler, with the options that it asks for."""
    if options.pyspark is None:
        options.pyspark = _SparkOptions()
    return PySparkCompiler()
