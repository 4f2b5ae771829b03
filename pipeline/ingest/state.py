"""What ingest has so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from pipeline.engine import NamedTable
from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.ingest.accounts import TableAccount
from pipeline.ingest.gate import aside_warnings
from pipeline.ingest.ignored import ignored_warnings
from pipeline.ingest.kept_rows import Choice
from pipeline.ingest.traits import OF_ORDERS
from pipeline.sources.preflight import RawFile
from pipeline.sources.unknown import absent_columns
from schemas.places import PlaceProfile
from schemas.raw.shop import ORDERS
from schemas.raw.table import RawTable

if TYPE_CHECKING:
    import ibis.expr.types as ir


@dataclass
class Ingested:
    """The accepted rows of each raw table, and where the others went."""

    files: dict[str, list[RawFile]]
    keep: Mapping[str, Collection[str]]
    """Columns wanted of each table."""
    queries: CompiledQueries
    places: PlaceProfile
    """What is known of the places that raw tables name."""
    escape_formulas: bool = False
    """Whether rejected texts that a spreadsheet would run are made harmless."""
    csv_for: str | None = None
    """The program for which rejected rows are written."""
    zones: bool = False
    """Whether raw times may have a time zone."""
    choices: Mapping[str, Choice] = field(default_factory=dict)
    """Raw table and which of its rows with one key stays."""
    tables: dict[str, NamedTable] = field(default_factory=dict)
    lost: dict[str, ir.Table] = field(default_factory=dict)
    """Rows set aside, of the tables that have some: their keys and reasons."""
    accounts: list[TableAccount] = field(default_factory=list)

    @property
    def warnings(self) -> list[str]:
        """What looks wrong in what was taken in."""
        return [*ignored_warnings(self.accounts), *aside_warnings(self.accounts)]

    def absent(self, table: RawTable) -> list[str]:
        """The optional columns that none of the table's files has."""
        return absent_columns(table, self.files[table.name])

    def kept(self, table: RawTable) -> list[str]:
        """The columns of the table that stay: wanted ones, and those that hold it together."""
        first = table.columns[0].name
        held = {*(table.key or (first,)), *table.references, *self.keep.get(table.name, ())}
        if table is ORDERS:
            held.update(OF_ORDERS)
        return [
            column.name
            for column in table.columns
            if column.name in held or column.dtype.is_decimal
        ]
