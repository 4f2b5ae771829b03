"""Every rule by which a row of a raw table can be set aside."""

from __future__ import annotations

from collections.abc import Collection

from pipeline.ingest.accounts import CASCADED
from pipeline.ingest.casting import NOT_CASTABLE
from pipeline.ingest.reject_files import COLUMN_COUNT
from pipeline.ingest.setting_aside import DUPLICATE_KEY, EXACT_COPY, ORPHAN
from pipeline.on_demand import ibis
from pipeline.rules.row_rules import row_rules
from schemas.contract import ibis_schema
from schemas.places import NOWHERE, PlaceProfile
from schemas.raw.table import RawTable


def raw_rules(
    table: RawTable, absent: Collection[str] = (), places: PlaceProfile = NOWHERE
) -> list[tuple[str, str]]:
    """Column and rule; no column where the row as a whole is at fault, several for a key.

    None of columns that are absent.
    """
    rows = ibis.table(ibis_schema(table.contract), name=table.name)
    rules = [("", COLUMN_COUNT)]
    given = [column.name for column in table.columns if column.name not in absent]
    rules += [(name, NOT_CASTABLE) for name in given]
    of_rows = row_rules(table.contract, rows, absent, places)
    rules += [(rule.column or "", rule.name) for rule in of_rows]
    for column in table.references:
        rules += [(column, ORPHAN), (column, CASCADED)]
    if table.key:
        rules += [(", ".join(table.key), rule) for rule in (EXACT_COPY, DUPLICATE_KEY)]
    return rules
