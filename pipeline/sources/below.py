"""The files below a folder, as those see them who look for raw files.

Imports nothing heavy.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path

from pipeline.sources.endings import is_hidden


def files_below(
    folder: Path, passed_over: Callable[[Path], bool] = lambda path: False
) -> Iterator[Path]:
    """Every file below the folder, however deep, sorted folder by folder.

    Without hidden ones, and folders in which programs keep what is not data (`_temporary`,
    `_delta_log`, `__MACOSX`) or that are to be passed over; links to folders are not followed, so
    that no circle is. Raises OSError for a folder that cannot be read.
    """

    def refuse(error: OSError) -> None:
        raise error

    for place, folders, names in os.walk(folder, onerror=refuse):
        folders[:] = sorted(
            name
            for name in folders
            if not _is_of_a_program(name) and not passed_over(Path(place, name))
        )
        yield from (Path(place, name) for name in sorted(names) if not is_hidden(name))


def _is_of_a_program(folder: str) -> bool:
    """As Spark has it, `_month=1` is a folder of data."""
    return is_hidden(folder) or (folder.startswith("_") and "=" not in folder)
