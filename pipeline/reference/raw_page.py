"""The page of the raw tables: what a file must hold to be taken in."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.expressions import lexical_form
from pipeline.rules.in_words import column_rules, row_rule_names
from schemas.contract import Column
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable

_INTRODUCTION = """# Raw tables

What `--input-dir` holds. A table is one file `<name>.csv`, `.csv.gz` or `.parquet`, several parts
(`<name>_1.csv`, `<name>_2.csv` …), or a folder `<name>/` of such files. The columns may stand in
any order; others are ignored and named in the summary. A row that breaks a rule is set aside in
`rejected/`, with its file, line and the rule. This page is generated from the contracts in
`schemas/raw/` by `revops describe --raw`.
"""


def raw_page(table: str | None = None) -> str:
    """The page as Markdown, or its part about one raw table."""
    if table is not None:
        return "\n".join(_table(RAW_TABLES[table]))
    return "\n".join(
        [_INTRODUCTION, *(line for table in RAW_TABLES.values() for line in _table(table))]
    )


def _table(table: RawTable) -> Iterator[str]:
    need = "Required." if table.is_required else "Optional: what needs it is skipped without it."
    yield f"## {table.name}\n"
    yield f"`{table.stem}`. {need} Key: {', '.join(table.key) or 'none'}.\n"
    yield "| column | what it is | form | rules |\n|---|---|---|---|"
    rules = column_rules(table.contract)
    for column in table.columns:
        wanted = [*_presence(column), *rules[column.name], *_reference(table, column)]
        meaning = f"{column.title}: {column.description}"
        yield f"| `{column.name}` | {meaning} | {_form(column)} | {'; '.join(wanted)} |"
    for name in row_rule_names(table.contract):
        yield f"\nA row as a whole: `{name}`."
    yield ""


def _presence(column: Column) -> list[str]:
    return [] if column.nullable else ["must be there"]


def _form(column: Column) -> str:
    return "text" if column.free_text else lexical_form(column.dtype)


def _reference(table: RawTable, column: Column) -> list[str]:
    parent = table.references.get(column.name)
    return [f"must be in {parent.name}"] if parent else []
