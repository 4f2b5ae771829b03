"""Values as Power BI shows them, for the format strings that the model uses."""

from __future__ import annotations

import re
from typing import Any

import pandas as pd

_NUMBER = re.compile(r"(?P<sign>\+?)(?P<thousands>#,)?0(?:\.(?P<digits>0+))?(?P<percent>%?)")


def text(value: Any, format_string: str) -> str:
    """The value in this format; nothing for BLANK."""
    if value is None or pd.isna(value):
        return ""
    if isinstance(value, pd.Timestamp):
        return f"{value:%Y-%m-%d}"
    if isinstance(value, str) or not format_string:
        return str(value)
    parts = format_string.split(";")
    part = parts[0 if value > 0 or len(parts) == 1 else 1 if value < 0 else 2]
    match = _NUMBER.fullmatch(part.lstrip("-"))
    assert match, format_string
    number = abs(value) if len(parts) > 1 else value
    number *= 100 if match["percent"] else 1
    spelled = f"{number:{',' if match['thousands'] else ''}.{len(match['digits'] or '')}f}"
    sign = "-" if part.startswith("-") else match["sign"]
    return f"{sign}{spelled}{match['percent']}"


def cut(value: str, most: int) -> str:
    """The text, with an ellipsis where it is longer than so many letters."""
    return value if len(value) <= most else f"{value[: most - 1]}…"
