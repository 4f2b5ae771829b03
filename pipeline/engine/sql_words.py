"""Names, texts and paths as DuckDB's SQL spells them."""

from __future__ import annotations

from pathlib import Path


def name(identifier: str) -> str:
    """The identifier, quoted."""
    return '"' + identifier.replace('"', '""') + '"'


def text(value: str) -> str:
    """The text as a literal."""
    return "'" + value.replace("'", "''") + "'"


def path_text(path: Path) -> str:
    """The path as a literal that names one file, whatever letters it holds."""
    # A relative path may begin with "~" or "file:", which mean something else to DuckDB.
    letters = str(path.absolute())
    return text("".join(f"[{letter}]" if letter in "*?[" else letter for letter in letters))
