"""What a table's query in M does, of the form that `revops powerbi build` writes."""

from __future__ import annotations

import re
from dataclasses import dataclass

_TEXT = r'"((?:[^"]|"")*)"'
_LIST = rf"\{{((?:\s*{_TEXT}\s*,?)*)\}}"
_FILE = re.compile(rf"File\.Contents\(\s*Folder\s*&\s*{_TEXT}\s*\)")
_SELECTED = re.compile(rf"Table\.SelectColumns\(\s*\w+\s*,\s*{_LIST}")
_EMPTIED = re.compile(
    rf'Table\.ReplaceValue\(\s*\w+\s*,\s*""\s*,\s*null\s*,\s*Replacer\.ReplaceValue\s*,\s*{_LIST}'
)
_TYPED = re.compile(
    r"Table\.TransformColumnTypes\(\s*\w+\s*,\s*\{(?P<pairs>.*)\}\s*(?:,\s*\"(?P<culture>[^\"]*)\")?\s*\)",
    re.DOTALL,
)
_PAIR = re.compile(rf"\{{\s*{_TEXT}\s*,\s*([\w.]+(?: \w+)?)\s*\}}")


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
    file, selected, typed = _FILE.search(text), _SELECTED.search(text), _TYPED.search(text)
    if not (file and selected and typed):
        return None
    emptied = _EMPTIED.search(text)
    return Query(
        file=_unescaped(file[1]),
        columns=_texts(selected[1]),
        emptied=frozenset(_texts(emptied[1] if emptied else "")),
        types={_unescaped(name): kind for name, kind in _PAIR.findall(typed["pairs"])},
        culture=typed["culture"] or "",
    )


def _texts(within: str) -> tuple[str, ...]:
    return tuple(_unescaped(each) for each in re.findall(_TEXT, within))


def _unescaped(text: str) -> str:
    return text.replace('""', '"')
