"""Finds sources: those of ./sources, and the bundled ones."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from difflib import get_close_matches
from pathlib import Path
from typing import Any

from pipeline.errors import ConfigurationError
from pipeline.sources.selects.source import FILES, Source, Statement
from pipeline.sources.selects.source_toml import read_source_toml
from schemas.raw.registry import RAW_TABLES

BUNDLED = Path(__file__).parents[1] / "bundled"
TOML = "source.toml"
LEFT_OUT, VIEWS = "left_out", "views"


def own_folder() -> Path:
    """Where a user's own sources are."""
    return Path("sources")


def source_folders() -> dict[str, Path]:
    """Each source by name, sorted; one's own stands for a bundled one of the same name."""
    found = {
        path.name: path
        for place in (BUNDLED, own_folder())
        if place.is_dir()
        for path in place.iterdir()
        if (path / TOML).is_file()
    }
    return dict(sorted(found.items()))


def find_source(name: str) -> Source:
    """The source of this name; raises ConfigurationError if there is none, or it is no source."""
    known = source_folders()
    if name not in known:
        near = get_close_matches(name, known, n=1)
        hint = f" Did you mean {near[0]}?" if near else ""
        raise ConfigurationError(
            f"there is no source {name!r}, neither bundled nor in {own_folder()}/.{hint} "
            f"`revops source list` names all; a source is a folder with {TOML}."
        )
    return read_source(name, known[name])


def read_source(name: str, folder: Path) -> Source:
    """The source in a folder; raises ConfigurationError, with the file, if something is wrong."""
    told = read_source_toml(name, folder, _toml(name, folder / TOML))
    statements = _statements(name, folder, told.kind)
    for stem, statement in statements.items():
        _check_table(stem, statement.label)
    source = replace(
        told,
        selects={table: statements[table] for table in RAW_TABLES if table in statements},
        left_out=statements.get(LEFT_OUT),
        views=statements.get(VIEWS),
    )
    _check(source)
    return source


def _toml(name: str, path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(_text(path))
    except tomllib.TOMLDecodeError as error:
        raise ConfigurationError(f"{name}/{TOML}: is not valid TOML: {error}.") from error


def _statements(name: str, folder: Path, kind: str) -> dict[str, Statement]:
    """What each .sql file says; one in the folder of the dialect stands for that beside it."""
    paths = {path.stem: path for path in sorted(folder.glob("*.sql"))}
    paths |= {path.stem: path for path in sorted((folder / kind).glob("*.sql"))}
    return {
        stem: Statement(f"{name}/{path.relative_to(folder).as_posix()}", _text(path))
        for stem, path in paths.items()
    }


def _check_table(stem: str, label: str) -> None:
    known = (*RAW_TABLES, LEFT_OUT, VIEWS)
    if stem not in known:
        near = get_close_matches(stem, known, n=1)
        hint = f"Did you mean {near[0]}.sql?" if near else f"They are {', '.join(known)}."
        raise ConfigurationError(f"{label}: there is no raw table {stem}. {hint}")


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise ConfigurationError(f"{path}: is not UTF-8. Save it so.") from error
    except OSError as error:
        raise ConfigurationError(f"{path}: cannot be read ({error.strerror}).") from error


def _check(source: Source) -> None:
    """Raises ConfigurationError for parts that do not go together."""
    if not source.selects:
        if source.files or source.database or source.left_out or source.views:
            raise ConfigurationError(f"{source.name}: has no SELECT of a raw table (orders.sql …).")
        return
    if not source.files and source.database is None:
        raise ConfigurationError(
            f"{source.toml}: says nothing of where the data are. Add [files.NAME] or [database]."
        )
    required = [table.name for table in RAW_TABLES.values() if table.is_required]
    missing = [name for name in required if name not in source.selects]
    if missing:
        raise ConfigurationError(f"{source.name}: has no {missing[0]}.sql, which every run needs.")
    if source.views and source.kind not in (FILES, "duckdb"):
        raise ConfigurationError(
            f"{source.views.label}: views are for files and DuckDB; in {source.kind} use WITH."
        )
    for balance in source.balances:
        _check_given(source, balance.what, balance.given)


def _check_given(source: Source, what: str, given: Mapping[str, str]) -> None:
    known = {*source.selects, *([LEFT_OUT] if source.left_out else [])}
    for table in given:
        if table not in known:
            raise ConfigurationError(
                f"{source.toml}: the balance {what!r} names given.{table}, but there is no "
                f"{table}.sql."
            )
