"""What a table's query in M does, of the form that `revops powerbi build` writes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.powerbi.m_query import CULTURE, query

_TEXT = r'"((?:[^"]|"")*)"'
_PLAIN = r'"(?:[^"]|"")*"'
_LIST = rf"\{{(?:{_PLAIN}(?:, {_PLAIN})*)?\}}"
_TYPE = r"[\w.]+(?: \w+)?"
_PAIR = re.compile(rf"\{{{_TEXT}, ({_TYPE})\}}")
_PAIRS = rf"\{{(?:\{{{_PLAIN}, {_TYPE}\}}(?:, )?)*\}}"
_PARTS = {
    "FILE": rf"(?P<file>{_PLAIN})",
    "COLUMNS": rf"(?P<columns>{_LIST})",
    "EMPTIED": rf"(?P<emptied>{_LIST})",
    "TYPES": rf"(?P<types>{_PAIRS})",
}


def _form(emptied: str | None) -> re.Pattern[str]:
    """What the builder writes, with a pattern for each part; the culture may be any, or none."""
    pattern = re.escape(_on_one_line(query("FILE", "COLUMNS", emptied, "TYPES")))
    for name, part in _PARTS.items():
        pattern = pattern.replace(name, part)
    culture = re.escape(f', "{CULTURE}"')
    return re.compile(pattern.replace(culture, r'(?:, "(?P<culture>[^"]*)")?'))


def _on_one_line(text: str) -> str:
    return " ".join(text.split())


_FORMS = (_form(None), _form("EMPTIED"))


@dataclass(frozen=True)
class Query:
    """One file, and the columns that are taken from it."""

    file: str
    columns: tuple[str, ...]
    emptied: frozenset[str]
    """Columns in which nothing is null."""
    types: dict[str, str]
    """Column to its type in M."""
    culture: str


def read_query(text: str) -> Query | None:
    """What the query does; None where it is of another form."""
    line = _on_one_line(text)
    for form in _FORMS:
        if found := form.fullmatch(line):
            return _query(found.groupdict())
    return None


def _query(parts: dict[str, str | None]) -> Query:
    return Query(
        file=_texts(parts["file"])[0],
        columns=_texts(parts["columns"]),
        emptied=frozenset(_texts(parts.get("emptied"))),
        types={_unescaped(name): kind for name, kind in _PAIR.findall(parts["types"] or "")},
        culture=parts["culture"] or "",
    )


def _texts(within: str | None) -> tuple[str, ...]:
    return tuple(_unescaped(each) for each in re.findall(_TEXT, within or ""))


def _unescaped(text: str) -> str:
    return text.replace('""', '"')
