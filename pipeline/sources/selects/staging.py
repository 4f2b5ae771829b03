"""Runs a source's SELECTs and stages what they give, as text that the reader of files reads."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import ClassVar

from pipeline.engine import Engine
from pipeline.errors import BadInput, ConfigurationError
from pipeline.settings import Settings
from pipeline.sources.files import unpacked_bytes
from pipeline.sources.preflight import RawFile, inspect
from pipeline.sources.selects.balances import require_balances
from pipeline.sources.selects.given_columns import require_columns
from pipeline.sources.selects.snapshot import Limits, Snapshot, open_snapshot
from pipeline.sources.selects.source import Source, Statement
from pipeline.sources.selects.source_folder import LEFT_OUT
from pipeline.sources.selects.sql_text import checked
from pipeline.sources.selects.trace import source_fingerprint
from pipeline.uri import Uri
from schemas.raw.registry import RAW_TABLES


@dataclass(frozen=True)
class Staged:
    """What the SELECTs of a source gave: a file of text each."""

    source: Source
    files: Mapping[str, Path]
    """Raw table, or left_out, to its file."""
    rows: Mapping[str, int]
    """Raw table, or left_out, to its number of rows."""
    fingerprint: str | None
    """Of what was read; None of a server, whose data nobody can compare."""


class StagedFolder:
    """The raw files that were made of what SELECTs gave."""

    warnings: ClassVar[list[str]] = []
    """Which files a source reads says its `source.toml`."""

    def __init__(self, staged: Staged) -> None:
        """Finds what is staged already."""
        self._staged = staged
        self._found = {name: [path] for name, path in staged.files.items() if name in RAW_TABLES}

    @property
    def bytes(self) -> int:
        """How many bytes of CSV are staged."""
        return unpacked_bytes(self._found)

    @property
    def fingerprints(self) -> dict[str, str]:
        """The source's setting to the fingerprint of what was read for it, if it has one."""
        found = self._staged.fingerprint
        return {} if found is None else {"source": found}

    def tables(self, engine: Engine) -> dict[str, list[Path]]:
        """Raw table to its file."""
        return self._found

    def inspect(self, engine: Engine, table: str, paths: Sequence[Path]) -> list[RawFile]:
        """The pre-flight of a table's file; BadInput, with the name of its SELECT, if it fails."""
        select = self._staged.source.selects[table]
        (path,) = paths
        try:
            file = inspect(path, RAW_TABLES[table].contract)
        except BadInput as error:
            cause = str(error).removeprefix(str(path))
            raise BadInput(f"{select.label}: what it gives is no plain text{cause}") from error
        return [replace(file, called=select.file_name, is_selected=True)]


def staged_folder(source: Source, settings: Settings, folder: Path) -> StagedFolder:
    """What the source gives, staged in this folder.

    Raises ConfigurationError for a source that is wrong in itself, BadInput where its data are
    not what it says, or do not balance.
    """
    return StagedFolder(stage(source, place_of(settings), folder, limits_of(settings)))


def place_of(settings: Settings) -> Path:
    """Where the files of a source are; ConfigurationError for a URI."""
    if isinstance(settings.input_dir, Uri):
        raise ConfigurationError(
            f"--input-dir {settings.input_dir}: --source reads files of this machine."
        )
    return settings.input_dir


def limits_of(settings: Settings) -> Limits:
    """What the settings let SELECTs use on this machine."""
    return Limits(settings.memory_limit, settings.threads)


def stage(source: Source, place: Path, folder: Path, limits: Limits) -> Staged:
    """Runs all SELECTs in one snapshot; nothing is written before all their columns are right."""
    source = checked_source(source)
    folder.mkdir(parents=True, exist_ok=True)
    fingerprint = source_fingerprint(source, place)  # first: what changes from now on is not in it
    with open_snapshot(source, place, folder, limits) as snapshot:
        for table, select in source.selects.items():
            require_columns(select, RAW_TABLES[table], snapshot.columns(select))
        files, rows = write_all(source, snapshot, folder)
        require_balances(source, snapshot, files, folder, limits)
    return Staged(source, files, rows, fingerprint)


def checked_source(source: Source) -> Source:
    """The source, each of whose texts is one SELECT; ConfigurationError otherwise."""

    def select(statement: Statement) -> Statement:
        return checked(statement, source.kind)

    return replace(
        source,
        selects={table: select(each) for table, each in source.selects.items()},
        left_out=select(source.left_out) if source.left_out else None,
        balances=[replace(each, read=select(each.read)) for each in source.balances],
    )


def selects_by_name(source: Source) -> dict[str, Statement]:
    """Raw table, or left_out, to its SELECT."""
    return {**source.selects, **({LEFT_OUT: source.left_out} if source.left_out else {})}


def write_all(
    source: Source, snapshot: Snapshot, folder: Path
) -> tuple[dict[str, Path], dict[str, int]]:
    """Stages what each SELECT gives; returns file and rows by raw table, or left_out."""
    selects = selects_by_name(source)
    files = {name: folder / f"{name}.csv" for name in selects}
    return files, {name: snapshot.write(each, files[name]) for name, each in selects.items()}
