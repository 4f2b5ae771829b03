"""Which of several rows with one key stays, where the user says it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from typing import TYPE_CHECKING

from pipeline.engine import Engine, TextSource
from pipeline.errors import ConfigurationError
from pipeline.expressions import parse
from pipeline.ingest.casting import KEPT_BY
from pipeline.sources.preflight import RawFile
from schemas.raw.registry import RAW_TABLES
from schemas.types import TIMESTAMP, ColumnType, decimal

if TYPE_CHECKING:
    import ibis.expr.types as ir

_FORM = re.compile(r"(last|first) by (.*\S)")
_FRACTION = r":[0-9]{2}\.([0-9]{1,9})"
_FRACTION_DIGITS = 9
_NUMBER = decimal(38, _FRACTION_DIGITS)
_TIME = ColumnType(TIMESTAMP)


@dataclass(frozen=True)
class Choice:
    """The last or the first row by a column, which the contract need not know."""

    table: str
    is_last: bool
    column: str

    def sources(self, files: Sequence[RawFile]) -> tuple[str, list[TextSource]]:
        """What the engine calls the column, and the files whose headers name it so.

        Raises ConfigurationError where no file has it, or one has several of the name.
        """
        places = [self._place(file) for file in files]
        named = [
            (file, place) for file, place in zip(files, places, strict=True) if place is not None
        ]
        if not named:
            near = get_close_matches(self.column, [each for file in files for each in file.spelled])
            hint = f" Did you mean {near[0]!r}?" if near else ""
            raise ConfigurationError(
                f"--keep {self.table}: no file of {self.table} has a column {self.column!r}.{hint}"
            )
        file, place = named[0]
        known = {column.name for column in RAW_TABLES[self.table].columns}
        name = file.header[place] if file.header[place] in known else file.spelled[place]
        return name, [
            file.source if place is None else _renamed(file.source, place, name)
            for file, place in zip(files, places, strict=True)
        ]

    def require(self, files: Sequence[RawFile]) -> None:
        """Raises ConfigurationError unless the column is there, in whatever way it is used."""
        self.sources(files)

    def _place(self, file: RawFile) -> int | None:
        exact = [n for n, name in enumerate(file.spelled) if name == self.column]
        alike = [n for n, name in enumerate(file.spelled) if name.lower() == self.column.lower()]
        found = exact or alike
        if len(found) > 1:
            raise ConfigurationError(
                f"--keep {self.table}: {file.where} has {len(found)} columns {self.column!r}. "
                "Rename one."
            )
        return found[0] if found else None


def choices(given: Iterable[tuple[str, str]]) -> Mapping[str, Choice]:
    """Table to choice, of pairs such as orders and `last by updated_at`.

    Raises ConfigurationError for a table that there is not, or that has no key, and other words.
    """
    return {table: _choice(table, words) for table, words in given}


def _choice(table: str, words: str) -> Choice:
    if table not in RAW_TABLES:
        near = get_close_matches(table, RAW_TABLES, n=1, cutoff=0)
        raise ConfigurationError(
            f"--keep: there is no raw table {table!r}; did you mean {near[0]!r}?"
        )
    if not RAW_TABLES[table].key:
        raise ConfigurationError(f"--keep: {table} has no key, so that all of its rows stay.")
    found = _FORM.fullmatch(words.strip())
    if found is None:
        raise ConfigurationError(
            f"--keep {table}: {words!r} is not like 'last by updated_at' or 'first by updated_at'."
        )
    return Choice(table, found[1] == "last", found[2])


def _renamed(source: TextSource, place: int, name: str) -> TextSource:
    header = (*source.header[:place], name, *source.header[place + 1 :])
    return replace(source, header=header)


def order_value(engine: Engine, rows: ir.Table) -> ir.Value:
    """What rows are compared by: times where all texts are ISO times, then numbers, else texts.

    Null where there is no text.
    """
    text = rows[KEPT_BY]
    moment, number = parse(text, _TIME, zones=True), parse(text, _NUMBER)
    other = engine.one_row(
        rows.aggregate(
            no_time=rows.count(where=text.notnull() & moment.isnull()),
            no_number=rows.count(where=text.notnull() & number.isnull()),
        )
    )
    if not other["no_time"]:
        fraction = text.re_extract(_FRACTION, 1).rpad(_FRACTION_DIGITS, "0")
        return moment.cast("string") + fraction  # moments are to the second
    return text if other["no_number"] else number
