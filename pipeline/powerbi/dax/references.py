"""What an expression names."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from pipeline.powerbi.dax.lexer import tokens
from pipeline.powerbi.dax.syntax import Call, ColumnRef, Expression, MeasureRef, TableRef, walk


@dataclass(frozen=True)
class References:
    """Names as they are written; DAX itself ignores their case."""

    tables: frozenset[str]
    """Tables that stand alone, and those before a column."""
    columns: frozenset[tuple[str, str]]
    """Table and column; a measure behind its table is among them."""
    measures: frozenset[str]
    """Measures that stand alone."""
    functions: frozenset[str]
    """In capitals."""


def references(expression: Expression) -> References:
    """The tables, columns, measures and functions that it names."""
    nodes = list(walk(expression))
    columns = frozenset((node.table, node.name) for node in nodes if isinstance(node, ColumnRef))
    alone = frozenset(node.name for node in nodes if isinstance(node, TableRef))
    return References(
        tables=alone | {table for table, _ in columns},
        columns=columns,
        measures=frozenset(node.name for node in nodes if isinstance(node, MeasureRef)),
        functions=frozenset(node.function for node in nodes if isinstance(node, Call)),
    )


def references_of_tokens(source: str) -> References:
    """The same by its tokens, for an expression that only DAX itself understands.

    A table without quotes is known by the column behind it only: else it could be a variable.
    """
    found = tokens(source)
    columns: set[tuple[str, str]] = set()
    alone: set[str] = set()
    measures: set[str] = set()
    functions: set[str] = set()
    for before, token in pairwise([found[-1], *found]):
        if token.kind == "bracketed" and before.kind in ("word", "table"):
            columns.add((before.text, token.text))
        elif token.kind == "bracketed":
            measures.add(token.text)
        elif token.kind == "table":
            alone.add(token.text)
        elif token.text == "(" and before.kind == "word":
            functions.add(before.text.upper())
    return References(
        tables=frozenset(alone | {table for table, _ in columns}),
        columns=frozenset(columns),
        measures=frozenset(measures),
        functions=frozenset(functions),
    )


def texts(source: str) -> set[str]:
    """The texts in an expression, without capitals."""
    return {token.text.casefold() for token in tokens(source) if token.kind == "text"}
