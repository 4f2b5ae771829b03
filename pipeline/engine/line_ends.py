"""Finds the line that ends differently from those before it, after a parser has given up."""

from __future__ import annotations

import gzip
from pathlib import Path


def odd_line_end(path: Path) -> int | None:
    """Number of the first line, outside quotes, that ends unlike the first; None if none does."""
    first: bytes | None = None
    quotes = 0
    with gzip.open(path) if path.suffix.lower() == ".gz" else path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            quotes += line.count(b'"')
            if quotes % 2:
                continue
            text = line.rstrip(b"\r\n")
            end = line[len(text) :]
            first = end if first is None else first
            if end not in (first, b"") or first not in (b"\n", b"\r\n") or b"\r" in text:
                return number
    return None
