"""The text of a cell's value, as a person would type it into a CSV file."""

from __future__ import annotations

from datetime import timedelta
from decimal import Decimal
from typing import Any

from pipeline.errors import BadInput

_FIRST_INEXACT = 10**15
"""The first number of 16 digits."""


def cell_text(value: Any, decimal: str) -> str:
    """Numbers in full, whole ones without a decimal sign; times by ISO 8601; TRUE and FALSE."""
    if isinstance(value, bool):
        return str(value).upper()
    if isinstance(value, (int, float)):
        return _number(value).replace(".", decimal)
    return _duration(value) if isinstance(value, timedelta) else str(value)


def require_digits(sheet: str, row: int, column: int, value: Any) -> None:
    """Raises BadInput, with the cell, for a number so long that Excel has lost digits of it."""
    if isinstance(value, (int, float)) and abs(value) >= _FIRST_INEXACT:
        raise BadInput(
            f"{sheet}, cell {reference(row, column)}: of {value:.0f} Excel kept 15 digits. Export "
            "CSV where it comes from."
        )


def reference(row: int, column: int) -> str:
    """The name of the cell, such as B17; both are counted from 0."""
    letters = ""
    column += 1
    while column:
        column, letter = divmod(column - 1, 26)
        letters = chr(ord("A") + letter) + letters
    return f"{letters}{row + 1}"


def _number(value: float) -> str:
    """The shortest text that is this number."""
    return str(int(value)) if value == int(value) else f"{Decimal(repr(value)):f}"


def _duration(value: timedelta) -> str:
    """Hours, minutes and seconds, as Excel shows them."""
    minutes, seconds = divmod(round(value.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"
