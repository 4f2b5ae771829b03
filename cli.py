"""The `revops` command: parses, calls, prints."""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any, NoReturn

import click
import platformdirs

from pipeline.errors import DiskError, RevopsError
from pipeline.stopping import ignore_signals, obey_signals, signals
from pipeline.terminal import option_values as values
from pipeline.terminal.configuration import read_configuration
from pipeline.terminal.log import JsonLog, TextLog

if TYPE_CHECKING:
    from pipeline.settings import Settings

INTERRUPTED = 130
BUG = 1
LOG = "revops.log"

Command = Callable[..., None]


class Commands(click.Group):
    """Turns every failure into one message on stderr and its exit code."""

    def invoke(self, ctx: click.Context) -> Any:
        """Runs the command."""
        try:
            with signals():
                result = super().invoke(ctx)
        except RevopsError as error:
            self._fail(ctx, error.exit_code, str(error))
        except KeyboardInterrupt:
            self._fail(ctx, INTERRUPTED, "interrupted; nothing was published.")
        except (click.ClickException, click.exceptions.Exit, click.Abort, BrokenPipeError):
            raise
        except OSError as error:
            self._fail(ctx, DiskError.exit_code, _refused(error))
        except Exception as error:  # a bug: one line for people, the rest on request
            if ctx.params.get("debug"):
                raise
            self._fail(
                ctx,
                BUG,
                f"unexpected {type(error).__name__}: {error}\n"
                "This is a bug; nothing was published. `revops --debug …` shows where it is.",
            )
        return result

    def _fail(self, ctx: click.Context, exit_code: int, message: str) -> NoReturn:
        log = _log(ctx)
        with suppress(OSError):  # stderr may be what cannot be written; the code says it too
            log.error(message)
            log.end(exit_code, {})
        ctx.exit(exit_code)


def _refused(error: OSError) -> str:
    """What the operating system refused beside raw and published files, which tell more."""
    return (
        f"{error.filename or 'the terminal or a file'}: cannot be read or written "
        f"({error.strerror or error}). `revops verify` tells what is published."
    )


def _log(ctx: click.Context) -> TextLog:
    log: TextLog = ctx.meta.get(LOG, TextLog())
    return log


def log_to(ctx: click.Context, quiet: bool, verbose: bool, log_format: str) -> TextLog:
    """The command's log, which also tells how the command fails."""
    kind = JsonLog if log_format == "json" else TextLog
    log = ctx.meta[LOG] = kind(quiet=quiet, verbose=verbose)
    return log


def cache_folder() -> Path:
    """Where the command keeps what it can make again: REVOPS_CACHE_DIR, or the user's cache."""
    given = os.environ.get("REVOPS_CACHE_DIR")
    return Path(given) if given else platformdirs.user_cache_path("revops")


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


def engine_options(command: Command) -> Command:
    """Which engine computes, and what it may use."""
    for add in reversed(_ENGINE_OPTIONS):
        command = add(command)
    return command


quiet = option("--quiet", "-q", is_flag=True, help="Print errors only.")
log_format = option(
    "--log-format",
    type=click.Choice(["text", "json"]),
    default="text",
    help="Messages on stderr: lines, or an object a line.",
)
verbose = option("--verbose", "-v", is_flag=True, help="Say when each step began.")


@click.group(cls=Commands, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="revops")
@option(
    "--config",
    type=values.Place(),
    help="Options in TOML; revops.toml in the current folder counts by itself.",
)
@click.option("--debug", is_flag=True, help="Show the traceback of a bug.")
@click.pass_context
def main(ctx: click.Context, config: Path | None, debug: bool) -> None:
    """Turns raw commerce tables into revenue tables that people trust."""
    gc.disable()  # a short process; collecting would cost a tenth of its start
    ctx.call_on_close(gc.enable)
    ctx.default_map = read_configuration(config, _option_names(), _take_several())


@main.command()
@input_dir
@option(
    "--output-dir",
    type=values.PlaceOrUri(),
    default=Path("outputs"),
    help="Folder or, for Spark, URI for the published files.",
)
@option(
    "--format",
    "formats",
    type=click.Choice(["csv", "parquet"]),
    multiple=True,
    default=("csv", "parquet"),
    help="File format; give it twice for both.",
)
@option(
    "--as-of",
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    callback=values.day,
    help="Last day to know.  [default: the day of the last valid order]",
)
@max_rejected
@option(
    "--tables",
    multiple=True,
    callback=values.names,
    help="Publish only these tables (repeat, or separate by commas).",
)
@option(
    "--plan",
    "sales_plan",
    type=values.Place(),
    help="CSV file with sales targets: order_month, scope_type, scope, target.",
)
@option(
    "--week-start",
    type=click.Choice(values.WEEKDAYS, case_sensitive=False),
    default="monday",
    callback=values.weekday,
    help="First day of the calendar's weeks; ISO weeks stay as they are.",
)
@option(
    "--fiscal-year-start",
    type=click.IntRange(1, 12),
    default=1,
    help="Month in which the calendar's fiscal year begins.",
)
@option(
    "--time-zone",
    callback=values.time_zone,
    help="Zone whose days count, such as America/Sao_Paulo, if raw times are UTC.",
)
@option(
    "--severity",
    multiple=True,
    metavar="CHECK=LEVEL",
    callback=values.severities,
    help="How severe an oddity is: error, warning or information.",
)
@option(
    "--threshold",
    multiple=True,
    metavar="CHECK=SHARE",
    callback=values.thresholds,
    help="Share of rows up to which an oddity is neither warning nor error.",
)
@option(
    "--escape-formulas",
    is_flag=True,
    help="In CSV files, put an apostrophe before text that a spreadsheet would run.",
)
@engine_options
@option("--dry-run", is_flag=True, help="Read, check and compute everything; publish nothing.")
@option("--if-changed", is_flag=True, help="Do nothing where nothing would change.")
@option(
    "--unchanged-exit-code",
    type=click.IntRange(0, 255),
    default=0,
    help="Exit code of --if-changed where nothing has changed.",
)
@option(
    "--max-age",
    callback=values.duration,
    help="Fail if the newest order is older, such as 36h or 7d.",
)
@option("--warn-age", callback=values.duration, help="Warn if the newest order is older.")
@quiet
@verbose
@log_format
@click.pass_context
def etl(
    ctx: click.Context,
    /,
    as_of: datetime | None,
    quiet: bool,
    verbose: bool,
    log_format: str,
    if_changed: bool,
    unchanged_exit_code: int,
    **given: Any,
) -> None:
    """Read raw files, check them, compute the tables and publish them."""
    from pipeline.settings import Settings

    log = log_to(ctx, quiet, verbose, log_format)
    settings = Settings(as_of=as_of.date() if as_of else None, cache_dir=cache_folder(), **given)
    if if_changed and _is_unchanged(settings, log, quiet):
        log.end(unchanged_exit_code, {"unchanged": True})
        ctx.exit(unchanged_exit_code)
    _run(settings, log, quiet)


def _is_unchanged(settings: Settings, log: TextLog, quiet: bool) -> bool:
    from pipeline.computation.freshness import age_warning, check_age, now_by_raw_clock
    from pipeline.publish.unchanged import newest_order_of, published_before

    manifest = published_before(settings)
    if manifest is None:
        return False
    newest, now = newest_order_of(manifest), now_by_raw_clock(settings.time_zone)
    check_age(newest, settings.max_age, now)
    if warning := age_warning(newest, settings.warn_age, now):
        log.warning(warning)
    if not quiet:
        click.echo(
            f"Nothing has changed since the run of {manifest['started_at']}; "
            f"the files in {settings.output_dir} stand."
        )
    return True


def _run(settings: Settings, log: TextLog, quiet: bool) -> None:
    from pipeline.run import run
    from pipeline.terminal.summary import facts, summary

    with log.progress():
        result = run(settings, log.step)
    for warning in result.warnings:
        log.warning(warning)
    if not quiet:
        click.echo(summary(settings, result))
    log.end(0, facts(result))


@main.command()
@input_dir
@max_rejected
@engine_options
@option("--json", "as_json", is_flag=True, help="Print the report as JSON.")
@quiet
@verbose
@log_format
@click.pass_context
def validate(
    ctx: click.Context, /, as_json: bool, quiet: bool, verbose: bool, log_format: str, **given: Any
) -> None:
    """Check the raw files against their contracts; compute and publish nothing."""
    from pipeline.ingest.account_json import account_json
    from pipeline.ingest.accounts import check_threshold
    from pipeline.run import read_raw
    from pipeline.settings import Settings
    from pipeline.terminal.summary import accounts_report

    settings = Settings(output_dir=Path(), cache_dir=cache_folder(), **given)
    log = log_to(ctx, quiet or as_json, verbose, log_format)
    with log.progress():
        found = read_raw(settings, log.step)
    if as_json:
        report = [account_json(account, found.files[account.table]) for account in found.accounts]
        click.echo(json.dumps(report, indent=2, ensure_ascii=False))
    elif not quiet:
        click.echo(accounts_report(found.accounts))
    check_threshold(found.accounts, settings.max_rejected)
    log.end(0, {})


published = option(
    "--output-dir",
    type=values.Place(),
    default=Path("outputs"),
    help="Folder with the published files.",
)


@main.command()
@published
@quiet
def verify(output_dir: Path, quiet: bool) -> None:
    """Check the published files against their manifest."""
    from pipeline.errors import Damaged
    from pipeline.publish.verify import verify

    count, problems = verify(output_dir)
    if problems:
        raise Damaged(output_dir, problems)
    if not quiet:
        click.echo(f"{output_dir}: all {count} files are whole, unchanged, and of one run.")


@main.command()
@click.argument("old", type=values.Place())
@click.argument("new", type=values.Place(), required=False)
@option("--json", "as_json", is_flag=True, help="Print the comparison as JSON.")
def diff(old: Path, new: Path | None, as_json: bool) -> None:
    """Tell what changed from OLD to NEW, two output folders.

    With one folder only: from the run before to its last run.
    """
    from pipeline.publish.difference import difference
    from pipeline.publish.difference_text import difference_json, difference_text
    from pipeline.publish.published_set import previous_set, published_set

    before = published_set(old) if new else previous_set(old)
    found = difference(before, published_set(new or old))
    if as_json:
        click.echo(json.dumps(difference_json(found), indent=2, ensure_ascii=False))
    else:
        click.echo(difference_text(found))


@main.command()
@option("--orders", type=click.IntRange(min=0), required=True, help="Number of orders.")
@option("--seed", type=int, default=1, help="Same seed, same bytes.")
@click.option("--output-dir", type=values.Place(), required=True, help="Folder for the files.")
@quiet
def sample(orders: int, seed: int, output_dir: Path, quiet: bool) -> None:
    """Write realistic raw tables of any size."""
    from pipeline.sample import write_sample

    try:
        written = write_sample(orders, seed, output_dir)
    except OSError as error:
        raise DiskError(f"{output_dir}: cannot be written ({error.strerror or error}).") from error
    if not quiet:
        for name, rows in written.items():
            click.echo(f"{name:<42}{rows:>14,} rows")


@main.command()
@click.argument("table", required=False)
@option("--markdown", is_flag=True, help="Print Markdown.")
@option(
    "--lineage",
    is_flag=True,
    help="Print what TABLE or all are computed from, as Markdown.",
)
@option("--to", type=values.Place(), help="Write to this file instead.")
def describe(table: str | None, markdown: bool, lineage: bool, to: Path | None) -> None:
    """Explain the published tables and their columns."""
    from pipeline.reference import dictionary
    from pipeline.reference.lineage import inputs, lineage_page
    from schemas.published import published_contracts

    contracts = published_contracts()
    if lineage:
        text = lineage_page(table).rstrip("\n")
    elif table is None:
        whole = dictionary.dictionary_markdown(contracts, inputs())
        text = whole if markdown else dictionary.overview(contracts)
    else:
        one = dictionary.table_markdown if markdown else dictionary.table_text
        text = one(table, contracts, inputs())
    _print(text, to)


@main.command()
@click.argument("mart")
@option("--dialect", type=click.Choice(["duckdb", "spark"]), default="duckdb", help="Engine.")
@option("--to", type=values.Place(), help="Write to this file instead.")
def sql(mart: str, dialect: str, to: Path | None) -> None:
    """Print the SQL of a mart."""
    from pipeline.reference.mart_sql import mart_sql

    _print(mart_sql(mart, dialect), to)


@main.command()
@published
@option("--host", default="127.0.0.1", help="Address to listen on; others than this reach it too.")
@option("--port", type=click.IntRange(0, 65535), default=8050, help="Port; 0 takes any free one.")
def dashboard(output_dir: Path, host: str, port: int) -> None:
    """Show the published files in a browser, until stopped with Ctrl+C."""
    with _extra("dashboard"):
        from pipeline.dashboard.server import is_loopback, serve

    if not is_loopback(host):
        click.echo(
            f"revops: warning: --host {host} lets everybody who reaches this machine see the data; "
            "there is no password.",
            err=True,
        )

    def started(address: str) -> None:
        click.echo(f"Dashboard of {output_dir}: {address} (Ctrl+C stops it)", err=True)

    gc.enable()  # unlike the others this is no short process
    with suppress(KeyboardInterrupt):
        serve(output_dir, host, port, started)


@main.command()
@published
@click.option("--to", type=values.Place(), required=True, help="The HTML file to write.")
def report(output_dir: Path, to: Path) -> None:
    """Write the main figures of the last run as one HTML file, to mail or print."""
    with _extra("report"):
        from pipeline.report.page import report

    _print(report(output_dir), to)
    click.echo(f"Wrote {to}.", err=True)


@main.group()
def powerbi() -> None:
    """Makes and checks the Power BI project."""


powerbi_project = option(
    "--project",
    type=values.Place(),
    default=Path("powerbi"),
    help="Folder of the Power BI project.",
)


@powerbi.command()
@powerbi_project
def build(project: Path) -> None:
    """Make the project's files from the contracts and `measures.dax`."""
    from pipeline.powerbi import project as projects

    files = projects.build(project)
    click.echo(f"Wrote {len(files)} files of the Power BI project in {project}.")


@powerbi.command()
@powerbi_project
@click.option(
    "--data-folder", required=True, help="Folder with published files, as Power BI Desktop sees it."
)
def configure(project: Path, data_folder: str) -> None:
    """Tell the project where the published files are."""
    from pipeline.powerbi import project as projects

    projects.configure(project, data_folder)
    click.echo(f"The project in {project} reads {data_folder}.")


@powerbi.command()
@powerbi_project
@published
def check(project: Path, output_dir: Path) -> None:
    """Check the project by itself, and against the published files."""
    from pipeline.errors import FaultyProject
    from pipeline.powerbi.check import check_project

    faults = check_project(project, output_dir)
    if faults:
        raise FaultyProject(project, [str(fault) for fault in faults])
    click.echo(f"{project}: no fault found with the files in {output_dir}.")


@contextmanager
def _extra(name: str) -> Iterator[None]:
    """Tells how to install what a command needs beyond the others."""
    from pipeline.errors import ConfigurationError

    try:
        yield
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"this command needs the package {error.name}. Install it: pip install 'revops[{name}]'"
        ) from error


def _option_names() -> dict[str, dict[str, str]]:
    """Command to the spelling of an option to the parameter that it sets."""
    return {
        name: {
            option.opts[0].removeprefix("--").replace("-", "_"): option.name or ""
            for option in command.params
            if isinstance(option, click.Option)
        }
        for name, command in main.commands.items()
    }


def _take_several() -> set[str | None]:
    """Parameters that take several values."""
    commands = main.commands.values()
    return {each.name for command in commands for each in command.params if _is_multiple(each)}


def _is_multiple(parameter: click.Parameter) -> bool:
    return isinstance(parameter, click.Option) and parameter.multiple


def _print(text: str, to: Path | None) -> None:
    text = text.rstrip("\n")
    if to is None:
        click.echo(text)
        return
    try:
        to.write_text(f"{text}\n", encoding="utf-8", newline="\n")
    except OSError as error:
        raise DiskError(f"{to}: cannot be written ({error.strerror}).") from error


def entry() -> None:
    """The console script: signals are obeyed from its start, and change nothing once it is done."""
    obey_signals()
    logging.getLogger().addHandler(logging.NullHandler())  # stderr is for messages
    try:
        main()
    except SystemExit as ended:
        ignore_signals()
        gc.freeze()  # at its end Python would look through all objects once more, for 0.4 s
        if ended.code == INTERRUPTED:
            # Python forgets the code, and ends by the signal, if the interrupt went through exec().
            sys.stdout.flush()
            sys.stderr.flush()
            os._exit(INTERRUPTED)
        raise


if __name__ == "__main__":
    entry()
