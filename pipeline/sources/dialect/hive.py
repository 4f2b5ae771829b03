"""Columns whose values are the names of folders: `<table>/customer_state=SP/part-0.csv`."""

from __future__ import annotations

from pathlib import Path
from urllib.parse import unquote

from schemas.raw.table import RawTable

_NO_VALUE = "__HIVE_DEFAULT_PARTITION__"


def folder_values(below: Path, table: RawTable) -> dict[str, str]:
    """Column of the table to the value that a folder of the file gives; empty for no value.

    `below` is the file's path in the input folder.
    """
    pairs = (part.partition("=") for part in below.parts[:-1] if "=" in part)
    names = {column.name for column in table.columns}
    return {
        name: "" if value == _NO_VALUE else unquote(value)
        for name, _, value in pairs
        if name in names
    }
