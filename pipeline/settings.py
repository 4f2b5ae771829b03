"""A run's settings."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from pipeline.uri import Uri

FORMATS = ("csv", "parquet")


@dataclass(frozen=True)
class Settings:
    """What a run is asked to do; everything that can change its result stands here."""

    input_dir: Path | Uri
    output_dir: Path | Uri
    formats: tuple[str, ...] = FORMATS
    as_of: date | None = None
    """The last day that the run knows; None for the day of the last valid order."""
    max_rejected: float = 0.01
    """Greatest share of bad rows in a raw table, from 0 to 1."""
    tables: tuple[str, ...] = ()
    """Published tables wanted; empty for all."""
    memory_limit: str | None = None
    threads: int | None = None
    dry_run: bool = False
    max_age: timedelta | None = None
    """How old the newest order may be; with an older one nothing is published."""
    severity: tuple[tuple[str, str], ...] = ()
    """Oddity and how severe it is, where that differs from its default."""
    threshold: tuple[tuple[str, float], ...] = ()
    """Oddity and the share of rows, from 0 to 1, up to which it is neither warning nor error."""
    escape_formulas: bool = False
    """Whether CSV files get an apostrophe before text that a spreadsheet would run."""
    sales_plan: Path | None = None
    """CSV file with sales targets."""
    week_start: int = 1
    """First day of the calendar's weeks: 1 for Monday to 7 for Sunday."""
    fiscal_year_start: int = 1
    """Month in which the fiscal year begins, from 1 to 12."""
    time_zone: str | None = None
    """Where days are counted, raw times being UTC; None to take raw times as they are."""
    warn_age: timedelta | None = None
    """How old the newest order may be without a warning."""
    engine: str = "duckdb"
    """What computes: duckdb or spark. The result is the same."""
    spark_master: str | None = None
    """Spark's cluster; None for this machine."""
    spark_remote: str | None = None
    """A Spark Connect server, instead of a master."""
    spark_conf: tuple[tuple[str, str], ...] = ()
    """Spark's own settings; they may hold secrets, and are never published."""
    cache_dir: Path | None = None
    """Where compiled queries are kept for the next run; they do not change its result."""
