"""A run's settings, each of which says whether it can change the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

from pipeline.uri import Uri
from schemas.places import BRAZIL, NOWHERE, PROFILES, PlaceProfile

FORMATS = ("csv", "parquet")
OLIST = "olist"
"""The source of files in Kaggle's form."""

Kind = Literal["result", "resource", "other"]
_KIND = "kind"


RESULT = {_KIND: "result"}
"""Marks a setting that can change what is published."""
RESOURCE = {_KIND: "resource"}
"""Marks what a run may use to come to the same result; the manifest tells it."""
OTHER = {_KIND: "other"}
"""Marks what decides whether, where and how a run works, never what it publishes."""


@dataclass(frozen=True)
class Settings:
    """What a run is asked to do; everything that can change its result stands here."""

    input_dir: Path | Uri
    output_dir: Path | Uri
    formats: tuple[str, ...] = field(default=FORMATS, metadata=RESULT)
    as_of: date | None = field(default=None, metadata=RESULT)
    """The last day that the run knows; None for the day of the last valid order."""
    first_day: date | None = field(default=None, metadata=RESULT)
    """The first day that the run knows; None for the day of the first order."""
    max_rejected: float = field(default=0.01, metadata=RESULT)
    """Greatest share of bad rows in a raw table, from 0 to 1."""
    tables: tuple[str, ...] = field(default=(), metadata=RESULT)
    """Published tables wanted; empty for all."""
    memory_limit: str | None = field(default=None, metadata=RESOURCE)
    threads: int | None = field(default=None, metadata=RESOURCE)
    dry_run: bool = field(default=False, metadata=OTHER)
    max_age: timedelta | None = field(default=None, metadata=OTHER)
    """How old the newest order may be; with an older one nothing is published."""
    max_restated: float | None = field(default=None, metadata=OTHER)
    """Greatest share of the published revenue of complete months that may change; None for any."""
    fail_on: str | None = field(default=None, metadata=OTHER)
    """What stops a run, beside errors: `warning`; None for nothing."""
    severity: tuple[tuple[str, str], ...] = field(default=(), metadata=RESULT)
    """Oddity and how severe it is, where that differs from its default."""
    threshold: tuple[tuple[str, float], ...] = field(default=(), metadata=RESULT)
    """Oddity and the share of rows, from 0 to 1, up to which it is neither warning nor error."""
    escape_formulas: bool = field(default=False, metadata=RESULT)
    """Whether CSV files get an apostrophe before text that a spreadsheet would run."""
    csv_for: str | None = field(default=None, metadata=RESULT)
    """The program for which CSV files are written: `excel`; None for standard CSV."""
    sales_plan: Path | None = field(default=None, metadata=RESULT)
    """CSV file with sales targets."""
    delimiter: str | None = field(default=None, metadata=RESULT)
    """What separates the values of raw CSV files; None for a comma."""
    decimal: str | None = field(default=None, metadata=RESULT)
    """The decimal sign of raw numbers: a point or a comma; None for a point."""
    encoding: str | None = field(default=None, metadata=RESULT)
    """Encoding of raw CSV files; None for UTF-8."""
    null_values: tuple[str, ...] = field(default=(), metadata=RESULT)
    """Raw texts that stand for no value, beside the empty one."""
    date_formats: tuple[str, ...] = field(default=(), metadata=RESULT)
    """How raw times may be written, beside ISO 8601: `%d/%m/%Y %H:%M`."""
    raw_files: tuple[tuple[str, str], ...] = field(default=(), metadata=RESULT)
    """Raw table and the name of its file, or a pattern, where it is not Kaggle's."""
    raw_columns: tuple[tuple[str, str], ...] = field(default=(), metadata=RESULT)
    """Column of a raw table (`orders.order_id`) and its name in the files."""
    kept_rows: tuple[tuple[str, str], ...] = field(default=(), metadata=RESULT)
    """Raw table and which of its rows with one key stays: `last by updated_at`."""
    status_map: tuple[tuple[str, str], ...] = field(default=(), metadata=RESULT)
    """Raw order status and the one of the eight that it means."""
    week_start: int = field(default=1, metadata=RESULT)
    """First day of the calendar's weeks: 1 for Monday to 7 for Sunday."""
    fiscal_year_start: int = field(default=1, metadata=RESULT)
    """Month in which the fiscal year begins, from 1 to 12."""
    min_orders: int = field(default=30, metadata=RESULT)
    """How many orders a comparison needs, and below how many a row is marked."""
    guest_ids: tuple[str, ...] = field(default=(), metadata=RESULT)
    """Customer ids that stand for no person."""
    currency: str | None = field(default=None, metadata=RESULT)
    """What amounts are in, by ISO 4217; None for what the orders or the place profile say."""
    places: str | None = field(default=None, metadata=RESULT)
    """The place profile: which states and zip codes there are; None for what suits the source."""
    time_zone: str | None = field(default=None, metadata=RESULT)
    """Where days are counted, raw times being UTC; None to take raw times as they are."""
    warn_age: timedelta | None = field(default=None, metadata=OTHER)
    """How old the newest order may be without a warning."""
    engine: str = field(default="duckdb", metadata=RESULT)
    """What computes: duckdb or spark. The result is the same, and a run on another is made anew."""
    spark_master: str | None = field(default=None, metadata=OTHER)
    """Spark's cluster; None for this machine."""
    spark_remote: str | None = field(default=None, metadata=OTHER)
    """A Spark Connect server, instead of a master."""
    spark_conf: tuple[tuple[str, str], ...] = field(default=(), metadata=OTHER)
    """Spark's own settings; they may hold secrets, and are never published."""
    source: str | None = field(default=None, metadata=RESULT)
    """Name of the folder of SELECTs that give the raw tables; None for files under Kaggle's names.

    `input_dir` is then the folder, or the file of a database, that they read.
    """
    cache_dir: Path | None = field(default=None, metadata=OTHER)
    """Where compiled queries are kept for the next run; they do not change its result."""

    @property
    def profile(self) -> PlaceProfile:
        """What is known of the places that raw tables name: of Olist's, unless they are mapped."""
        if self.places is not None:
            return PROFILES[self.places]
        is_mapped = self.raw_files or self.raw_columns or self.status_map
        return NOWHERE if is_mapped or self.source not in (None, OLIST) else BRAZIL


def told(
    settings: Settings, kind: Kind, fingerprint: Callable[[str, Path], str | None]
) -> dict[str, Any]:
    """The settings of this kind, ready for JSON; a file by the fingerprint that its name gets."""

    def plain(name: str, value: Any) -> Any:
        if isinstance(value, Path):
            return fingerprint(name, value)
        if isinstance(value, date):
            return value.isoformat()
        if isinstance(value, tuple):
            return [plain(name, each) for each in value]
        return value

    return {
        each.name: plain(each.name, getattr(settings, each.name))
        for each in fields(settings)
        if each.metadata.get(_KIND) == kind
    }
