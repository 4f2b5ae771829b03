"""Finds quotes that a backslash escapes, after a parser has given up."""

from __future__ import annotations

import gzip
from pathlib import Path

_ESCAPED = b'\\"'


def escaped_quote(path: Path) -> int | None:
    """Number of the first line with a backslash before a quote; None if there is none."""
    with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if _ESCAPED in line:
                return number
    return None
