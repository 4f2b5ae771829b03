"""What an expression names."""

from __future__ import annotations

from dataclasses import dataclass

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
