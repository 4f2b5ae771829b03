"""What a table's query in M does, of the form that `revops powerbi build` writes."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.powerbi.m_query import FOLDER_PARAMETER

_TEXT = r'"((?:[^"]|"")*)"'
_PLAIN = r'"(?:[^"]|"")*"'
_LIST = rf"\{{(?:{_PLAIN}(?:, )?)*\}}"
_PAIR = re.compile(rf"\{{{_TEXT}, ([\w.]+(?: \w+)?)\}}")


def _form() -> re.Pattern[str]:
    """The whole query, white space made one: what is fixed, and the parts that differ by table."""
    folder = FOLDER_PARAMETER
    fixed = (
        f'let Folder = if Text.EndsWith({folder}, "\\") or Text.EndsWith({folder}, "/") '
        f'then {folder} else {folder} & "\\", Source = Csv.Document(File.Contents(Folder & ',
        '), [Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv]), '
        "Promoted = Table.PromoteHeaders(Source, [PromoteAllScalars = true]), "
        "Selected = Table.SelectColumns(Promoted, ",
        "), ",
        'Emptied = Table.ReplaceValue(Selected, "", null, Replacer.ReplaceValue, ',
        "Typed = Table.TransformColumnTypes(",
        ") in Typed",
    )
    start, read, selected, emptied, typed, end = map(re.escape, fixed)
    return re.compile(
        rf"{start}(?P<file>{_PLAIN}){read}(?P<columns>{_LIST}){selected}"
        rf"(?:{emptied}(?P<emptied>{_LIST}){selected})?{typed}(?:Selected|Emptied), "
        rf"(?P<types>\{{.*?\}}\}}|\{{\}})(?:, \"(?P<culture>[^\"]*)\")?{end}"
    )


_FORM = _form()


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
    found = _FORM.fullmatch(" ".join(text.split()))
    if not found:
        return None
    return Query(
        file=_texts(found["file"])[0],
        columns=_texts(found["columns"]),
        emptied=frozenset(_texts(found["emptied"] or "")),
        types={_unescaped(name): kind for name, kind in _PAIR.findall(found["types"])},
        culture=found["culture"] or "",
    )


def _texts(within: str) -> tuple[str, ...]:
    return tuple(_unescaped(each) for each in re.findall(_TEXT, within))


def _unescaped(text: str) -> str:
    return text.replace('""', '"')
