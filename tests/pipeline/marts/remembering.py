"""Makes the SQL of marts and of their checks once, however often they are computed.

It is the same for all rows, and making it takes several times as long as executing it on a few.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterator
from contextlib import contextmanager
from typing import Any
from unittest.mock import patch

from pipeline import compute
from pipeline.engine import duckdb


class Memory:
    """What the functions that make SQL and checks gave before."""

    def __init__(self) -> None:
        self._to_sql = _remembered(duckdb.to_sql, lambda expression, dialect: expression.op())
        self._failures = _remembered(compute.failures, lambda contract, table: contract)
        self._rule_labels = _remembered(compute.rule_labels, lambda contract, table: contract)

    @contextmanager
    def used(self) -> Iterator[None]:
        """Within this block the pipeline gets what it got before."""
        with (
            patch.object(duckdb, "to_sql", self._to_sql),
            patch.object(compute, "failures", self._failures),
            patch.object(compute, "rule_labels", self._rule_labels),
        ):
            yield


def _remembered(make: Callable[..., Any], key_of: Callable[..., Hashable]) -> Callable[..., Any]:
    known: dict[Hashable, Any] = {}

    def remembering(*arguments: Any) -> Any:
        key = key_of(*arguments)
        if key not in known:
            known[key] = make(*arguments)
        return known[key]

    return remembering
