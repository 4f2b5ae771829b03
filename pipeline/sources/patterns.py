"""Raw files whose names a setting gives, as a name or a pattern.

Imports nothing heavy.
"""

from __future__ import annotations

from collections.abc import Iterator
from fnmatch import fnmatchcase
from pathlib import Path, PurePosixPath

from pipeline.errors import ConfigurationError
from pipeline.sources.below import files_below
from pipeline.sources.endings import is_hidden, is_raw_file


def matching(folder: Path, pattern: str) -> list[Path]:
    """The files in the folder that the pattern names, sorted; of a folder the raw files below it.

    Raises ConfigurationError for a pattern that leads out of the folder.
    """
    parts = PurePosixPath(pattern).parts
    if Path(pattern).is_absolute() or ".." in parts or not parts:
        raise ConfigurationError(
            f"--file …={pattern}: must be a name or pattern below --input-dir, such as orders*.csv."
        )
    literal = folder / pattern
    found = [literal] if literal.exists() else folder.glob(pattern)
    return sorted({path for each in found for path in _files(each)})


def matches_name(name: str, pattern: str) -> bool:
    """Whether a file of this name may be one of the pattern's."""
    return not is_hidden(name) and fnmatchcase(name, PurePosixPath(pattern).name)


def _files(found: Path) -> Iterator[Path]:
    if found.is_dir():
        yield from (path for path in files_below(found) if is_raw_file(path.name))
    elif not is_hidden(found.name):
        yield found
