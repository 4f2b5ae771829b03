"""What a file's name tells of it; the case of an ending does not matter."""

from __future__ import annotations

import re
from pathlib import PurePath

_RAW = re.compile(r"\.(csv|csv\.gz|parquet|xlsx)", re.IGNORECASE)


def is_raw_file(name: str) -> bool:
    """Whether a file of this name can be a part of a table; hidden files, as `._a.csv`, cannot."""
    return not is_hidden(name) and raw_stem(name) is not None


def raw_stem(name: str) -> str | None:
    """The name without the ending of a raw file; None if it has none."""
    for start in (match.start() for match in _RAW.finditer(name)):
        if _RAW.fullmatch(name, start):
            return name[:start]
    return None


def is_hidden(name: str) -> bool:
    """Whether programs keep something of their own under it: `.git`, `._a.csv`, `~$a.xlsx`."""
    return name.startswith((".", "~$"))


def is_gzip(path: PurePath) -> bool:
    """Whether the file is packed by gzip."""
    return path.suffix.lower() == ".gz"


def is_parquet(path: PurePath) -> bool:
    """Whether the file is Parquet rather than CSV."""
    return path.suffix.lower() == ".parquet"


def is_workbook(path: PurePath) -> bool:
    """Whether the file is an Excel workbook."""
    return path.suffix.lower() == ".xlsx"


def is_zip(path: PurePath) -> bool:
    """Whether the file is a zip archive."""
    return path.suffix.lower() == ".zip"
