"""One run, from raw files to published files: the only place that knows the order."""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime
from functools import partial
from pathlib import Path
from time import perf_counter
from typing import Any

from pipeline.computation.compute import Computation, computations
from pipeline.computation.freshness import age_warning, check_age, now_by_raw_clock
from pipeline.computation.given import Known, all_given
from pipeline.computation.known_checks import require_known_checks
from pipeline.computation.mart_expressions import MartExpressions, columns_read
from pipeline.computation.on_rows import from_rows
from pipeline.computation.plan import Plan, make_plan
from pipeline.computation.readers import Reader, all_readers
from pipeline.computation.readers.quality_findings import QualityFinding
from pipeline.computation.schedule import run_all
from pipeline.engine import Engine
from pipeline.engine.arrow_tables import arrow_table
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.engine.opening import open_engine
from pipeline.errors import BadInput, ConfigurationError
from pipeline.ingest import Ingested, check_threshold, ingest
from pipeline.publish.at_uri import UriPublication
from pipeline.publish.difference import Restatement
from pipeline.publish.folders import check_folders
from pipeline.publish.publication import Publication
from pipeline.publish.published_file import PublishedFile
from pipeline.publish.warnings_allowed import require_no_warning
from pipeline.publish.writer import arrow_schema
from pipeline.settings import Settings
from pipeline.sources.folder import RawFolder, inspected, raw_folder
from pipeline.sources.named_files import named_files
from pipeline.sources.preflight import RawFile
from pipeline.sources.selects.asked import with_defaults
from pipeline.sources.unknown import absent_names, lacking_names, place_profile
from pipeline.uri import Uri
from schemas.places import PlaceProfile
from schemas.raw.registry import RAW_TABLES
from schemas.unknown import Unknown

Listener = Callable[[str], None]


@dataclass
class RunResult:
    """What a run did, for its summary."""

    as_of: date
    ingested: Ingested
    plan: Plan
    unknown: Unknown
    """What the raw tables lack."""
    fingerprints: Mapping[str, str]
    """Setting to the fingerprint of the bytes that were read for it."""
    read: dict[str, Any] = field(default_factory=dict)
    """What the readers of tables read off, by reader."""
    rows: dict[str, int] = field(default_factory=dict)
    seconds: dict[str, float] = field(default_factory=dict)
    """Of each step; some ran side by side."""
    total_seconds: float = 0.0
    restated: Restatement | None = None
    """The largest change of a complete month that was published already."""
    warnings: list[str] = field(default_factory=list)
    files: list[PublishedFile] = field(default_factory=list)

    @property
    def newest_order(self) -> datetime:
        """When the newest accepted order was placed, whatever its status; in the data's time."""
        found: datetime = self.read["newest_order"]
        return found

    @property
    def currency(self) -> str | None:
        """What amounts are in, by ISO 4217; None where none were read."""
        found: str | None = self.read.get("currency")
        return found

    @property
    def headline(self) -> Mapping[str, Any]:
        """The figures that people ask for first; none if their table was not computed."""
        found: Mapping[str, Any] = self.read.get("headline", {})
        return found

    @property
    def quality_findings(self) -> Sequence[QualityFinding]:
        """Checks whose rows look wrong, above their thresholds; the largest share first."""
        found: Sequence[QualityFinding] = self.read.get("quality_findings", ())
        return found


def run(settings: Settings, listen: Listener = lambda step: None) -> RunResult:
    """Reads, checks, computes, checks again and publishes; raises a RevopsError otherwise.

    Nothing is published unless everything is right; a dry run publishes nothing at all.
    """
    started, begin = datetime.now(UTC), perf_counter()
    require_known_checks(settings)
    settings = with_defaults(settings)
    named = named_files(settings)
    with ExitStack() as stack:
        # First of all, since it recovers what a crash left behind.
        publication = stack.enter_context(_publication(settings))
        raw = raw_folder(settings, publication.spill, named.write(publication.spill / "named"))
        engine = stack.enter_context(open_engine(settings, publication.spill, raw.bytes))
        files = raw.tables(engine)
        places = place_profile(settings, files)
        absent = absent_names(files, places)
        plan = make_plan(settings.tables, absent)
        if settings.tables:
            files = {table: paths for table, paths in files.items() if table in plan.raw_tables}
        queries = CompiledQueries(engine.name, settings.cache_dir)
        stack.callback(queries.save)  # at the end, and whatever that is: they are the code's
        ahead = stack.enter_context(ThreadPoolExecutor(max_workers=1))
        work = _Work(engine, queries, MartExpressions(), settings, plan, absent, places)
        seconds: dict[str, float] = {}
        with _timed(seconds, "read raw files", listen):
            looks = stack.enter_context(inspected(raw, engine, files))
            keep = work.columns_read()
            prepared = ahead.submit(_prepared, work, looks)
            ingested = ingest(
                engine,
                looks,
                publication.rejects,
                keep=keep,
                queries=queries,
                places=places,
                escape_formulas=settings.escape_formulas,
                csv_for=settings.csv_for,
                zones=settings.time_zone is not None,
                kept_rows=settings.kept_rows,
            )
            check_threshold(ingested.accounts, settings.max_rejected)
            work, computed = prepared.result()
            found = work.settle_inputs(ingested)
        result = RunResult(
            work.as_of(),
            ingested,
            work.plan,
            work.unknown,
            named.fingerprints | raw.fingerprints,
            read=found,
            seconds=seconds,
            warnings=[*raw.warnings, *ingested.warnings],
        )
        now = now_by_raw_clock(settings.time_zone)
        check_age(result.newest_order, settings.max_age, now)
        if warning := age_warning(result.newest_order, settings.warn_age, now):
            result.warnings.append(warning)
        work.compute(computed, publication, result, listen)
        with _timed(seconds, "publish", listen):
            result.rows = publication.finish()
            if not settings.dry_run:
                result.files = publication.prepare(settings, engine.name, started, result)
                result.restated = publication.taken_back.restated
                result.warnings += publication.taken_back.warnings
            require_no_warning(settings, [*result.warnings, *result.quality_findings])
            if not settings.dry_run:
                publication.commit()
    result.total_seconds = perf_counter() - begin
    return result


def read_raw(
    settings: Settings, listen: Listener = lambda step: None, warn: Listener = lambda text: None
) -> Ingested:
    """Takes in all raw tables, to see whether they keep their contracts; publishes nothing."""
    with tempfile.TemporaryDirectory(prefix="revops-") as name:
        folder = Path(name)
        raw = raw_folder(settings, folder / "spill")
        found = take_in(raw, settings, folder, listen)
        for warning in [*raw.warnings, *found.warnings]:
            warn(warning)
        return found


def take_in(
    raw: RawFolder, settings: Settings, folder: Path, listen: Listener = lambda step: None
) -> Ingested:
    """The same of raw files that were found already; what it needs on its way is in the folder."""
    with ExitStack() as stack:
        engine = stack.enter_context(open_engine(settings, folder / "spill", raw.bytes))
        tables = raw.tables(engine)
        files = stack.enter_context(inspected(raw, engine, tables))
        queries = CompiledQueries(engine.name, settings.cache_dir)
        found = ingest(
            engine,
            files,
            folder / "rejected",
            keep={},
            queries=queries,
            places=place_profile(settings, tables),
            zones=settings.time_zone is not None,
            kept_rows=settings.kept_rows,
            progress=listen,
        )
        queries.save()
        return found


@dataclass(frozen=True)
class _Work:
    """What the steps of a run share."""

    engine: Engine
    queries: CompiledQueries
    expressions: MartExpressions
    settings: Settings
    plan: Plan
    unknown: Unknown
    """What the raw tables lack."""
    places: PlaceProfile
    """What is known of the places that they name."""

    def columns_read(self) -> dict[str, set[str]]:
        """Raw table to the columns that somebody reads."""
        marts = [mart.name for mart in self.plan.marts if not mart.row_columns]
        asked = {name: partial(self.expressions.__getitem__, name) for name in marts}
        asked |= {each.name: partial(self._expression, each) for each in self.readers_of_raw}
        return columns_read(asked, self.queries)

    def computations(self) -> list[Computation]:
        """What the engine is asked for each mart."""
        read = [name for each in all_readers().values() for name in each.inputs]
        return computations(self.plan.marts, self.expressions, self.queries, read, self.unknown)

    @property
    def readers_of_raw(self) -> list[Reader]:
        """Those whose tables are taken in, and read by some mart."""
        raw = self.plan.raw_tables
        return [each for each in all_readers().values() if raw.issuperset(each.inputs)]

    def settle_inputs(self, ingested: Ingested) -> dict[str, Any]:
        """Adds what marts read beside raw files; drops what none reads.

        Returns what the readers of raw tables read off.
        """
        for table in self.plan.raw_tables - set(ingested.tables):
            raw = RAW_TABLES[table]
            rows = arrow_table(raw.stand_in(self.places), arrow_schema(raw.contract))
            self.engine.put(table, rows)
        for table in set(ingested.tables) - self.plan.raw_tables:
            self.engine.drop(table)
        read = {each.name: self.read(each) for each in self.readers_of_raw}
        known = Known(
            self.settings, self.queries, unknown=self.unknown, places=self.places, read=read
        )
        for given in all_given().values():
            if not given.after_all:
                self.engine.put(given.name, given.table(known))
        return read

    def as_of(self) -> date:
        """The last day that the run knows; BadInput without orders, or a day before them."""
        horizon = self.queries.query("horizon", lambda: self.expressions["horizon"])
        frame = self.engine.one_row(horizon)
        if frame["first_date"] is None:
            if self.settings.first_day is not None:
                raise ConfigurationError(
                    f"--from {self.settings.first_day} lies after the last order. Choose an "
                    "earlier day."
                )
            raise BadInput("no order was accepted, so there is nothing to compute.")
        as_of: date = frame["as_of"]
        if as_of < frame["first_date"]:
            raise ConfigurationError(
                f"--as-of {as_of} lies before the first order ({frame['first_date']}). "
                "Choose a later day."
            )
        return as_of

    def read(self, each: Reader) -> Any:
        """What a reader reads off its tables."""
        query = self.queries.query(f"read {each.name}", lambda: self._expression(each))
        rows = [row for batch in self.engine.batches(query) for row in batch.to_pylist()]
        return each.settle(rows, self.settings)

    def _expression(self, each: Reader) -> Any:
        return each.function(**{name: self.expressions.table(name) for name in each.inputs})

    def compute(
        self,
        prepared: Sequence[Computation],
        publication: Publication | UriPublication,
        result: RunResult,
        listen: Listener,
    ) -> None:
        """Computes every table, and checks and stages it; drops each after its last reader."""
        checks = [each.check for each in prepared if each.check is not None]
        known = Known(
            self.settings,
            self.queries,
            result.ingested.accounts,
            checks,
            self.unknown,
            self.places,
        )
        readers = all_readers().values()

        def step(each: Computation) -> None:
            mart = each.mart
            with _timed(result.seconds, mart.name, listen):
                self._give_last(mart.inputs, known, publication)
                if each.keep is not None:
                    self.engine.materialise(mart.name, each.keep)
                if each.rows_of is not None:
                    self.engine.put(mart.name, from_rows(mart, each.rows_of, self.engine))
                if each.publish is not None:
                    publication.take(self.engine, each)
                for reader in readers:
                    if reader.inputs == (mart.name,):
                        result.read[reader.name] = self.read(reader)

        run_all(prepared, step, self.engine.drop)

    def _give_last(
        self, inputs: Sequence[str], known: Known, publication: Publication | UriPublication
    ) -> None:
        """Gives those tables that tell of all others, once these are staged and checked."""
        for name in inputs:
            each = all_given().get(name)
            if each is not None and each.after_all:
                publication.finish()
                self.engine.put(name, each.table(known))


def _prepared(
    work: _Work, looks: Mapping[str, Future[list[RawFile]]]
) -> tuple[_Work, list[Computation]]:
    """The work once the headers of all files are known, and what it asks of the engine."""
    found = {table: look.result() for table, look in looks.items()}
    unknown = frozenset(work.unknown) | lacking_names(found)
    informed = replace(
        work,
        expressions=MartExpressions(unknown=unknown),
        plan=make_plan(work.settings.tables, unknown),
        unknown=unknown,
    )
    return informed, informed.computations()


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
            opened = Publication.open(
                place,
                settings.formats,
                escape_formulas=settings.escape_formulas,
                csv_for=settings.csv_for,
            )
            yield stack.enter_context(opened)


@contextmanager
def _timed(seconds: dict[str, float], step: str, listen: Listener) -> Iterator[None]:
    listen(step)
    begin = perf_counter()
    yield
    seconds[step] = perf_counter() - begin
