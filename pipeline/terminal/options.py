"""The options that commands share, and those of `etl`."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import click

from pipeline.terminal import option_values as values
from schemas.places import PROFILES

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
    help="Folder with the raw files, under Kaggle's names; for Spark also a URI, for --source "
    "also a database's file.",
)
source = option(
    "--source",
    metavar="NAME",
    help="Source whose SELECTs give the raw tables; `revops source list` names all.",
)
max_rejected = option(
    "--max-rejected",
    type=click.FloatRange(0, 1),
    callback=values.share,
    default=0.01,
    help="Greatest share of bad rows in a raw table; with more the run stops.",
)
time_zone = option(
    "--time-zone",
    callback=values.time_zone,
    help="Zone whose days count, such as America/Sao_Paulo, if raw times are UTC or have a zone.",
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
_DIALECT_OPTIONS = (
    option(
        "--delimiter",
        callback=values.delimiter,
        help="What separates values in raw CSV files: ';', '|', tab …  [default: ,]",
    ),
    option(
        "--decimal",
        type=click.Choice([".", ","]),
        help="Decimal sign of raw numbers.  [default: .]",
    ),
    option("--encoding", help="Encoding of raw CSV files, such as windows-1252.  [default: utf-8]"),
    option(
        "--null-values",
        multiple=True,
        metavar="TEXT",
        help="A raw text that stands for no value, such as NULL; repeat for more.",
    ),
    option(
        "--date-format",
        "date_formats",
        multiple=True,
        metavar="FORMAT",
        help="How raw times are written, such as '%d/%m/%Y %H:%M'; repeat for more.",
    ),
    option(
        "--file",
        "raw_files",
        multiple=True,
        metavar="TABLE=NAME",
        callback=values.pairs,
        help="Name or pattern of a raw table's files, such as orders='sales_*.csv'.",
    ),
    option(
        "--column",
        "raw_columns",
        multiple=True,
        metavar="TABLE.COLUMN=NAME",
        callback=values.pairs,
        help="What a column is called in the files, such as orders.order_id='Order No'.",
    ),
    option(
        "--status",
        "status_map",
        multiple=True,
        metavar="STATUS=ORDER_STATUS",
        callback=values.statuses,
        help="What a status in the files means, such as paid=approved.",
    ),
    option(
        "--keep",
        "kept_rows",
        multiple=True,
        metavar="TABLE=CHOICE",
        callback=values.pairs,
        help="Which of several rows with one key stays, such as orders='last by updated_at'.",
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
for_run = option(
    "--for-run",
    type=values.Place(),
    help="Folder with published files: leave out the tables that its run skipped and what is "
    "shown of them, and show amounts with its currency.",
)

places = option(
    "--places",
    type=click.Choice(sorted(PROFILES)),
    help="Whose states and zip codes the tables name; none takes them as they are.  "
    "[default: brazil for Olist's files, none for mapped ones and other sources]",
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
    option(
        "--from",
        "first_day",
        type=click.DateTime(["%Y-%m-%d"]),
        metavar="YYYY-MM-DD",
        callback=values.day,
        help="First day to know; earlier orders are in no table but quality_results.  "
        "[default: the day of the first order]",
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
        "--min-orders",
        type=click.IntRange(min=1),
        default=30,
        help="Orders that a comparison needs; rows with fewer are marked low_sample.",
    ),
    option(
        "--guest-ids",
        multiple=True,
        callback=values.names,
        help="Customer ids that stand for no person, such as 0 (repeat, or separate by commas).",
    ),
    option(
        "--currency",
        metavar="CODE",
        callback=values.currency,
        help="What amounts are in, such as EUR.  [default: that of the orders or the places]",
    ),
    places,
    time_zone,
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
    option(
        "--csv-for",
        type=click.Choice(["excel"]),
        help="Write CSV that Excel opens where the comma is the decimal sign: semicolons and "
        "decimal commas.  [default: standard CSV]",
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
    option(
        "--max-restated",
        type=click.FloatRange(min=0),
        callback=values.change,
        metavar="SHARE",
        help="Greatest share of the published revenue of complete months that a run may change; "
        "with more it publishes nothing.",
    ),
    option(
        "--fail-on",
        type=click.Choice(["warning"]),
        help="Publish nothing where a run would end with a warning.",
    ),
)


def _all(options: Sequence[Decorator]) -> Decorator:
    def add(command: Command) -> Command:
        for each in reversed(options):
            command = each(command)
        return command

    return add


dialect_options = _all(_DIALECT_OPTIONS)
"""How raw files differ from the form that the contracts know."""
engine_options = _all(_ENGINE_OPTIONS)
"""Which engine computes, and what it may use."""
result_options = _all(_RESULT_OPTIONS)
"""What is computed and published."""
run_options = _all(_RUN_OPTIONS)
"""Whether a run works, and when it fails."""
