"""What a raw table is, beside the contract of its rows."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from schemas.contract import Column, ContractType, columns, key, table_name
from schemas.places import PlaceProfile
from schemas.types import ColumnType, decimal

if TYPE_CHECKING:
    import ibis.expr.types as ir

_CENTS = decimal(16, 2)

Complete = Callable[["ir.Table", Collection[str]], Mapping[str, "ir.Value"]]
StandIn = Callable[[PlaceProfile], Sequence[Mapping[str, Any]]]


def _none(profile: PlaceProfile) -> Sequence[Mapping[str, Any]]:
    return ()


def _nothing(row: ir.Table, absent: Collection[str]) -> Mapping[str, ir.Value]:
    return {}


@dataclass(frozen=True, eq=False)
class RawTable:
    """A table that a run takes in: its contract, where it comes from, what it hangs on."""

    contract: ContractType
    stem: str
    """Name of its file, without ending; on Kaggle for Olist's tables."""
    is_required: bool = False
    """Whether a run stops when it is absent."""
    references: Mapping[str, RawTable] = field(default_factory=dict)
    """Column to the table whose key it must hit; a row that misses is set aside."""
    complete: Complete = _nothing
    """Of cast rows and the columns that no file has: what columns hold where nothing is given."""
    stand_in: StandIn = _none
    """What a place profile knows, where the table has no file."""
    soft_references: Mapping[str, RawTable] = field(default_factory=dict)
    """Column to the table whose key, of the same name, it should hit; a row that misses is kept,
    and told of."""

    @property
    def name(self) -> str:
        """What it is called everywhere but in the source."""
        return table_name(self.contract)

    @property
    def columns(self) -> tuple[Column, ...]:
        """Its columns, in the contract's order."""
        return columns(self.contract)

    @property
    def optional_columns(self) -> tuple[str, ...]:
        """The names of those that a source need not give."""
        return tuple(column.name for column in self.columns if column.optional)

    @property
    def unknown_columns(self) -> tuple[str, ...]:
        """Those of the optional ones that nothing fills."""
        return tuple(each.name for each in self.columns if each.optional and not each.is_filled)

    def form(self, column: Column, absent: Collection[str]) -> ColumnType:
        """The type that a text of the column must have the form of; its values fit the column."""
        return _CENTS if column.cents_without in absent else column.dtype

    @property
    def key(self) -> tuple[str, ...]:
        """The columns that identify a row; empty where copies of a row are expected."""
        return key(self.contract)
