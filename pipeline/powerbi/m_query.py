"""The Power Query (M) text that loads one published CSV file as the model's table.

One query a file and no reference to another query but the folder, so that the privacy firewall has
nothing to ask; types by the culture en-US, so that no regional setting of a reader matters.
"""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.powerbi.semantic_model import Column, Table

FOLDER_PARAMETER = "DataFolder"
CULTURE = "en-US"

TYPES = {
    "int64": "Int64.Type",
    "decimal": "Currency.Type",
    "double": "type number",
    "string": "type text",
    "dateTime": "type date",
}
"""Type of the model to type of the query."""


def load_query(table: Table) -> str:
    """The query that loads the table's file: its columns by name, the empty as null, then typed."""
    empty = [column for column in table.columns if column.is_nullable]
    return query(
        text(f"{table.name}.csv"),
        _names(table.columns),
        _names(empty) if empty else None,
        _types(table.columns),
    )


def query(file: str, columns: str, emptied: str | None, types: str) -> str:
    """The one form of all queries; its parts are spelled as in M."""
    steps = [
        f'Folder = if Text.EndsWith({FOLDER_PARAMETER}, "\\") or '
        f'Text.EndsWith({FOLDER_PARAMETER}, "/") then {FOLDER_PARAMETER} '
        f'else {FOLDER_PARAMETER} & "\\"',
        f"Source = Csv.Document(File.Contents(Folder & {file}), "
        '[Delimiter = ",", Encoding = 65001, QuoteStyle = QuoteStyle.Csv])',
        "Promoted = Table.PromoteHeaders(Source, [PromoteAllScalars = true])",
        f"Selected = Table.SelectColumns(Promoted, {columns})",
    ]
    if emptied:
        steps.append(
            f'Emptied = Table.ReplaceValue(Selected, "", null, Replacer.ReplaceValue, {emptied})'
        )
    last = steps[-1].split(" ", 1)[0]
    steps.append(f'Typed = Table.TransformColumnTypes({last}, {types}, "{CULTURE}")')
    body = ",\n".join(f"    {step}" for step in steps)
    return f"let\n{body}\nin\n    Typed"


def text(value: str) -> str:
    """A text literal of M."""
    return '"' + value.replace('"', '""') + '"'


def _names(columns: Iterable[Column]) -> str:
    return "{" + ", ".join(text(column.source) for column in columns) + "}"


def _types(columns: Iterable[Column]) -> str:
    pairs = (f"{{{text(column.source)}, {TYPES[column.data_type]}}}" for column in columns)
    return "{" + ", ".join(pairs) + "}"
