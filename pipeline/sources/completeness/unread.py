"""Files that look like a table's and are not read: copies, later downloads, other forms.

To read the old of two files without a word is worse than to stop.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from filecmp import cmp
from itertools import islice
from pathlib import Path

from pipeline.errors import BadInput
from pipeline.sources.below import files_below
from pipeline.sources.completeness.likeness import known_tables, table_of
from pipeline.sources.dialect.dialect import Dialect

_OWN_FOLDER = ".revops"
"""Lies in every folder of published files."""
_MOST_FILES = 20_000
_MOST_OPENED = 500
_SHOWN = 12
_LIKELY = (".csv", ".tsv", ".txt", ".gz", ".parquet", ".zip", ".xlsx", ".bak", ".old")


@dataclass(frozen=True)
class Unread:
    """A file that looks like a raw table's."""

    path: Path
    table: str
    newer_than: Path | None
    """The newest file that is read of the table, if this one was changed after it."""


@dataclass(frozen=True)
class Searched:
    """What a look at all files of a folder gave."""

    folder: Path
    found: Sequence[Unread]
    passed_over: int
    """Files that nobody looked at, since there are too many."""

    @property
    def warnings(self) -> Iterator[str]:
        """What was found, a line for each raw table, and what was passed over."""
        names: dict[str, list[str]] = {}
        for each in self.found:
            names.setdefault(each.table, []).append(_name(each.path, self.folder))
        yield from unread_warnings(names)
        if self.passed_over:
            yield (
                f"the input folder holds very many other files; {self.passed_over:,} of them were "
                "not looked at. Keep raw files in a folder of their own."
            )

    def require_nothing_newer(self, where: str) -> None:
        """Raises BadInput where a file that is not read is newer than those that are."""
        newer = [(each, each.newer_than) for each in self.found if each.newer_than is not None]
        if not newer:
            return
        lines = "".join(
            f"\n  {_name(each.path, self.folder)} looks like {each.table}, of {_time(each.path)}; "
            f"a run would read {_name(old, self.folder)}, of {_time(old)}"
            for each, old in newer[:_SHOWN]
        )
        more = f"\n  and {len(newer) - _SHOWN} more" if len(newer) > _SHOWN else ""
        first = newer[0][0]
        raise BadInput(
            f"{where}: holds newer files than those that a run would read:{lines}{more}\n"
            "Put the new one in the old one's place, or remove it, or say which of them to read, "
            f"such as --file {first.table}={_name(first.path, self.folder)!r}."
        )


def search(
    folder: Path, read: Mapping[str, Sequence[Path]], dialect: Dialect, others: Sequence[Path]
) -> Searched:
    """The files below the folder that look like a raw table's and are not read.

    `others` are files and folders that are known for something else. Only headers are read, of the
    likeliest files if there are very many.
    """
    candidates = list(islice(_candidates(folder, read, others), _MOST_FILES))
    if not candidates:
        return Searched(folder, (), 0)
    known = known_tables(read, dialect.delimiter)

    def by_likelihood(path: Path) -> tuple[bool, bool, int, Path]:
        is_named = any(each.has_name(path.name) for each in known)
        return not is_named, path.suffix.lower() not in _LIKELY, len(path.parts), path

    candidates.sort(key=by_likelihood)
    found = []
    for path in candidates[:_MOST_OPENED]:
        table = table_of(path, known, dialect.delimiter)
        if table is not None:
            of_table = () if table in dialect.files else read.get(table, ())
            found.append(Unread(path, table, _older(path, of_table)))
    return Searched(folder, found, len(candidates[_MOST_OPENED:]))


def _candidates(
    folder: Path, read: Mapping[str, Sequence[Path]], others: Sequence[Path]
) -> Iterator[Path]:
    known = {os.path.realpath(path) for path in others}
    names = {Path(path).name for path in known}

    def is_known(path: Path) -> bool:
        return path.name in names and os.path.realpath(path) in known

    taken = {path for paths in read.values() for path in paths}

    def is_passed_over(inner: Path) -> bool:
        return (
            os.path.realpath(inner) in known  # a folder may be a link
            or (inner / _OWN_FOLDER).exists()
            or not os.access(inner, os.R_OK | os.X_OK)
        )

    with suppress(OSError):  # what a run needs is told of where it is read
        for path in files_below(folder, is_passed_over):
            if path not in taken and not is_known(path) and path.is_file():
                yield path


def _older(path: Path, read: Sequence[Path]) -> Path | None:
    """The newest file that is read, if this one was changed after it and is no copy of one."""
    with suppress(OSError):
        newest = max(read, key=_modified, default=None)
        if newest is not None and _modified(path) > _modified(newest):
            return None if any(_is_copy(path, each) for each in read) else newest
    return None


def _modified(path: Path) -> int:
    return path.stat().st_mtime_ns


def _is_copy(one: Path, other: Path) -> bool:
    return cmp(one, other, shallow=False)  # which compares the sizes first


def unread_warnings(names: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """A line for each raw table that files look like which are not read, by their names."""
    for table, found in names.items():
        shown = ", ".join(repr(name) for name in found[:_SHOWN])
        more = f" and {len(found) - _SHOWN} more" if len(found) > _SHOWN else ""
        yield (
            f"{table}: not read, though it looks like its file: {shown}{more}. "
            f"Name it (--file {table}=NAME) if it is wanted, else remove it."
        )


def _name(path: Path, folder: Path) -> str:
    return path.relative_to(folder).as_posix()


def _time(path: Path) -> str:
    return f"{datetime.fromtimestamp(path.stat().st_mtime):%Y-%m-%d %H:%M:%S}"
