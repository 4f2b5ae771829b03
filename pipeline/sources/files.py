"""Finds the raw files of each table under Kaggle's names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from types import MappingProxyType
from typing import Any

from pipeline.errors import BadInput, ConfigurationError
from pipeline.sources.below import files_below
from pipeline.sources.endings import is_hidden, is_raw_file, raw_stem
from pipeline.sources.patterns import matching
from schemas.raw.registry import RAW_TABLES

_PACKING = 4  # CSV to its gzip or Parquet form
_PART = r"[._-](part)?[._-]?[0-9]+.*"
_SHOWN = 12
_NONE: Mapping[str, Any] = MappingProxyType({})


def find_files(
    folder: Path, where: str | None = None, named: Mapping[str, str] = _NONE
) -> dict[str, list[Path]]:
    """Raw table to its files, sorted by name; a table without files is absent.

    A table is one file `<name>.csv`, `.csv.gz`, `.parquet` or `.xlsx`, several parts such as
    `<name>_1.csv`, `<name>-part-0001.parquet`, or a folder `<name>/` with such files, however deep
    they lie in it. `named` gives some tables a file or pattern of their own, and `where` names the
    folder in messages.
    """
    where, names = where or str(folder), _list(folder)
    own = {table: _named(where, names, folder, table, named[table]) for table in named}
    return by_table(where, names, lambda stem: _folder_files(folder / stem), own)


def by_table(
    where: str,
    names: Sequence[Path],
    inside: Callable[[str], list[Path]],
    own: Mapping[str, list[Path]] = _NONE,
) -> dict[str, list[Path]]:
    """The same of the names that stand there, and of those inside the folder of a table.

    `own` are the files of tables that need not be looked for.
    """
    found = {
        name: own[name] if name in own else _table_files(where, names, table.stem, inside)
        for name, table in RAW_TABLES.items()
    }
    present = {name: paths for name, paths in found.items() if paths}
    missing = [t for t in RAW_TABLES.values() if t.is_required and t.name not in present]
    if missing:
        wanted = ", ".join(f"{table.stem}.csv" for table in missing)
        raise BadInput(
            f"{where}: no file for the required table{'s' if len(missing) > 1 else ''} "
            f"{', '.join(table.name for table in missing)}. "
            f"Expected {wanted} (or .csv.gz, .parquet, .xlsx, or several parts). {_holds(names)} "
            f"Files of other names: --file {missing[0].name}=NAME."
        )
    return present


def _named(where: str, names: Sequence[Path], folder: Path, table: str, pattern: str) -> list[Path]:
    """Raises ConfigurationError where nothing has the name."""
    found = matching(folder, pattern)
    if not found:
        alike = get_close_matches(pattern, [path.name for path in names], n=1)
        hint = f"Did you mean {alike[0]}?" if alike else _holds(names)
        raise ConfigurationError(f"{where}: --file {table}={pattern} finds no file. {hint}")
    return found


def _holds(names: Sequence[Path]) -> str:
    """What lies there instead, in words."""
    seen = sorted(path.name for path in names if not is_hidden(path.name))
    more = f" and {len(seen) - _SHOWN} more" if len(seen) > _SHOWN else ""
    return f"What lies there: {', '.join(seen[:_SHOWN]) or 'nothing'}{more}."


def unpacked_bytes(found: Mapping[str, Sequence[Path]]) -> int:
    """About how many bytes of CSV the tables' files hold."""
    paths = (path for files in found.values() for path in files)
    return sum(_size(path) * (1 if path.suffix.lower() == ".csv" else _PACKING) for path in paths)


def _size(path: Path) -> int:
    """0 for what cannot be looked at: the pre-flight says so, with its name."""
    try:
        return path.stat().st_size
    except OSError:
        return 0


def _list(folder: Path) -> list[Path]:
    try:
        if not folder.exists():
            raise BadInput(f"{folder}: the input folder does not exist. Check --input-dir.")
        if not folder.is_dir():
            raise BadInput(
                f"{folder}: is a file; --input-dir needs the folder, or the zip archive, that "
                "holds the raw files."
            )
        return sorted(folder.iterdir())
    except OSError as error:
        raise _unreadable(folder, error) from error


def _unreadable(folder: Path, error: OSError) -> BadInput:
    return BadInput(f"{error.filename or folder}: cannot be read ({error.strerror}).")


def _table_files(
    where: str, names: Sequence[Path], stem: str, inside: Callable[[str], list[Path]]
) -> list[Path]:
    whole = [path for path in names if raw_stem(path.name) == stem]
    part = re.compile(re.escape(stem) + _PART, re.DOTALL)
    parts = [path for path in names if part.fullmatch(raw_stem(path.name) or "")]
    forms = [*([path] for path in whole), *(form for form in (parts, inside(stem)) if form)]
    if len(forms) > 1:
        raise BadInput(
            f"{where}: the same table comes as {' and as '.join(_show(form) for form in forms)}, "
            "which would count its rows twice. Keep one."
        )
    return forms[0] if forms else []


def _folder_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    try:
        return sorted(path for path in files_below(folder) if is_raw_file(path.name))
    except OSError as error:
        raise _unreadable(folder, error) from error


def _show(form: list[Path]) -> str:
    return form[0].name if len(form) == 1 else f"{form[0].name} and {len(form) - 1} more"
