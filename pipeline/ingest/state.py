"""What ingest has so far."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field

import ibis.expr.datatypes as dt
import ibis.expr.types as ir

from pipeline.engine.compiled_queries import CompiledQueries
from pipeline.ingest.accounts import TableAccount
from pipeline.sources.preflight import RawFile
from pipeline.sources.unknown import unknown_columns
from schemas.raw.table import RawTable


@dataclass
class Ingested:
    """The accepted rows of each raw table, and where the others went."""

    files: dict[str, list[RawFile]]
    keep: Mapping[str, Collection[str]]
    """Columns wanted of each table."""
    queries: CompiledQueries
    escape_formulas: bool = False
    """Whether rejected texts that a spreadsheet would run are made harmless."""
    tables: dict[str, ir.Table] = field(default_factory=dict)
    lost: dict[str, ir.Table] = field(default_factory=dict)
    """Rows set aside, of the tables that have some: their keys and reasons."""
    accounts: list[TableAccount] = field(default_factory=list)

    def unknown(self, table: RawTable) -> list[str]:
        """The optional columns that none of the table's files has."""
        return unknown_columns(table, self.files[table.name])

    def kept(self, table: RawTable) -> list[str]:
        """The columns of the table that stay: wanted ones, and those that hold it together."""
        first = table.columns[0].name
        held = {*(table.key or (first,)), *table.references, *self.keep.get(table.name, ())}
        return [
            column.name
            for column in table.columns
            if column.name in held or isinstance(column.dtype, dt.Decimal)
        ]
