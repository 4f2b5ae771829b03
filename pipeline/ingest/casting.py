"""Casts raw text to the contract's types and finds the rows that break a rule."""

from __future__ import annotations

from collections.abc import Collection, Sequence

import ibis
import ibis.expr.datatypes as dt
import ibis.expr.types as ir

from pipeline.engine import FILE_COLUMN, ROW_COLUMN
from pipeline.expressions import all_of, parse
from pipeline.rules.row_rules import row_rules
from schemas.contract import ContractType, columns, ibis_schema

FAILING = "_failing"
LINE_FEEDS = "_line_feeds"
COLUMN, VALUE, RULE = "_column", "_value", "_rule"
NOT_CASTABLE = "type"


def cast(
    text: ir.Table,
    contract: ContractType,
    keep: Sequence[str],
    unknown: Collection[str],
    *,
    one_line: bool,
) -> ir.Table:
    """The typed columns to keep, whether a row breaks a rule, the line feeds inside its values.

    Columns that are unknown are empty, and break no rule. If it is known that each row is one
    line, its texts are not searched for line breaks.
    """
    typed = _typed(text, contract, one_line=one_line)
    # Of a column that must have a value, an uncastable one breaks that rule too.
    castable = [
        typed[_text(c.name)].isnull() | typed[c.name].notnull()
        for c in columns(contract)
        if c.nullable
    ]
    passing = castable + [rule.passing for rule in row_rules(contract, typed, unknown)]
    feeds = [_line_feeds(typed[_text(c.name)]) for c in columns(contract) if c.free_text]
    return typed.select(
        *keep,
        **{FAILING: ~all_of(passing), LINE_FEEDS: sum(feeds, ibis.literal(0))},
    )


def cast_schema(contract: ContractType, keep: Sequence[str]) -> dict[str, dt.DataType]:
    """Columns and types of what `cast` gives."""
    kept = {name: ibis_schema(contract)[name] for name in keep}
    return {**kept, FAILING: dt.boolean, LINE_FEEDS: dt.int64}


def judge(text: ir.Table, contract: ContractType, unknown: Collection[str]) -> ir.Table:
    """Typed columns with the row's place, and the first rule it breaks: column, value, rule."""
    typed = _typed(text, contract, one_line=False)
    conditions = _conditions(typed, contract, unknown)
    nothing = ibis.null("string")

    def first(results: list[ir.Value]) -> ir.Value:
        pairs = zip((condition for _, _, condition in conditions), results, strict=True)
        return ibis.cases(*pairs, else_=nothing)

    return typed.select(
        *(column.name for column in columns(contract)),
        FILE_COLUMN,
        ROW_COLUMN,
        **{
            COLUMN: first([ibis.literal(column) for column, _, _ in conditions]),
            VALUE: first(
                [typed[_text(column)] if column else nothing for column, _, _ in conditions]
            ),
            RULE: first([ibis.literal(rule) for _, rule, _ in conditions]),
        },
    )


def _typed(text: ir.Table, contract: ContractType, *, one_line: bool) -> ir.Table:
    values = {
        column.name: parse(
            text[column.name], column.dtype, line_breaks=column.free_text or one_line
        )
        for column in columns(contract)
    }
    texts = {_text(column.name): text[column.name] for column in columns(contract)}
    places = [name for name in (FILE_COLUMN, ROW_COLUMN) if name in text.columns]
    return text.select(*places, **values, **texts)


def _conditions(
    typed: ir.Table, contract: ContractType, unknown: Collection[str]
) -> list[tuple[str | None, str, ir.BooleanValue]]:
    """Column, rule and failing condition; a value that is no value of its type comes first."""
    uncastable: list[tuple[str | None, str, ir.BooleanValue]] = [
        (c.name, NOT_CASTABLE, typed[_text(c.name)].notnull() & typed[c.name].isnull())
        for c in columns(contract)
    ]
    rules = [(rule.column, rule.name, rule.failing) for rule in row_rules(contract, typed, unknown)]
    return uncastable + rules


def _text(column: str) -> str:
    return f"_text_{column}"


def _line_feeds(text: ir.StringValue) -> ir.IntegerValue:
    # Few texts have some, and to count them costs much.
    number = text.length() - text.replace("\n", "").length()
    return text.contains("\n").ifelse(number, 0)
