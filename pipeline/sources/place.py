"""The folder in which the raw files lie: the one that is named, or what its archives hold."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.errors import BadInput
from pipeline.sources.archive import unpack
from pipeline.sources.endings import is_hidden, is_raw_file, is_zip
from pipeline.sources.fingerprint import fingerprint
from pipeline.sources.origin import Origin
from schemas.raw.registry import RAW_TABLES

_TABLE_FOLDERS = frozenset(table.stem for table in RAW_TABLES.values())


@dataclass(frozen=True)
class Place:
    """A folder of raw files, and the archive of each that was unpacked."""

    folder: Path
    archives: Mapping[Path, Origin] = field(default_factory=dict)

    def shown(self, text: str) -> str:
        """The text with the names of unpacked files as people know them: `a.zip/orders.csv`."""
        for path in sorted(self.archives, reverse=True):
            archive = self.archives[path].path
            text = text.replace(str(path), str(archive / path.relative_to(self.folder)))
        return text


def place_of(given: Path, scratch: Path, wanted: Callable[[str], bool] = is_raw_file) -> Place:
    """Where to look for raw files; archives are unpacked below `scratch`.

    An archive counts where it is what was named, or where nothing in the folder named is wanted.
    Raises BadInput for one that cannot be read.
    """
    archives = _archives(given, wanted)
    if not archives:
        return Place(given)
    try:
        return _unpacked(archives, scratch / "unpacked", wanted)
    except OSError as error:
        raise BadInput(
            f"{archives[0]}: cannot be unpacked to {scratch} ({error.strerror or error})."
        ) from error


def _unpacked(archives: Sequence[Path], folder: Path, wanted: Callable[[str], bool]) -> Place:
    unpacked: dict[Path, Origin] = {}
    for archive in archives:
        origin = Origin(archive, archive.stat().st_size, fingerprint(archive))
        unpacked |= dict.fromkeys(unpack(archive, folder, wanted), origin)
    if not unpacked:
        names = ", ".join(archive.name for archive in archives)
        raise BadInput(
            f"{archives[0].parent}: no CSV, Parquet or Excel file lies there, or in {names}. "
            "Unpack what is in it."
        )
    return Place(_innermost(folder), unpacked)


def _archives(given: Path, wanted: Callable[[str], bool]) -> list[Path]:
    """The archives to unpack; none where there is a wanted file, or nothing that can be read."""
    try:
        if is_zip(given) and given.is_file():
            return [given]
        inside = sorted(path for path in given.iterdir() if not is_hidden(path.name))
    except OSError:  # which is told where the files are looked for
        return []
    if any(wanted(path.name) or path.name in _TABLE_FOLDERS for path in inside):
        return []
    return [path for path in inside if is_zip(path)]


def _innermost(folder: Path) -> Path:
    """The folder, or the one in it that holds all."""
    while folder.is_dir():
        inside = list(folder.iterdir())
        if len(inside) != 1 or not inside[0].is_dir():
            break
        (folder,) = inside
    return folder
