"""One run, from raw files to published files: the only place that knows the order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path
from time import perf_counter
from typing import Any

import ibis.expr.types as ir
import pyarrow as pa

from pipeline.compute import Computation, columns_read, compute, expressions, prepare
from pipeline.engine import Engine
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.errors import BadInput, ConfigurationError
from pipeline.headline import SOURCE, headline
from pipeline.ingest import Ingested, check_threshold, ingest, inspect_files
from pipeline.ingest.files import find_files
from pipeline.plan import SETTINGS_TABLE, Plan, make_plan
from pipeline.publish import Publication, PublishedFile
from pipeline.publish.writer import arrow_schema
from pipeline.schedule import run_all
from pipeline.settings import Settings
from schemas.raw import RAW_CONTRACTS

Listener = Callable[[str], None]


@dataclass
class RunResult:
    """What a run did, for its summary."""

    as_of: date
    ingested: Ingested
    plan: Plan
    rows: dict[str, int] = field(default_factory=dict)
    headline: Mapping[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    """Of each step; some ran side by side."""
    total_seconds: float = 0.0
    files: list[PublishedFile] = field(default_factory=list)


def run(settings: Settings, listen: Listener = lambda step: None) -> RunResult:
    """Reads, checks, computes, checks again and publishes; raises a RevopsError otherwise.

    Nothing is published unless everything is right; a dry run publishes nothing at all.
    """
    started, begin = datetime.now(UTC), perf_counter()
    files = find_files(settings.input_dir)
    plan = make_plan(settings.tables, [table for table in RAW_CONTRACTS if table not in files])
    if settings.tables:
        files = {table: paths for table, paths in files.items() if table in plan.raw_tables}
    with (
        ThreadPoolExecutor(max_workers=1) as ahead,
        _publication(settings) as publication,
        _engine(settings, publication.spill) as engine,
    ):
        seconds: dict[str, float] = {}
        with _timed(seconds, "read raw files", listen):
            inspected = ahead.submit(inspect_files, files)
            found = expressions(plan.marts)
            computations = ahead.submit(prepare, engine, plan.marts, found)
            ingested = ingest(
                engine, inspected.result(), publication.rejects, keep=columns_read(found)
            )
            check_threshold(ingested.accounts, settings.max_rejected)
            _settle_inputs(settings, engine, plan, ingested)
        result = RunResult(_as_of(settings, engine, found), ingested, plan, seconds=seconds)
        _compute(engine, computations.result(), publication, result, listen)
        with _timed(seconds, "publish", listen):
            result.rows = publication.finish()
            if not settings.dry_run:
                result.files = publication.commit(settings, engine.name, started, result)
    result.total_seconds = perf_counter() - begin
    return result


def read_raw(settings: Settings, listen: Listener = lambda step: None) -> Ingested:
    """Takes in all raw tables, to see whether they keep their contracts; publishes nothing."""
    with (
        tempfile.TemporaryDirectory(prefix="revops-") as folder,
        _engine(settings, Path(folder) / "spill") as engine,
    ):
        files = inspect_files(find_files(settings.input_dir))
        return ingest(engine, files, Path(folder) / "rejected", keep={}, progress=listen)


def _settle_inputs(settings: Settings, engine: Engine, plan: Plan, ingested: Ingested) -> None:
    """Adds what marts read beside raw files; drops what none reads."""
    for table in plan.raw_tables - set(ingested.tables):
        engine.put(table, arrow_schema(RAW_CONTRACTS[table]).empty_table())
    for table in set(ingested.tables) - plan.raw_tables:
        engine.drop(table)
    row = pa.table({"as_of": pa.array([settings.as_of], type=pa.date32())})
    engine.put(SETTINGS_TABLE, row)


def _as_of(settings: Settings, engine: Engine, found: Mapping[str, ir.Table]) -> date:
    frame = engine.one_row(found["horizon"])
    if frame["first_date"] is None:
        raise BadInput("no order was accepted, so there is nothing to compute.")
    as_of: date = frame["as_of"]
    if as_of < frame["first_date"]:
        raise ConfigurationError(
            f"--as-of {as_of} lies before the first order ({frame['first_date']}). "
            "Choose a later day."
        )
    return as_of


def _compute(
    engine: Engine,
    computations: Sequence[Computation],
    publication: Publication,
    result: RunResult,
    listen: Listener,
) -> None:
    """Computes, checks and stages every table; drops each after its last reader."""

    def step(each: Computation) -> None:
        mart = each.mart
        with _timed(result.seconds, mart.name, listen):
            compute(engine, each)
            if mart.contract is not None and each.ordered is not None:
                publication.write(mart.name, mart.contract, engine.batches(each.ordered))
            if mart.name == SOURCE:
                result.headline = engine.one_row(headline(each.table))

    run_all(computations, step, engine.drop)


@contextmanager
def _publication(settings: Settings) -> Iterator[Publication]:
    if not settings.dry_run:
        with Publication.open(settings.output_dir, settings.formats) as publication:
            yield publication
        return
    with (
        tempfile.TemporaryDirectory(prefix="revops-") as folder,
        Publication.open(Path(folder), ()) as publication,
    ):
        yield publication


@contextmanager
def _engine(settings: Settings, spill: Path) -> Iterator[Engine]:
    engine = DuckDBEngine(spill, memory_limit=settings.memory_limit, threads=settings.threads)
    try:
        yield engine
    finally:
        engine.close()


@contextmanager
def _timed(seconds: dict[str, float], step: str, listen: Listener) -> Iterator[None]:
    listen(step)
    begin = perf_counter()
    yield
    seconds[step] = perf_counter() - begin
