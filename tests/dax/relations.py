"""Tables as the engine sees them: each with the tables that its relationships lead to."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipeline.powerbi.dax.errors import DaxError, Place
from pipeline.powerbi.semantic_model import Relationship
from tests.dax.columns import BLANK_CODE, Codes, Column, ColumnName, encoded

Positions = npt.NDArray[np.int64]
"""Numbers of rows; the number after the last one is that of the blank row."""


class Relations:
    """The expanded tables: each row with the rows of the one side, over several steps.

    A row whose key has no match belongs to the blank row of the table on the one side.
    """

    def __init__(
        self, frames: Mapping[str, pd.DataFrame], relationships: Sequence[Relationship]
    ) -> None:
        """Looks at names only; columns are read when they are needed."""
        self._frames = frames
        self._relationships = relationships
        self._columns: dict[ColumnName, Column] = {}
        self._reached: dict[str, dict[str, Positions]] = {}
        self._expanded: dict[str, tuple[ColumnName, ...]] = {}
        self._blank_row: dict[str, bool] = {}
        for each in relationships:
            self.check_column((each.from_table, each.from_column))
            self.check_column((each.to_table, each.to_column))

    def has_column(self, name: ColumnName) -> bool:
        """Whether there is such a column."""
        table, column = name
        return table in self._frames and column in self._frames[table].columns

    def check_table(self, table: str, place: Place | None = None) -> None:
        """Refuses a table that is not there."""
        if table not in self._frames:
            raise DaxError(f"there is no table '{table}'", place)

    def check_column(self, name: ColumnName, place: Place | None = None) -> None:
        """Refuses a column that is not there."""
        self.check_table(name[0], place)
        if not self.has_column(name):
            raise DaxError(f"there is no column '{name[0]}'[{name[1]}]", place)

    def column(self, name: ColumnName) -> Column:
        """The column."""
        if name not in self._columns:
            self.check_column(name)
            table, column = name
            try:
                self._columns[name] = encoded(self._frames[table][column])
            except DaxError as error:
                raise DaxError(f"'{table}'[{column}] has {error}") from error
        return self._columns[name]

    def size(self, table: str) -> int:
        """How many rows the table has, without a blank row."""
        return len(self._frames[table])

    def columns(self, table: str) -> tuple[ColumnName, ...]:
        """The table's own columns."""
        return tuple((table, str(column)) for column in self._frames[table].columns)

    def all_columns(self) -> frozenset[ColumnName]:
        """The columns of all tables."""
        return frozenset(name for table in self._frames for name in self.columns(table))

    def expanded(self, table: str) -> tuple[ColumnName, ...]:
        """The columns of the expanded table, its own first."""
        if table not in self._expanded:
            self.check_table(table)
            names = (name for each in self.reached(table) for name in self.columns(each))
            self._expanded[table] = tuple(names)
        return self._expanded[table]

    def codes(self, table: str, name: ColumnName) -> Codes:
        """The codes of a column of the expanded table, by row of the table, the blank row last."""
        return self.column(name).codes[self.reached(table)[name[0]]]

    def has_blank_row(self, table: str) -> bool:
        """Whether rows of another table have no match here."""
        if table not in self._blank_row:
            others = (self.reached(other) for other in self._frames if other != table)
            leading_here = (rows[table] for rows in others if table in rows)
            self._blank_row[table] = any(
                bool((rows[:-1] == self.size(table)).any()) for rows in leading_here
            )
        return self._blank_row[table]

    def reached(self, table: str) -> Mapping[str, Positions]:
        """For the table itself and each that it leads to: the row that belongs to each row."""
        if table not in self._reached:
            found = {table: np.arange(self.size(table) + 1)}
            for each, positions in self._beyond(table, found[table], (table,)):
                if each in found:
                    raise DaxError(f"two ways lead from '{table}' to '{each}'")
                found[each] = positions
            self._reached[table] = found
        return self._reached[table]

    def _beyond(
        self, table: str, positions: Positions, way: tuple[str, ...]
    ) -> Iterator[tuple[str, Positions]]:
        for each in self._relationships:
            if each.from_table != table:
                continue
            if each.to_table in way:
                raise DaxError(f"relationships lead from '{each.to_table}' back to it")
            further = self._partners(each)[positions]
            yield each.to_table, further
            yield from self._beyond(each.to_table, further, (*way, each.to_table))

    def _partners(self, each: Relationship) -> Positions:
        """The row of the one side, by row of the many side."""
        many = self.column((each.from_table, each.from_column))
        one = self.column((each.to_table, each.to_column))
        if len({many.kind, one.kind} - {"blank"}) > 1:
            raise DaxError(f"{each.name} relates a {many.kind} to a {one.kind}")
        keys = one.codes[:-1]
        if (keys == BLANK_CODE).any() or len(np.unique(keys)) < len(keys):
            key = f"'{each.to_table}'[{each.to_column}]"
            raise DaxError(f"{key} has blank or repeated values, but is the one side")
        row_of = np.full(len(one.values), len(keys))
        row_of[keys] = np.arange(len(keys))
        return row_of[many.codes_in(one)][many.codes]
