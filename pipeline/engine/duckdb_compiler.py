"""Ibis's compiler for DuckDB, with sums of whole numbers as wide as Ibis takes them for.

DuckDB's own sum of 64 bits has 128. A column of these is read and divided several times slower,
and Ibis, which calls it int64, leaves out the cast that would mend it. A sum beyond 64 bits is an
error here, as it is in Spark.
"""

from __future__ import annotations

from typing import Any

import ibis.expr.operations as ops
import sqlglot.expressions as sge
from ibis.backends.sql.compilers.duckdb import DuckDBCompiler


class NarrowSums(DuckDBCompiler):
    """Casts each sum of whole numbers to 64 bits."""

    def visit_Sum(self, op: ops.Sum, *, arg: Any, where: Any) -> Any:  # noqa: N802 - Ibis's name
        """The sum, as an aggregate."""
        total = super().visit_Sum(op, arg=arg, where=where)
        return self.cast(total, op.dtype) if op.dtype.is_integer() else total

    def visit_WindowFunction(self, op: ops.WindowFunction, *, func: Any, **window: Any) -> Any:  # noqa: N802
        """The cast stands around the whole window, not inside it."""
        if not (isinstance(op.func, ops.Sum) and isinstance(func, sge.Cast)):
            return super().visit_WindowFunction(op, func=func, **window)
        return self.cast(super().visit_WindowFunction(op, func=func.this, **window), op.dtype)
