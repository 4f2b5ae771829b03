"""The files that the patterns of a source name.

Imports nothing heavy: where nothing has changed, a run is over in a moment.
"""

from __future__ import annotations

from pathlib import Path

from pipeline.errors import BadInput
from pipeline.sources.endings import is_hidden, is_raw_file
from pipeline.sources.selects.source import Source


def needs_folder(place: Path) -> None:
    """Raises BadInput unless the place is a folder."""
    if not place.is_dir():
        what = "is a file" if place.exists() else "does not exist"
        raise BadInput(f"{place}: {what}; --input-dir needs the folder that holds the files.")


def files_of(source: Source, view: str, place: Path) -> list[Path]:
    """The files of a view, sorted: one beside the SELECTs, or those of the pattern in the folder.

    Raises BadInput where there is none, or one that is neither CSV, Parquet nor Excel.
    """
    pattern = source.files[view]
    beside = source.folder / pattern
    if "*" not in pattern and beside.is_file():
        return [beside]
    found = sorted(path for path in _glob(source, view, place) if _is_data(path))
    if not found:
        raise BadInput(
            f"{place}: no file fits {pattern!r}, which {source.toml} names (files.{view})."
        )
    for path in found:
        if not is_raw_file(path.name):
            raise BadInput(
                f"{path}: is neither .csv, .csv.gz, .parquet nor .xlsx. Change {source.toml} "
                f"(files.{view})."
            )
    return found


def _is_data(path: Path) -> bool:
    return path.is_file() and not is_hidden(path.name)


def _glob(source: Source, view: str, place: Path) -> list[Path]:
    pattern = source.files[view]
    try:
        return list(place.glob(pattern))
    except (NotImplementedError, ValueError) as error:
        raise BadInput(
            f"{source.toml}: files.{view}.path {pattern!r} is no pattern inside --input-dir."
        ) from error
