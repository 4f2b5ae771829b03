"""The `revops` command: parses, calls, prints."""

from __future__ import annotations

import gc
import json
import logging
import os
import sys
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from pipeline.errors import DiskError
from pipeline.stopping import ignore_signals, obey_signals
from pipeline.terminal import option_values as values
from pipeline.terminal import source_commands
from pipeline.terminal.commands import INTERRUPTED, Commands, cache_folder, extra, log_to, print_to
from pipeline.terminal.configuration import read_configuration
from pipeline.terminal.log import TextLog
from pipeline.terminal.options import (
    dialect_options,
    engine_options,
    for_run,
    input_dir,
    log_format,
    max_rejected,
    option,
    places,
    powerbi_project,
    published,
    quiet,
    result_options,
    run_options,
    source,
    time_zone,
    verbose,
)

if TYPE_CHECKING:
    from pipeline.settings import Settings


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
@source
@dialect_options
@result_options
@engine_options
@run_options
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
    from pipeline.publish.warnings_allowed import require_no_warning

    manifest = published_before(settings)
    if manifest is None:
        return False
    newest, now = newest_order_of(manifest), now_by_raw_clock(settings.time_zone)
    check_age(newest, settings.max_age, now)
    if warning := age_warning(newest, settings.warn_age, now):
        require_no_warning(settings, [warning])
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
@source
@dialect_options
@places
@time_zone
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
    from pipeline.ingest.gate import check_threshold
    from pipeline.run import read_raw
    from pipeline.settings import Settings
    from pipeline.terminal.summary import accounts_report

    settings = Settings(output_dir=Path(), cache_dir=cache_folder(), **given)
    log = log_to(ctx, quiet or as_json, verbose, log_format)
    warnings: list[str] = []
    with log.progress():
        found = read_raw(settings, log.step, warnings.append)
    for warning in warnings:
        log.warning(warning)
    if as_json:
        report = [account_json(account, found.files[account.table]) for account in found.accounts]
        click.echo(json.dumps(report, indent=2, ensure_ascii=False))
    elif not quiet:
        click.echo(accounts_report(found.accounts))
    check_threshold(found.accounts, settings.max_rejected)
    log.end(0, {})


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
@option(
    "--with",
    "extras",
    multiple=True,
    metavar="NAMES",
    callback=values.extras,
    help="Also tables that Olist lacks: refunds, costs, stock (repeat, or separate by commas).",
)
@quiet
def sample(orders: int, seed: int, output_dir: Path, extras: tuple[str, ...], quiet: bool) -> None:
    """Write realistic raw tables of any size."""
    from pipeline.sample import write_sample

    try:
        written = write_sample(orders, seed, output_dir, extras)
    except OSError as error:
        raise DiskError(f"{output_dir}: cannot be written ({error.strerror or error}).") from error
    if not quiet:
        for name, rows in written.items():
            click.echo(f"{name:<42}{rows:>14,} rows")


@main.command()
@click.argument("table", required=False)
@option("--markdown", is_flag=True, help="Print Markdown.")
@option("--lineage", is_flag=True, help="Print what TABLE or all are computed from, as Markdown.")
@option("--raw", is_flag=True, help="Print what the raw table TABLE or all must hold, as Markdown.")
@option("--checks", is_flag=True, help="Print the checks of a raw TABLE or of all, as Markdown.")
@option("--metrics", is_flag=True, help="Print the metrics of TABLE or of all, as Markdown.")
@option("--to", type=values.Place(), help="Write to this file instead.")
def describe(table: str | None, markdown: bool, to: Path | None, **subjects: bool) -> None:
    """Explain the published tables and their columns, raw tables, checks and metrics."""
    from pipeline.reference.description import description

    chosen = [name for name, is_chosen in subjects.items() if is_chosen] or ["tables"]
    if len(chosen) > 1:
        raise click.UsageError(f"Choose one of {' and '.join(f'--{name}' for name in chosen)}.")
    print_to(description(table, chosen[0], markdown=markdown), to)


@main.command()
@click.argument("mart")
@option("--dialect", type=click.Choice(["duckdb", "spark"]), default="duckdb", help="Engine.")
@option("--to", type=values.Place(), help="Write to this file instead.")
def sql(mart: str, dialect: str, to: Path | None) -> None:
    """Print the SQL of a mart."""
    from pipeline.reference.mart_sql import mart_sql

    print_to(mart_sql(mart, dialect), to)


@main.command()
@published
@option("--host", default="127.0.0.1", help="Address to listen on; others than this reach it too.")
@option("--port", type=click.IntRange(0, 65535), default=8050, help="Port; 0 takes any free one.")
def dashboard(output_dir: Path, host: str, port: int) -> None:
    """Show the published files in a browser, until stopped with Ctrl+C."""
    with extra("dashboard"):
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
    with extra("report"):
        from pipeline.report.page import report

    print_to(report(output_dir), to)
    click.echo(f"Wrote {to}.", err=True)


@main.group()
def powerbi() -> None:
    """Makes and checks the Power BI project."""


@powerbi.command()
@powerbi_project
@for_run
def build(project: Path, for_run: Path | None) -> None:
    """Make the project's files from the contracts and `measures.dax`."""
    from pipeline.powerbi import project as projects

    files = projects.build(project, for_run)
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


main.add_command(source_commands.source)


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
