"""Finds the raw files of each table under Kaggle's names."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path

from pipeline.errors import BadInput
from schemas.raw.registry import RAW_TABLES

_ENDING = r"\.(csv|csv\.gz|parquet)"
_PACKING = 4  # CSV to its gzip or Parquet form
_PART = r"([._-](part)?[._-]?[0-9]+.*)?"


def find_files(folder: Path) -> dict[str, list[Path]]:
    """Raw table to its files, sorted by name; a table without files is absent.

    A table is one file `<name>.csv`, `.csv.gz` or `.parquet`, several parts such as
    `<name>_1.csv`, `<name>-part-0001.parquet`, or a folder `<name>/` with such files.
    """
    return by_table(str(folder), _list(folder), lambda stem: _folder_files(folder / stem))


def by_table(
    where: str, names: Sequence[Path], inside: Callable[[str], list[Path]]
) -> dict[str, list[Path]]:
    """The same of the names that stand there, and of those inside the folder of a table."""
    found = {
        name: _table_files(where, names, table.stem, inside) for name, table in RAW_TABLES.items()
    }
    present = {name: paths for name, paths in found.items() if paths}
    missing = [t for t in RAW_TABLES.values() if t.is_required and t.name not in present]
    if missing:
        wanted = ", ".join(f"{table.stem}.csv" for table in missing)
        raise BadInput(
            f"{where}: no file for the required table{'s' if len(missing) > 1 else ''} "
            f"{', '.join(table.name for table in missing)}. "
            f"Expected {wanted} (or .csv.gz, .parquet, or several parts)."
        )
    return present


def unpacked_bytes(found: Mapping[str, Sequence[Path]]) -> int:
    """About how many bytes of CSV the tables' files hold."""
    paths = (path for files in found.values() for path in files)
    return sum(_size(path) * (1 if path.suffix == ".csv" else _PACKING) for path in paths)


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
                f"{folder}: is a file; --input-dir needs the folder that holds the raw files."
            )
        return sorted(folder.iterdir())
    except OSError as error:
        raise BadInput(f"{folder}: cannot be read ({error.strerror}).") from error


def _table_files(
    where: str, names: Sequence[Path], stem: str, inside: Callable[[str], list[Path]]
) -> list[Path]:
    pattern = re.compile(re.escape(stem) + _PART + _ENDING, re.DOTALL)
    whole = [path for path in names if path.name in _whole_names(stem)]
    parts = [path for path in names if pattern.fullmatch(path.name) and path not in whole]
    forms = [*([path] for path in whole), *(form for form in (parts, inside(stem)) if form)]
    if len(forms) > 1:
        raise BadInput(
            f"{where}: the same table comes as {' and as '.join(_show(form) for form in forms)}, "
            "which would count its rows twice. Keep one."
        )
    return forms[0] if forms else []


def is_raw_file(name: str) -> bool:
    """Whether a file of this name can be a part of a table."""
    return re.search(_ENDING + "$", name) is not None


def _whole_names(stem: str) -> set[str]:
    return {f"{stem}.csv", f"{stem}.csv.gz", f"{stem}.parquet"}


def _folder_files(folder: Path) -> list[Path]:
    if not folder.is_dir():
        return []
    return [path for path in _list(folder) if is_raw_file(path.name)]


def _show(form: list[Path]) -> str:
    return form[0].name if len(form) == 1 else f"{form[0].name} and {len(form) - 1} more"
