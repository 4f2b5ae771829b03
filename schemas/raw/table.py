"""What a raw table is, beside the contract of its rows."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from schemas.contract import Column, ContractType, columns, key, table_name


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
    def key(self) -> tuple[str, ...]:
        """The columns that identify a row; empty where copies of a row are expected."""
        return key(self.contract)
