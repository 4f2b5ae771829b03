"""Whether a SELECT gives the columns that its raw table must have, and no others."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from difflib import get_close_matches

from pipeline.errors import BadInput
from pipeline.sources.selects.source import Statement
from schemas.raw.table import RawTable

_ALIKE = 0.4
"""From which likeness on a name may be a column's that is missing."""


def require_columns(select: Statement, table: RawTable, given: Sequence[str]) -> None:
    """Raises BadInput for the first fault of `column_faults`."""
    for fault in column_faults(select, table, given):
        raise BadInput(fault)


def column_faults(select: Statement, table: RawTable, given: Sequence[str]) -> list[str]:
    """What is wrong with the names that a SELECT gives: a message each; case does not matter."""
    names = [name.lower() for name in given]
    known = [column.name for column in table.columns]
    absent = [name for name in known if name not in names]
    needed = [column.name for column in table.columns if not column.optional]
    twice = sorted(name for name, times in Counter(names).items() if times > 1)
    unknown = [name for name in given if name.lower() not in known]
    meant = {name: _nearest(name, unknown) for name in needed if name in absent}
    return [
        *(f"{select.label} gives {name} twice. Keep one." for name in twice),
        *(_missing(select, name, found) for name, found in meant.items()),
        *(_unknown(select, table, name, absent) for name in unknown if name not in meant.values()),
    ]


def _nearest(name: str, unknown: Sequence[str]) -> str | None:
    near = get_close_matches(name, unknown, n=1, cutoff=_ALIKE)
    return near[0] if near else None


def _missing(select: Statement, name: str, found: str | None) -> str:
    hint = f" (found {found}: add AS)" if found else ""
    return f"{select.label} gives no {name}{hint}."


def _unknown(select: Statement, table: RawTable, name: str, absent: Sequence[str]) -> str:
    near = get_close_matches(name.lower(), absent, n=1)
    hint = (
        f"Did you mean {near[0]}?"
        if near
        else f"Leave it out; `revops describe --raw {table.name}` names those that it may have."
    )
    return f"{select.label}: {name} is no column of {table.name}. {hint}"
