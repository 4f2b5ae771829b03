"""Damage to Parquet files: cut, overwritten, with columns of other types."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq

from tests.damage.clean import MAY_BE_EMPTY, OPTIONAL_LAST
from tests.damage.kind import (
    Accepted,
    Bytes,
    Kind,
    Outcome,
    SetAside,
    Stopped,
    accepted,
    by_table,
    set_aside,
    stopped,
)
from tests.oracle.raw import COLUMNS
from tests.pipeline.ingest.raw_folder import RawFolder

Column = Callable[[str, list[str]], Any]
"""From the column's kind and texts to an Arrow array, or to None for no column at all."""

_UNREADABLE = stopped("not a readable Parquet file", "Copy or export it again")
_DAMAGED = stopped("damaged", "Copy or export the file again")


def _as_text(kind: str, texts: list[str]) -> Any:
    return pa.array(texts, pa.string())


def write_parquet(raw: RawFolder, table: str, column: Column, *, last_only: bool = False) -> None:
    """Puts the table's Parquet form in its CSV file's place."""
    names, *records = raw.records(table)
    columns: dict[str, Any] = {}
    for place, name in enumerate(names):
        texts = [record[place] for record in records]
        make = _as_text if last_only and name != names[-1] else column
        columns[name] = make(COLUMNS[table][name], texts)
    raw.file(table).unlink()
    found = {name: values for name, values in columns.items() if values is not None}
    pq.write_table(pa.table(found), raw.file(table, ".parquet"))


def _typed(name: str, column: Column, outcome: Callable[[str], Outcome], **where: bool) -> Kind:
    return Kind(name, lambda raw, table: write_parquet(raw, table, column, **where), outcome)


def _broken(name: str, change: Bytes, outcome: Callable[[str], Outcome]) -> Kind:
    def do(raw: RawFolder, table: str) -> None:
        write_parquet(raw, table, _as_text)
        path = raw.file(table, ".parquet")
        path.write_bytes(change(path.read_bytes()))

    return Kind(name, do, outcome)


def _times(zone: Any) -> Column:
    def column(kind: str, texts: list[str]) -> Any:
        if kind != "time":
            return _as_text(kind, texts)
        moments = [
            datetime.fromisoformat(text).replace(tzinfo=zone) if text else None for text in texts
        ]
        return pa.array(moments, pa.timestamp("us", tz="UTC" if zone else None))

    return column


def _zoned(table: str) -> Outcome:
    if "time" in COLUMNS[table].values():
        return SetAside(frozenset({"type"}))
    return Accepted("it has no times")


_RULES = ("type", "pattern", "allowed_values", "orphan", "exact_copy")

PARQUET: list[Kind] = [
    _typed("Parquet", _as_text, accepted("as good as CSV")),
    _typed(
        "Parquet with dictionaries",
        lambda _, texts: pa.array(texts).dictionary_encode(),
        accepted("the same text"),
    ),
    _typed("Parquet with times", _times(None), accepted("the same times")),
    _typed("Parquet with zoned times", _times(UTC), _zoned),
    _typed("Parquet with whole numbers", lambda _, texts: [7] * len(texts), set_aside(*_RULES)),
    _typed(
        "Parquet without a column",
        lambda _, texts: None,
        by_table(
            Stopped(("line 1", "missing", "The header needs")),
            **dict.fromkeys(OPTIONAL_LAST, Accepted("the column may be absent")),
        ),
        last_only=True,
    ),
    _typed(
        "Parquet with bytes for text",
        lambda _, texts: pa.array([text.encode() for text in texts], pa.binary()),
        accepted("some writers do not mark their text as text"),
    ),
    _typed(
        "Parquet with lists",
        lambda _, texts: pa.array([[text] for text in texts]),
        stopped("list<", "Write it as text"),
        last_only=True,
    ),
    _typed(
        "Parquet with structs",
        lambda _, texts: pa.array([{"x": text} for text in texts]),
        stopped("struct<", "Write it as text"),
        last_only=True,
    ),
    _typed(
        "Parquet without rows",
        lambda _, texts: pa.array([], pa.string()),
        by_table(
            Stopped(("no rows", "Export it again")),
            **dict.fromkeys(MAY_BE_EMPTY, Accepted("an optional table may be empty")),
        ),
    ),
    _broken("Parquet cut off", lambda b: b[: len(b) // 2], _UNREADABLE),
    _broken("Parquet without its last byte", lambda b: b[:-1], _UNREADABLE),
    _broken("empty file named Parquet", lambda _: b"", _UNREADABLE),
    _broken(
        "Parquet with a broken footer", lambda b: b[:-60] + b"\xff" * 40 + b[-20:], _UNREADABLE
    ),
    _broken("column names beyond UTF-8", lambda b: b.replace(b"_", b"\xc0"), _UNREADABLE),
    _broken("a broken page", lambda b: b[:4] + b"\xff" * 30 + b[34:], _DAMAGED),
]
