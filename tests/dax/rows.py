"""What a table expression gives."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from tests.dax.columns import Codes, ColumnName


@dataclass(frozen=True)
class Row:
    """A row that is iterated."""

    columns: tuple[ColumnName, ...]
    own: int
    """So many of the columns can be named; the others belong to tables on the one side."""
    codes: tuple[int, ...]

    def code(self, name: ColumnName) -> int | None:
        """The code of a column that can be named."""
        own = self.columns[: self.own]
        return self.codes[own.index(name)] if name in own else None


@dataclass(frozen=True, eq=False)
class Rows:
    """Rows, repeated ones too, with the columns of the model that their values come from."""

    columns: tuple[ColumnName, ...]
    own: int
    codes: Codes
    """A row each, in the order of the columns."""

    def __iter__(self) -> Iterator[Row]:
        return (Row(self.columns, self.own, tuple(codes)) for codes in self.codes.tolist())

    def __len__(self) -> int:
        return len(self.codes)

    def kept(self, mask: list[bool]) -> Rows:
        """Those of the rows."""
        selected: npt.NDArray[np.bool_] = np.array(mask, dtype=np.bool_)
        return Rows(self.columns, self.own, self.codes[selected])
