"""Makes the queries that come with the code: what runs with default settings ask, in each dialect.

Whoever changes code that computes brings them up to date:

    REVOPS_UPDATE=1 python -m pytest tests/test_known_queries.py
"""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any
from unittest import mock

from pipeline.code_version import queries_fingerprint
from pipeline.engine import compiled_queries
from pipeline.engine.compiled_queries import CompiledQueries, Query
from pipeline.engine.dialects import DIALECTS
from pipeline.run import read_raw, run
from pipeline.sample import EXTRAS, write_sample
from pipeline.settings import Settings


class Recorded(CompiledQueries):
    """Compiles what a run on one engine asks for the other too, and keeps what all have asked."""

    facts: dict[str, Any]

    def query(self, name: str, build: Callable[[], Any], *, dialect: str | None = None) -> Query:
        """The query for the run's engine."""
        for each in DIALECTS if dialect is None else ():
            super().query(name, build, dialect=each)
        return super().query(name, build, dialect=dialect)

    def value(self, name: str, make: Callable[[], Any]) -> Any:
        """The fact, which is recorded."""
        self.facts[name] = super().value(name, make)
        return self.facts[name]


def known_queries() -> dict[str, dict[str, Any]]:
    """Dialect to the queries of runs of all tables and of validations, and to facts of the code."""
    with (
        TemporaryDirectory() as name,
        mock.patch.object(compiled_queries, "KNOWN", Path(name) / "none"),
        mock.patch.object(Recorded, "facts", {}, create=True),
        mock.patch("pipeline.run.CompiledQueries", Recorded),
    ):
        for extras in ((), EXTRAS):
            raw = Path(name) / f"raw{len(extras)}"
            write_sample(20, 1, raw, extras)
            for settings in (
                Settings(raw, Path(name) / "out"),
                Settings(raw, Path(name) / "out", places="none", currency="EUR"),
            ):
                run(settings)
                read_raw(settings)
        return {dialect: _spoken(Recorded.facts, dialect) for dialect in DIALECTS}


def _spoken(facts: dict[str, Any], dialect: str) -> dict[str, Any]:
    """What a run on this engine asks; the checks of published rows are always DuckDB's."""
    others = tuple(f"{each}: " for each in DIALECTS if each != dialect)
    checks = tuple(f"{each}check of " for each in others)
    return {
        name: fact
        for name, fact in sorted(facts.items())
        if not name.startswith(others) or name.startswith(checks)
    }


def written(queries: dict[str, Any]) -> str:
    """The content of a file of them: a line a query, so that a change shows."""
    lines = (f"{json.dumps(name)}: {json.dumps(fact)}" for name, fact in queries.items())
    code = json.dumps(queries_fingerprint())
    return f'{{"code": {code}, "queries": {{\n' + ",\n".join(lines) + "\n}}\n"
