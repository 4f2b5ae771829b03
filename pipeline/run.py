"""One run, from raw files to published files: the only place that knows the order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from functools import cache
from pathlib import Path
from time import perf_counter
from typing import Any

import ibis

from pipeline.computation.compute import Computation, columns_read, computations, expressions
from pipeline.computation.frames import modelled
from pipeline.computation.freshness import age_warning, check_age, now_by_raw_clock
from pipeline.computation.given import (
    CLOCK,
    ODDITY_LABELS,
    RULE_COUNTS,
    SALES_PLAN,
    SETTINGS_TABLE,
    clock_table,
    given_table,
    settings_table,
)
from pipeline.computation.headline import SOURCE, headline, newest_order
from pipeline.computation.plan import Plan, make_plan
from pipeline.computation.quality_findings import (
    RESULTS,
    Finding,
    check_names,
    found_something,
    oddity_labels,
    rule_counts,
    warnings,
)
from pipeline.computation.sales_plan import (
    CATALOGUE,
    SalesPlan,
    Target,
    check_scopes,
    known_categories,
    read_plan,
)
from pipeline.computation.schedule import run_all
from pipeline.engine import Engine
from pipeline.engine.compiled_queries import CompiledQueries, Query
from pipeline.engine.opening import open_engine
from pipeline.errors import BadInput, ConfigurationError
from pipeline.ingest import Ingested, check_threshold, ingest, inspected, raw_folder
from pipeline.publish import Publication, PublishedFile
from pipeline.publish.at_uri import UriPublication
from pipeline.publish.difference import Restatement
from pipeline.publish.folders import check_folders
from pipeline.publish.writer import arrow_schema
from pipeline.settings import Settings
from pipeline.uri import Uri
from schemas.contract import ibis_schema
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES

Listener = Callable[[str], None]


@dataclass
class RunResult:
    """What a run did, for its summary."""

    as_of: date
    newest_order: datetime
    """When the newest accepted order was placed, whatever its status; in the data's time."""
    ingested: Ingested
    plan: Plan
    sales_plan: SalesPlan
    rows: dict[str, int] = field(default_factory=dict)
    headline: Mapping[str, Any] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    """Of each step; some ran side by side."""
    total_seconds: float = 0.0
    restated: Restatement | None = None
    """The largest change of a complete month that was published already."""
    warnings: list[str] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    """Checks whose rows look wrong, above their thresholds; the largest share first."""
    files: list[PublishedFile] = field(default_factory=list)


def run(settings: Settings, listen: Listener = lambda step: None) -> RunResult:
    """Reads, checks, computes, checks again and publishes; raises a RevopsError otherwise.

    Nothing is published unless everything is right; a dry run publishes nothing at all.
    """
    started, begin = datetime.now(UTC), perf_counter()
    check_names(settings)
    sales_plan = read_plan(settings.sales_plan) if settings.sales_plan else SalesPlan()
    with ExitStack() as stack:
        # First of all, since it recovers what a crash left behind.
        publication = stack.enter_context(_publication(settings))
        raw = raw_folder(settings.input_dir)
        engine = stack.enter_context(open_engine(settings, publication.spill, raw.bytes))
        files = raw.tables(engine)
        plan = make_plan(settings.tables, [table for table in RAW_TABLES if table not in files])
        if settings.tables:
            files = {table: paths for table, paths in files.items() if table in plan.raw_tables}
        ahead = stack.enter_context(ThreadPoolExecutor(max_workers=1))
        queries = CompiledQueries(engine.name, settings.cache_dir)
        found = cache(lambda: expressions(plan.marts))
        seconds: dict[str, float] = {}
        with _timed(seconds, "read raw files", listen):
            looks = stack.enter_context(inspected(raw, engine, files))
            keep = queries.value(_read_by(plan), lambda: columns_read(found()))
            prepared = ahead.submit(computations, plan.marts, found, queries, [SOURCE, RESULTS])
            ingested = ingest(
                engine,
                looks,
                publication.rejects,
                keep=keep,
                queries=queries,
                escape_formulas=settings.escape_formulas,
            )
            check_threshold(ingested.accounts, settings.max_rejected)
            _settle_inputs(settings, engine, plan, ingested)
        as_of = _as_of(settings, engine, queries.query("horizon", lambda: found()["horizon"]))
        _settle_targets(settings, engine, plan, sales_plan.targets)
        newest = engine.one_row(queries.query("newest order", newest_order))["newest"]
        now = now_by_raw_clock(settings.time_zone)
        check_age(newest, settings.max_age, now)
        result = RunResult(as_of, newest, ingested, plan, sales_plan, seconds=seconds)
        if warning := age_warning(newest, settings.warn_age, now):
            result.warnings.append(warning)
        _compute(engine, prepared.result(), publication, settings, queries, result, listen)
        queries.save()
        with _timed(seconds, "publish", listen):
            result.rows = publication.finish()
            if not settings.dry_run:
                result.files = publication.commit(settings, engine.name, started, result)
                result.restated = publication.restated
    result.total_seconds = perf_counter() - begin
    return result


def read_raw(settings: Settings, listen: Listener = lambda step: None) -> Ingested:
    """Takes in all raw tables, to see whether they keep their contracts; publishes nothing."""
    raw = raw_folder(settings.input_dir)
    with (
        tempfile.TemporaryDirectory(prefix="revops-") as folder,
        open_engine(settings, Path(folder) / "spill", raw.bytes) as engine,
        inspected(raw, engine, raw.tables(engine)) as files,
    ):
        queries = CompiledQueries(engine.name, settings.cache_dir)
        rejects = Path(folder) / "rejected"
        found = ingest(engine, files, rejects, keep={}, queries=queries, progress=listen)
        queries.save()
        return found


def _settle_inputs(settings: Settings, engine: Engine, plan: Plan, ingested: Ingested) -> None:
    """Adds what marts read beside raw files; drops what none reads."""
    for table in plan.raw_tables - set(ingested.tables):
        engine.put(table, arrow_schema(RAW_TABLES[table].contract).empty_table())
    for table in set(ingested.tables) - plan.raw_tables:
        engine.drop(table)
    given = settings_table(settings.as_of, settings.week_start, settings.fiscal_year_start)
    engine.put(SETTINGS_TABLE, given)
    engine.put(CLOCK, clock_table(settings.time_zone))


def _settle_targets(
    settings: Settings, engine: Engine, plan: Plan, targets: Sequence[Target]
) -> None:
    """Gives the sales targets to the engine; raises ConfigurationError for an unknown scope."""
    if settings.sales_plan and plan.raw_tables.issuperset(CATALOGUE):
        check_scopes(settings.sales_plan, targets, known_categories(engine))
    engine.put(SALES_PLAN, given_table(SALES_PLAN, [target.row for target in targets]))


def _read_by(plan: Plan) -> str:
    return f"columns read by {', '.join(mart.name for mart in plan.marts)}"


def _as_of(settings: Settings, engine: Engine, horizon: Query) -> date:
    frame = engine.one_row(horizon)
    if frame["first_date"] is None:
        raise BadInput("no order was accepted, so there is nothing to compute.")
    as_of: date = frame["as_of"]
    if as_of < frame["first_date"]:
        raise ConfigurationError(
            f"--as-of {as_of} lies before the first order ({frame['first_date']}). "
            "Choose a later day."
        )
    return as_of


def _figures(queries: CompiledQueries) -> Query:
    source = ibis.table(ibis_schema(published_contracts()[SOURCE]), name=SOURCE)
    return queries.query("headline", lambda: headline(source))


def _compute(
    engine: Engine,
    prepared: Sequence[Computation],
    publication: Publication | UriPublication,
    settings: Settings,
    queries: CompiledQueries,
    result: RunResult,
    listen: Listener,
) -> None:
    """Computes every table, and checks and stages it; drops each after its last reader."""
    figures = _figures(queries)
    checks = [each.check for each in prepared if each.check is not None]

    def step(each: Computation) -> None:
        mart = each.mart
        with _timed(result.seconds, mart.name, listen):
            if mart.after_all:
                publication.finish()
                counts = rule_counts(result.ingested.accounts, checks, queries)
                engine.put(RULE_COUNTS, counts)
                engine.put(ODDITY_LABELS, oddity_labels(settings.severity))
            if each.keep is not None:
                engine.materialise(mart.name, each.keep)
            if each.frames is not None:
                engine.put(mart.name, modelled(mart, each.frames, engine))
            if each.publish is not None:
                publication.take(engine, each)
            if mart.name == SOURCE:
                result.headline = engine.one_row(figures)
            if mart.name == RESULTS:
                odd = engine.batches(queries.query("found something", found_something))
                findings = [Finding(**row) for batch in odd for row in batch.to_pylist()]
                result.findings = warnings(findings, settings)

    run_all(prepared, step, engine.drop)


@contextmanager
def _publication(settings: Settings) -> Iterator[Publication | UriPublication]:
    place = settings.output_dir
    with ExitStack() as stack:
        if settings.dry_run:
            folder = stack.enter_context(tempfile.TemporaryDirectory(prefix="revops-"))
            yield stack.enter_context(Publication.open(Path(folder), ()))
        elif isinstance(place, Uri):
            yield stack.enter_context(UriPublication.open(place))
        else:
            check_folders(settings.input_dir, place)
            escape = settings.escape_formulas
            opened = Publication.open(place, settings.formats, escape_formulas=escape)
            yield stack.enter_context(opened)


@contextmanager
def _timed(seconds: dict[str, float], step: str, listen: Listener) -> Iterator[None]:
    listen(step)
    begin = perf_counter()
    yield
    seconds[step] = perf_counter() - begin
