"""A run's settings, each of which says whether it can change the result."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, fields
from datetime import date, timedelta
from pathlib import Path
from typing import Any, Literal

from pipeline.uri import Uri

FORMATS = ("csv", "parquet")

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
    max_rejected: float = field(default=0.01, metadata=RESULT)
    """Greatest share of bad rows in a raw table, from 0 to 1."""
    tables: tuple[str, ...] = field(default=(), metadata=RESULT)
    """Published tables wanted; empty for all."""
    memory_limit: str | None = field(default=None, metadata=RESOURCE)
    threads: int | None = field(default=None, metadata=RESOURCE)
    dry_run: bool = field(default=False, metadata=OTHER)
    max_age: timedelta | None = field(default=None, metadata=OTHER)
    """How old the newest order may be; with an older one nothing is published."""
    severity: tuple[tuple[str, str], ...] = field(default=(), metadata=RESULT)
    """Oddity and how severe it is, where that differs from its default."""
    threshold: tuple[tuple[str, float], ...] = field(default=(), metadata=RESULT)
    """Oddity and the share of rows, from 0 to 1, up to which it is neither warning nor error."""
    escape_formulas: bool = field(default=False, metadata=RESULT)
    """Whether CSV files get an apostrophe before text that a spreadsheet would run."""
    sales_plan: Path | None = field(default=None, metadata=RESULT)
    """CSV file with sales targets."""
    week_start: int = field(default=1, metadata=RESULT)
    """First day of the calendar's weeks: 1 for Monday to 7 for Sunday."""
    fiscal_year_start: int = field(default=1, metadata=RESULT)
    """Month in which the fiscal year begins, from 1 to 12."""
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
    cache_dir: Path | None = field(default=None, metadata=OTHER)
    """Where compiled queries are kept for the next run; they do not change its result."""


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
