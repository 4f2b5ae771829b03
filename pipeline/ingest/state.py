"""What ingest has so far."""

from __future__ import annotations

from dataclasses import dataclass, field

import ibis.expr.types as ir

from pipeline.ingest.accounts import TableAccount
from pipeline.ingest.preflight import RawFile


@dataclass
class Ingested:
    """The accepted rows of each raw table, and where the others went."""

    files: dict[str, list[RawFile]]
    tables: dict[str, ir.Table] = field(default_factory=dict)
    lost: dict[str, ir.Table] = field(default_factory=dict)
    """Rows set aside, of the tables that have some: their keys and reasons."""
    accounts: list[TableAccount] = field(default_factory=list)
