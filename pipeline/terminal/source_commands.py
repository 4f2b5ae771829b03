"""`revops source`: names, copies and tries sources."""

from __future__ import annotations

import re
import shutil
from pathlib import Path
from typing import TYPE_CHECKING

import click

from pipeline.errors import BadInput, ConfigurationError, DiskError
from pipeline.terminal.commands import cache_folder
from pipeline.terminal.options import input_dir, max_rejected, option

if TYPE_CHECKING:
    from pipeline.uri import Uri


@click.group()
def source() -> None:
    """Name, copy and try sources: folders of SELECTs that give the raw tables."""


@source.command("list")
def list_sources() -> None:
    """Name the sources of ./sources, and the bundled ones."""
    from pipeline.sources.selects.source_folder import BUNDLED, source_folders

    for name, folder in source_folders().items():
        where = "bundled" if folder.parent == BUNDLED else str(folder)
        click.echo(f"{name:<18}{where:<24}{_subject(folder)}".rstrip())


@source.command()
@click.argument("name")
@option("--like", required=True, metavar="SOURCE", help="Source to copy.")
def new(name: str, like: str) -> None:
    """Copy a source to ./sources/NAME, to be edited."""
    from pipeline.sources.selects.source_folder import find_source, own_folder

    if not re.fullmatch(r"[A-Za-z0-9][A-Za-z0-9_-]*", name):
        raise ConfigurationError(f"{name!r} is no name of a source. Use letters, digits, - and _.")
    folder, copied = own_folder() / name, find_source(like).folder
    if folder.exists():
        raise ConfigurationError(f"{folder}: is there already. Choose another name.")
    try:
        shutil.copytree(copied, folder)
    except OSError as error:
        raise DiskError(f"{folder}: cannot be written ({error.strerror or error}).") from error
    click.echo(f"Wrote {folder}. Edit it, then: revops source check {name}")


@source.command()
@click.argument("name")
@input_dir
@max_rejected
def check(name: str, input_dir: Path | Uri, max_rejected: float) -> None:
    """Run every SELECT of a source and tell what it gives; publish nothing."""
    from tempfile import TemporaryDirectory

    from pipeline.ingest.gate import check_threshold
    from pipeline.run import take_in
    from pipeline.settings import Settings
    from pipeline.sources.selects.asked import selects_of
    from pipeline.sources.selects.checking import try_source
    from pipeline.sources.selects.staging import limits_of, place_of
    from pipeline.terminal.source_report import trial_report
    from pipeline.terminal.summary import accounts_report

    settings = Settings(input_dir, Path(), source=name, cache_dir=cache_folder())
    found = selects_of(settings)
    if found is None:
        raise ConfigurationError(f"{name}: has no SELECTs; `revops validate` checks its files.")
    with TemporaryDirectory(prefix="revops-") as folder:
        trial = try_source(found, place_of(settings), Path(folder) / "staged", limits_of(settings))
        click.echo(trial_report(trial))
        if trial.staged is not None:
            accounts = take_in(trial.staged, settings, Path(folder)).accounts
            click.echo(f"\n{accounts_report(accounts)}")
            check_threshold(accounts, max_rejected)
    if trial.faults:
        raise BadInput("\n  ".join([f"{name}: faults, {len(trial.faults)} in all:", *trial.faults]))


def _subject(folder: Path) -> str:
    """What a source is for: the comment at the head of its settings."""
    first = (folder / "source.toml").read_text(encoding="utf-8-sig").partition("\n")[0]
    return first.removeprefix("#").strip() if first.startswith("#") else ""
