"""Every rule by which a row of a raw table can be set aside."""

from __future__ import annotations

import ibis

from pipeline.ingest.accounts import CASCADED
from pipeline.ingest.casting import NOT_CASTABLE
from pipeline.ingest.reject_files import COLUMN_COUNT
from pipeline.ingest.setting_aside import DUPLICATE_KEY, EXACT_COPY, ORPHAN
from pipeline.rules.row_rules import row_rules
from schemas.contract import columns, ibis_schema, key
from schemas.raw.registry import RAW_CONTRACTS, references


def raw_rules(table: str) -> list[tuple[str, str]]:
    """Column and rule; no column where the row as a whole is at fault, several for a key."""
    contract = RAW_CONTRACTS[table]
    rows = ibis.table(ibis_schema(contract), name=table)
    rules = [("", COLUMN_COUNT)]
    rules += [(column.name, NOT_CASTABLE) for column in columns(contract)]
    rules += [(rule.column or "", rule.name) for rule in row_rules(contract, rows)]
    for column in references(table):
        rules += [(column, ORPHAN), (column, CASCADED)]
    if key(contract):
        rules += [(", ".join(key(contract)), rule) for rule in (EXACT_COPY, DUPLICATE_KEY)]
    return rules
