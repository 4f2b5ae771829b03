"""Evaluates measures on frames, as Power BI would: a report's cells, for tests and previews."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from itertools import product
from types import MappingProxyType
from typing import Any

import pandas as pd

from pipeline.powerbi.dax.errors import DaxError
from pipeline.powerbi.semantic_model import Relationship
from tests.dax.columns import ColumnName
from tests.dax.context import Context, Filter
from tests.dax.interpreter import Interpreter
from tests.dax.relations import Relations
from tests.dax.rows import Rows
from tests.dax.table_functions import combinations
from tests.dax.values import Value

Filters = Mapping[ColumnName, Collection[Any]]
"""The values selected, by table and column, as in slicers; None is BLANK."""

_NONE: Filters = MappingProxyType({})


class Evaluator:
    """Filters on several columns hold each by itself (the model's valueFilterBehavior Independent).

    Values in columns that differ in case only are one value, that of the first row.
    """

    def __init__(
        self,
        frames: Mapping[str, pd.DataFrame],
        relationships: Sequence[Relationship],
        measures: Mapping[str, str],
        date_column: ColumnName,
    ) -> None:
        """Takes measures as expressions by name, and the date column of the marked date table."""
        self._relations = Relations(frames, relationships)
        self._interpreter = Interpreter(self._relations, measures, date_column)

    def value(self, measure: str, filters: Filters = _NONE) -> Value:
        """The value of a measure; None is BLANK."""
        return self._interpreter.measure(measure, self._selected(filters))

    def grouped(
        self, by: Sequence[ColumnName], measures: Sequence[str], filters: Filters = _NONE
    ) -> pd.DataFrame:
        """A row for each combination of values with a measure that is not BLANK, sorted.

        Combinations within a table are those of its visible rows; across tables every one counts.
        """
        context = self._selected(filters)
        found = []
        for codes in self._groups(by, context):
            cell = context.narrowed(
                Filter((name,), frozenset({(code,)})) for name, code in zip(by, codes, strict=True)
            )
            results = [self._interpreter.measure(measure, cell) for measure in measures]
            if any(result is not None for result in results):
                found.append((*codes, *results))
        return self._frame(by, measures, sorted(found, key=lambda row: row[: len(by)]))

    def _selected(self, filters: Filters) -> Context:
        return Context(tuple(self._slicer(name, values) for name, values in filters.items()))

    def _slicer(self, name: ColumnName, values: Collection[Any]) -> Filter:
        table, column = name
        if isinstance(values, str) or not values:
            raise DaxError(f"the values selected of '{table}'[{column}] have to be a list")
        codes = (self._relations.column(name).code(value) for value in values)
        return Filter((name,), frozenset((code,) for code in codes if code is not None))

    def _groups(self, by: Sequence[ColumnName], context: Context) -> Iterator[tuple[int, ...]]:
        """Combinations of codes, in the order of the columns."""
        if len(set(by)) < len(by):
            raise DaxError("a column to group by is named twice")
        tables = [self._combinations(table, by, context) for table in _tables(by)]
        places = [by.index(name) for rows in tables for name in rows.columns]
        for each in product(*tables):
            codes = dict(zip(places, (code for row in each for code in row.codes), strict=True))
            yield tuple(codes[place] for place in range(len(by)))

    def _combinations(self, table: str, by: Sequence[ColumnName], context: Context) -> Rows:
        names = [name for name in by if name[0] == table]
        for name in names:
            self._relations.check_column(name)
        visible = self._interpreter.visible.rows(table, context)
        return combinations(self._interpreter, names, visible)

    def _frame(
        self, by: Sequence[ColumnName], measures: Sequence[str], rows: Sequence[tuple[Any, ...]]
    ) -> pd.DataFrame:
        values = [self._relations.column(name).values for name in by]
        named = [
            (
                *(each[code] for each, code in zip(values, row[: len(by)], strict=True)),
                *row[len(by) :],
            )
            for row in rows
        ]
        headings = [*(f"{table}[{column}]" for table, column in by), *measures]
        return pd.DataFrame(named, columns=headings)


def _tables(by: Sequence[ColumnName]) -> list[str]:
    return list(dict.fromkeys(table for table, _ in by))
