"""Compiled queries that the tests of a session share with the runs they start.

They depend on the code alone, so they are left to the next session. `python -m tests.compiled`
makes those of all tables: .ci/run does so first, else each worker would compile them for itself.
"""

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory

from pipeline.computation.compute import computations
from pipeline.computation.mart_expressions import MartExpressions
from pipeline.computation.plan import ordered
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.marts import all_marts
from pipeline.run import run
from pipeline.sample import EXTRAS, write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED

QUERIES = CompiledQueries("duckdb", COMPILED)


def compile_all() -> None:
    """Every table as the tests of marts keep it, and what runs of Olist's form and of more ask."""
    computations(ordered(list(all_marts())), MartExpressions(), QUERIES, all_marts())
    QUERIES.save()
    for extras in ((), EXTRAS):
        with TemporaryDirectory() as name:
            write_sample(20, 1, Path(name) / "raw", extras)
            run(Settings(Path(name) / "raw", Path(name) / "out", cache_dir=COMPILED))


if __name__ == "__main__":
    compile_all()
