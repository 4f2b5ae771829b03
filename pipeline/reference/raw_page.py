"""The page of the raw tables: what a file must hold to be taken in."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.plan import make_plan
from pipeline.rules.in_words import column_rules, row_rule_names
from schemas.contract import Column
from schemas.lexical import in_words
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable
from schemas.unknown import Unknown, unknown_columns, unknown_rows

_INTRODUCTION = """# Raw tables

What `--input-dir` holds. A table is one file `<name>.csv`, `.csv.gz`, `.parquet` or `.xlsx`,
several parts (`<name>_1.csv`, `<name>_2.csv` …), or a folder `<name>/` of such files. Files of
other names and forms are read by settings ([your-own-data.md](your-own-data.md)). The columns may
stand in any order; others are ignored and named in the summary. Where a column may be absent, a
file need not have it: what needs it is empty or skipped then, as for a table without a file. A row
that breaks a rule is set aside in `rejected/`, with its file, line and the rule. This page is
generated from the contracts in `schemas/raw/` by `revops describe --raw`.
"""


def raw_page(table: str | None = None) -> str:
    """The page as Markdown, or its part about one raw table."""
    if table is not None:
        return "\n".join(_table(RAW_TABLES[table]))
    return "\n".join(
        [_INTRODUCTION, *(line for table in RAW_TABLES.values() for line in _table(table))]
    )


def _table(table: RawTable) -> Iterator[str]:
    need = "Required." if table.is_required else "Optional."
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
    yield from _without(table)
    yield ""


def _without(table: RawTable) -> Iterator[str]:
    """What is lost where the source does not give the table, or a column of it."""
    columns = {name: f"{table.name}.{name}" for name in table.optional_columns}
    cases = {f"`{name}`": {whole} for name, whole in columns.items()}
    if not table.is_required:
        cases = {"the table": {table.name, *columns.values()}} | cases
    found = {words: lost for words, unknown in cases.items() if (lost := _lost(unknown))}
    if found:
        yield "\nAbsent is not empty. Where no file has it:\n"
    for words, lost in found.items():
        yield f"- without {words}: {'; '.join(lost)}."


def _lost(unknown: Unknown) -> list[str]:
    """The published tables that are skipped without this, then what is empty or left out."""
    skipped = make_plan((), unknown).skipped
    rest = {name: each for name, each in published_contracts().items() if name not in skipped}
    empty = [
        f"{name}.{column}"
        for name, contract in rest.items()
        for column in sorted(unknown_columns(contract, unknown))
    ]
    rows = [
        f"no rows of {name} with the {column} {', '.join(values)}"
        for name, contract in rest.items()
        for column, values in unknown_rows(contract, unknown).items()
    ]
    lists = {"skipped": skipped, "empty": empty}
    return [f"{', '.join(names)} {word}" for word, names in lists.items() if names] + rows


def _presence(column: Column) -> list[str]:
    may_be_absent = ["the column may be absent"] if column.optional else []
    return may_be_absent if column.nullable else ["must be there", *may_be_absent]


def _form(column: Column) -> str:
    return "text" if column.free_text else in_words(column.dtype)


def _reference(table: RawTable, column: Column) -> list[str]:
    parent, soft = table.references.get(column.name), table.soft_references.get(column.name)
    must = [f"must be in {parent.name}"] if parent else []
    return [*must, f"counted if not in {soft.name}"] if soft else must
