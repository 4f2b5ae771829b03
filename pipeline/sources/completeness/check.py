"""Looks whether files of the raw tables are missing, or lie there and are not read."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path, PurePath

from pipeline.settings import Settings
from pipeline.sources.completeness.missing import missing_warnings
from pipeline.sources.completeness.names import is_named_like
from pipeline.sources.completeness.unread import search, unread_warnings
from pipeline.sources.dialect.dialect import Dialect
from pipeline.sources.place import Place
from schemas.raw.registry import RAW_TABLES

_REJECTED = "rejected"


def local_warnings(
    settings: Settings, dialect: Dialect, place: Place, found: Mapping[str, Sequence[Path]]
) -> list[str]:
    """What looks wrong in the choice of files, a line each.

    Raises BadInput where a file that looks like a table's and is not read is newer than those that
    are, unless a setting names these. Files of an archive have no times that count.
    """
    others = [each for each in (settings.output_dir, settings.sales_plan) if isinstance(each, Path)]
    searched = search(place.folder, found, dialect, others)
    if not place.archives:
        searched.require_nothing_newer(str(settings.input_dir))
    below = {table: _below(paths, place.folder) for table, paths in found.items()}
    return [*missing_warnings(below, dialect.files), *searched.warnings]


def _below(paths: Sequence[Path], folder: Path) -> list[PurePath]:
    return [path.relative_to(folder) for path in paths]


def remote_warnings(
    listed: Sequence[PurePath], found: Mapping[str, Sequence[PurePath]]
) -> Iterator[str]:
    """The same of files at a URI, by their names alone: nothing is opened for it."""
    yield from missing_warnings(found, {})
    taken = {path for paths in found.values() for path in paths}
    names: dict[str, list[str]] = {}
    for path in listed:
        if path not in taken and _REJECTED not in path.parts:
            for name, table in RAW_TABLES.items():
                if is_named_like(path.name, table.stem):
                    names.setdefault(name, []).append(path.as_posix())
    yield from unread_warnings(names)
