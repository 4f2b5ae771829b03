"""What is filtered, and which rows are iterated, at a point of the evaluation."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field, replace

from tests.dax.columns import ColumnName
from tests.dax.rows import Row, Rows
from tests.dax.values import Value


@dataclass(frozen=True)
class Filter:
    """The combinations of values that some columns may have."""

    columns: tuple[ColumnName, ...]
    rows: frozenset[tuple[int, ...]]
    """Codes, in the order of the columns."""

    def without(self, columns: Set[ColumnName]) -> Filter | None:
        """What it says of its other columns, if it has any."""
        if columns.isdisjoint(self.columns):
            return self
        kept = [at for at, name in enumerate(self.columns) if name not in columns]
        if not kept:
            return None
        rows = frozenset(tuple(row[at] for at in kept) for row in self.rows)
        return Filter(tuple(self.columns[at] for at in kept), rows)


def filter_by(rows: Rows) -> Filter:
    """The filter that a table is."""
    return Filter(rows.columns, frozenset(row.codes for row in rows))


@dataclass(frozen=True)
class Context:
    """Filters that all hold."""

    filters: tuple[Filter, ...] = ()

    def cleared(self, columns: Set[ColumnName]) -> Context:
        """Without filters on these columns."""
        remaining = (each.without(columns) for each in self.filters)
        return Context(tuple(each for each in remaining if each))

    def narrowed(self, filters: Iterable[Filter]) -> Context:
        """With these filters besides."""
        return Context((*self.filters, *filters))


@dataclass(frozen=True)
class Scope:
    """All that an expression can depend on."""

    context: Context
    rows: tuple[Row, ...] = ()
    """The innermost last."""
    variables: Mapping[str, Value | Rows] = field(default_factory=dict)

    def iterating(self, row: Row) -> Scope:
        """The scope within an iteration."""
        return replace(self, rows=(*self.rows, row))

    def declaring(self, name: str, value: Value | Rows) -> Scope:
        """The scope after a variable."""
        return replace(self, variables={**self.variables, name: value})

    def code(self, name: ColumnName) -> int | None:
        """The code of a column in the innermost row that has it."""
        found = (row.code(name) for row in reversed(self.rows))
        return next((code for code in found if code is not None), None)

    def transition(self) -> Context:
        """The context in which the rows that are iterated have become filters."""
        context = self.context
        for row in self.rows:
            became = Filter(row.columns, frozenset({row.codes}))
            context = context.cleared(frozenset(row.columns)).narrowed([became])
        return context
