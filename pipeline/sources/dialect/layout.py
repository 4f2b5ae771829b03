"""Which columns the rewritten file has, and what each is made of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.engine.sql_words import text
from pipeline.errors import BadInput, ConfigurationError
from pipeline.sources.dialect.dialect import Dialect, did_you_mean
from pipeline.sources.dialect.original import Original
from pipeline.sources.dialect.values import nothing, value
from schemas.contract import Column
from schemas.raw.table import RawTable


@dataclass(frozen=True)
class Written:
    """A column of the rewritten file."""

    name: str
    sql: str


def layout(
    original: Original, table: RawTable, dialect: Dialect, folders: Mapping[str, str]
) -> list[Written]:
    """The file's columns in their order, by the contract's names, and those that folders give.

    A column that has the name which a setting gives to another is left out. Raises
    ConfigurationError where a column that a setting names is not there.
    """
    renamed = {
        column: _position(original, table, column, name)
        for column, name in dialect.columns.get(table.name, {}).items()
    }
    found = [
        Written(name, _sql(original, position, column, dialect))
        for position in range(len(original.header))
        for name, column in _names(original, position, table, renamed)
    ]
    names = {each.name for each in found}
    return found + [
        Written(name, nothing(text(given), dialect))
        for name, given in folders.items()
        if name not in names
    ]


def _position(original: Original, table: RawTable, column: str, name: str) -> int:
    """Where the file has the column of this name, in whatever case if that can mean one only."""
    exact = [place for place, found in enumerate(original.header) if found == name]
    lower = [place for place, found in enumerate(original.header) if found.lower() == name.lower()]
    places = exact or lower
    if len(places) != 1:
        found = f"{len(places)} columns" if places else "no column"
        raise ConfigurationError(
            f"{original.origin.path}, line 1: has {found} {name!r}, which "
            f"--column names for {table.name}.{column}. {did_you_mean(name, original.header)}"
        )
    return places[0]


def _names(
    original: Original, position: int, table: RawTable, renamed: Mapping[str, int]
) -> list[tuple[str, Column | None]]:
    """What the column at this position is called in the rewritten file: nothing, or several."""
    columns = {column.name: column for column in table.columns}
    given: list[tuple[str, Column | None]] = [
        (name, columns[name]) for name, place in renamed.items() if place == position
    ]
    name = original.header[position]
    if given or name.lower() in renamed:
        return given
    is_only = Counter(map(str.lower, original.header))[name.lower()] == 1
    return [(name, columns.get(name.lower()) if is_only else columns.get(name))]


def _sql(original: Original, position: int, column: Column | None, dialect: Dialect) -> str:
    kind = original.kinds[position]
    if kind == "nested" and column is not None:
        raise BadInput(
            f"{original.origin.path}: {original.header[position]} holds lists or structures. Write "
            "it as text."
        )
    return value(f"c{position}", column, dialect, is_text=kind == "text")
