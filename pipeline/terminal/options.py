"""The options that commands share, and those of `etl`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from pipeline.terminal import option_values as values

Command = Callable[..., None]
Decorator = Callable[[Command], Command]


def option(*spelled: str, **settings: Any) -> Callable[[Command], Command]:
    """An option that can also come from the environment as REVOPS_<NAME>."""
    long_name = next(name for name in spelled if name.startswith("--"))
    variable = f"REVOPS_{long_name[2:].replace('-', '_').upper()}"
    return click.option(*spelled, envvar=variable, show_envvar=True, show_default=True, **settings)


input_dir = option(
    "--input-dir",
    type=values.PlaceOrUri(),
    default=Path("raw"),
    help="Folder or, for Spark, URI with the raw files, under Kaggle's names.",
)
max_rejected = option(
    "--max-rejected",
    type=click.FloatRange(0, 1),
    callback=values.share,
    default=0.01,
    help="Greatest share of bad rows in a raw table; with more the run stops.",
)
_ENGINE_OPTIONS = (
    option(
        "--engine",
        type=click.Choice(["duckdb", "spark"]),
        default="duckdb",
        help="What computes; the result is the same.",
    ),
    option("--memory-limit", callback=values.memory_size, help="What it may use, such as 4GB."),
    option("--threads", type=click.IntRange(min=1), help="Its threads on this machine."),
    option(
        "--spark-master",
        metavar="URL",
        help="Spark's cluster: spark://host:7077, yarn, k8s://…  [default: this machine]",
    ),
    option("--spark-remote", metavar="URL", help="A Spark Connect server: sc://host:15002."),
    option(
        "--spark-conf",
        multiple=True,
        metavar="NAME=VALUE",
        callback=values.pairs,
        help="A setting of Spark; repeat for more.",
    ),
)


quiet = option("--quiet", "-q", is_flag=True, help="Print errors only.")
log_format = option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Messages on stderr: lines, or an object a line.",
)
verbose = option("--verbose", "-v", is_flag=True, help="Say when each step began.")

published = option(
    "--output-dir",
    type=values.Place(),
    default=Path("outputs"),
    help="Folder with the published files.",
)
powerbi_project = option(
    "--project",
    type=values.Place(),
    default=Path("powerbi"),
    help="Folder of the Power BI project.",
)

_RESULT_OPTIONS = (
    option(
        "--output-dir",
        type=values.PlaceOrUri(),
        default=Path("outputs"),
        help="Folder or, for Spark, URI for the published files.",
    ),
    option(
        "--format",
        "formats",
        type=click.Choice(["csv", "parquet"]),
        multiple=True,
        default=("csv", "parquet"),
        help="File format; give it twice for both.",
    ),
    option(
        "--as-of",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        callback=values.day,
        help="Last day to know.  [default: the day of the last valid order]",
    ),
    max_rejected,
    option(
        "--tables",
        multiple=True,
        callback=values.names,
        help="Publish only these tables (repeat, or separate by commas).",
    ),
    option(
        "--plan",
        "sales_plan",
        type=values.Place(),
        help="CSV file with sales targets: order_month, scope_type, scope, target.",
    ),
    option(
        "--week-start",
        type=click.Choice(values.WEEKDAYS, case_sensitive=False),
        default="monday",
        callback=values.weekday,
        help="First day of the calendar's weeks; ISO weeks stay as they are.",
    ),
    option(
        "--fiscal-year-start",
        type=click.IntRange(1, 12),
        default=1,
        help="Month in which the calendar's fiscal year begins.",
    ),
    option(
        "--time-zone",
        callback=values.time_zone,
        help="Zone whose days count, such as America/Sao_Paulo, if raw times are UTC.",
    ),
    option(
        "--severity",
        multiple=True,
        metavar="CHECK=LEVEL",
        callback=values.severities,
        help="How severe an oddity is: error, warning or information.",
    ),
    option(
        "--threshold",
        multiple=True,
        metavar="CHECK=SHARE",
        callback=values.thresholds,
        help="Share of rows up to which an oddity is neither warning nor error.",
    ),
    option(
        "--escape-formulas",
        is_flag=True,
        help="In CSV files, put an apostrophe before text that a spreadsheet would run.",
    ),
)
_RUN_OPTIONS = (
    option("--dry-run", is_flag=True, help="Read, check and compute everything; publish nothing."),
    option("--if-changed", is_flag=True, help="Do nothing where nothing would change."),
    option(
        "--unchanged-exit-code",
        type=click.IntRange(0, 255),
        default=0,
        help="Exit code of --if-changed where nothing has changed.",
    ),
    option(
        "--max-age",
        callback=values.duration,
        help="Fail if the newest order is older, such as 36h or 7d.",
    ),
    option("--warn-age", callback=values.duration, help="Warn if the newest order is older."),
)


def _all(options: Sequence[Decorator]) -> Decorator:
    def add(command: Command) -> Command:
        for each in reversed(options):
            command = each(command)
        return command

    return add


engine_options = _all(_ENGINE_OPTIONS)
"""Which engine computes, and what it may use."""
result_options = _all(_RESULT_OPTIONS)
"""What is computed and published."""
run_options = _all(_RUN_OPTIONS)
"""Whether a run works, and when it fails."""
