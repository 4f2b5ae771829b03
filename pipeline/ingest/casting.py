"""Casts raw text to the contract's types and finds the rows that break a rule."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from pipeline.engine import FILE_COLUMN, ROW_COLUMN
from pipeline.expressions import all_of, parse
from pipeline.on_demand import ibis
from pipeline.rules.row_rules import row_rules
from schemas.contract import Column, ContractType, columns
from schemas.places import PlaceProfile
from schemas.raw.table import RawTable

if TYPE_CHECKING:
    import ibis.expr.types as ir

FAILING = "_failing"
LINE_FEEDS = "_line_feeds"
COLUMN, VALUE, RULE = "_column", "_value", "_rule"
KEPT_BY = "_kept_by"
"""The text by which rows of one key are compared, where the user names a column for it."""
_CARRIED = (FILE_COLUMN, ROW_COLUMN, KEPT_BY)
NOT_CASTABLE = "type"


def cast(
    text: ir.Table,
    table: RawTable,
    keep: Sequence[str],
    absent: Collection[str],
    places: PlaceProfile,
    *,
    one_line: bool,
    zones: bool = False,
) -> ir.Table:
    """The typed columns to keep, whether a row breaks a rule, the line feeds inside its values.

    Columns that are absent break no rule, and are empty but for those that the table fills. If it
    is known that each row is one line, its texts are not searched for line breaks. Times may have a
    zone where `zones` says so.
    """
    typed = _typed(text, table, absent, one_line=one_line, zones=zones)
    # Of a column that must have a value, an uncastable one breaks that rule too.
    castable = [
        typed[_text(c.name)].isnull() | typed[c.name].notnull() for c in table.columns if c.nullable
    ]
    rules = row_rules(table.contract, typed, _unknown(table, absent), places)
    passing = castable + [rule.passing for rule in rules]
    feeds = [_line_feeds(typed[_text(c.name)]) for c in table.columns if c.free_text]
    return typed.select(
        *keep,
        **{FAILING: ~all_of(passing), LINE_FEEDS: sum(feeds, ibis.literal(0))},
    )


def kept_types(contract: ContractType, keep: Sequence[str]) -> dict[str, str]:
    """The columns to keep, and their types."""
    types = {column.name: str(column.dtype) for column in columns(contract)}
    return {name: types[name] for name in keep}


def cast_types(contract: ContractType, keep: Sequence[str]) -> dict[str, str]:
    """Columns and types of what `cast` gives."""
    return {**kept_types(contract, keep), FAILING: "boolean", LINE_FEEDS: "int64"}


def judge(
    text: ir.Table,
    table: RawTable,
    absent: Collection[str],
    places: PlaceProfile,
    *,
    zones: bool = False,
) -> ir.Table:
    """Typed columns with the row's place, and the first rule it breaks: column, value, rule."""
    typed = _typed(text, table, absent, one_line=False, zones=zones)
    conditions = _conditions(typed, table, absent, places)
    nothing = ibis.null("string")

    def first(results: list[ir.Value]) -> ir.Value:
        pairs = zip((condition for _, _, condition in conditions), results, strict=True)
        return ibis.cases(*pairs, else_=nothing)

    return typed.select(
        *(column.name for column in table.columns),
        *(name for name in _CARRIED if name in typed.columns),
        **{
            COLUMN: first([ibis.literal(column) for column, _, _ in conditions]),
            VALUE: first(
                [typed[_text(column)] if column else nothing for column, _, _ in conditions]
            ),
            RULE: first([ibis.literal(rule) for _, rule, _ in conditions]),
        },
    )


def _typed(
    text: ir.Table, table: RawTable, absent: Collection[str], *, one_line: bool, zones: bool
) -> ir.Table:
    """The values of all columns beside their texts."""

    def value(column: Column) -> ir.Value:
        form, breaks = table.form(column, absent), column.free_text or one_line
        parsed = parse(text[column.name], form, line_breaks=breaks, zones=zones)
        return parsed if form == column.dtype else parsed.cast(column.dtype.to_ibis())

    values = {column.name: value(column) for column in table.columns}
    texts = {_text(column.name): text[column.name] for column in table.columns}
    carried = [name for name in _CARRIED if name in text.columns]
    typed = text.select(*carried, **values, **texts)
    filled = table.complete(typed, absent)
    return typed.mutate(
        **{
            name: value
            if name in absent
            else typed[_text(name)].isnull().ifelse(value, typed[name])
            for name, value in filled.items()
        }
    )


def _unknown(table: RawTable, absent: Collection[str]) -> set[str]:
    """The absent columns that nothing fills."""
    return {each.name for each in table.columns if each.name in absent and not each.is_filled}


def _conditions(
    typed: ir.Table, table: RawTable, absent: Collection[str], places: PlaceProfile
) -> list[tuple[str | None, str, ir.BooleanValue]]:
    """Column, rule and failing condition; a value that is no value of its type comes first."""
    uncastable: list[tuple[str | None, str, ir.BooleanValue]] = [
        (c.name, NOT_CASTABLE, typed[_text(c.name)].notnull() & typed[c.name].isnull())
        for c in table.columns
    ]
    rules = row_rules(table.contract, typed, _unknown(table, absent), places)
    return uncastable + [(rule.column, rule.name, rule.failing) for rule in rules]


def _text(column: str) -> str:
    return f"_text_{column}"


def _line_feeds(text: ir.StringValue) -> ir.IntegerValue:
    # Few texts have some, and to count them costs much.
    number = text.length() - text.replace("\n", "").length()
    return text.contains("\n").ifelse(number, 0)
