"""Which rows of a table the filters leave."""

from __future__ import annotations

import numpy as np
import numpy.typing as npt

from tests.dax.columns import Codes, ColumnName
from tests.dax.context import Context, Filter
from tests.dax.relations import Relations

Mask = npt.NDArray[np.bool_]

_MOST_MASKS = 512


class Visible:
    """A filter holds for a table if it is on columns of the expanded table."""

    def __init__(self, relations: Relations) -> None:
        """Keeps the last masks."""
        self._relations = relations
        self._masks: dict[tuple[str, Filter], Mask] = {}

    def rows(self, table: str, context: Context) -> Mask:
        """By row, the blank row last; it is there if rows of other tables have no match."""
        mask = self.all_rows(table)
        own = set(self._relations.expanded(table))
        for each in context.filters:
            if not own.isdisjoint(each.columns):
                mask &= self._mask(table, each)
        return mask

    def all_rows(self, table: str) -> Mask:
        """The same without filters."""
        mask = np.ones(self._relations.size(table) + 1, dtype=np.bool_)
        mask[-1] = self._relations.has_blank_row(table)
        return mask

    def column(self, name: ColumnName, context: Context) -> Codes:
        """The codes of a column in the rows that are left, the blank row not among them."""
        return self._relations.column(name).codes[:-1][self.rows(name[0], context)[:-1]]

    def _mask(self, table: str, each: Filter) -> Mask:
        key = (table, each)
        if key not in self._masks:
            if len(self._masks) >= _MOST_MASKS:
                del self._masks[next(iter(self._masks))]
            own = frozenset(self._relations.expanded(table))
            within = each.without(frozenset(each.columns) - own)
            assert within is not None
            self._masks[key] = self._computed(table, within)
        return self._masks[key]

    def _computed(self, table: str, each: Filter) -> Mask:
        """Column by column first: what remains is few enough to be looked at row by row."""
        found = [self._relations.codes(table, name) for name in each.columns]
        mask = np.ones(len(found[0]), dtype=np.bool_)
        for at, (name, codes) in enumerate(zip(each.columns, found, strict=True)):
            allowed = np.zeros(len(self._relations.column(name).values), dtype=np.bool_)
            allowed[[row[at] for row in each.rows]] = True
            mask &= allowed[codes]
        if len(found) > 1 and len(each.rows) > 1:
            left = np.flatnonzero(mask)
            rows = np.stack([codes[left] for codes in found], axis=1)
            mask[left] = [tuple(row) in each.rows for row in rows.tolist()]
        return mask
