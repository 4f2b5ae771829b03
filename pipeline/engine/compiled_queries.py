"""Compiled queries by name: those that come with the code, and those that an earlier run has kept.

To build the expressions and compile them takes longer than a small run's queries themselves. What
is kept depends on the code alone, never on data, and is used only while the code's fingerprint is
the one that it was made from. `tests/test_known_queries.py` makes what comes with the code.
"""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import xxhash

from pipeline.code_version import queries_fingerprint
from pipeline.engine.dialects import to_sql

if TYPE_CHECKING:
    import ibis.expr.types as ir

KNOWN = Path(__file__).with_name("known_queries")
"""A file a dialect: what a run of all tables asks with default settings."""
_KEPT_FILES = 4


@dataclass(frozen=True)
class Query:
    """One SELECT and the names of its columns."""

    sql: str
    columns: tuple[str, ...]


class CompiledQueries:
    """The queries of one dialect; a name must say all that its query depends on beside the code."""

    def __init__(self, dialect: str, folder: Path | None = None) -> None:
        """Takes what an earlier run left in the folder; without a folder nothing is kept."""
        self._dialect = dialect
        self._file = folder / f"{dialect}-{queries_fingerprint()}.json" if folder else None
        self._known = _known(dialect) | (_read(self._file) if self._file else {})
        self._new: dict[str, Any] = {}

    def query(
        self, name: str, build: Callable[[], ir.Table], *, dialect: str | None = None
    ) -> Query:
        """The query of this name, compiled from the expression that is built if it is new."""
        speak = dialect or self._dialect
        sql, columns = self.value(f"{speak}: {name}", lambda: _compile(build(), speak))
        return Query(sql, tuple(columns))

    def value(self, name: str, make: Callable[[], Any]) -> Any:
        """Another fact about the code, of JSON's types."""
        if name not in self._known:
            self._known[name] = self._new[name] = make()
        return self._known[name]

    def save(self) -> None:
        """Leaves all to the next run. A folder that cannot be written does no harm."""
        if self._file is None or not self._new:
            return
        # Others may have saved theirs since this began.
        body = json.dumps(_read(self._file) | self._new)
        fresh = self._file.with_name(f"{self._file.name}.{os.getpid()}")
        with suppress(OSError):
            self._file.parent.mkdir(parents=True, exist_ok=True)
            try:
                fresh.write_text(f"{_digest(body)}\n{body}", encoding="utf-8")
                fresh.replace(self._file)
            finally:
                fresh.unlink(missing_ok=True)
            _forget_old(self._file.parent)


def without(unknown: Iterable[str]) -> str:
    """What a query's name says of columns and tables that its data lack."""
    names = ", ".join(sorted(unknown))
    return f" without {names}" if names else ""


def _compile(expression: ir.Table, dialect: str) -> list[Any]:
    return [to_sql(expression, dialect), list(expression.columns)]


def _known(dialect: str) -> dict[str, Any]:
    """What comes with the code, if it was made from this code."""
    try:
        found = json.loads((KNOWN / f"{dialect}.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    known: dict[str, Any] = found["queries"]
    return known if found["code"] == queries_fingerprint() else {}


def _read(file: Path) -> dict[str, Any]:
    """What the file holds; nothing if it is missing or damaged."""
    try:
        digest, _, body = file.read_text(encoding="utf-8").partition("\n")
    except (OSError, UnicodeDecodeError):
        return {}
    known: dict[str, Any] = json.loads(body) if digest == _digest(body) else {}
    return known


def _digest(text: str) -> str:
    return xxhash.xxh3_128_hexdigest(text.encode())


def _forget_old(folder: Path) -> None:
    files = sorted(folder.glob("*.json*"), key=lambda path: path.stat().st_mtime)
    for path in files[:-_KEPT_FILES]:
        path.unlink()
