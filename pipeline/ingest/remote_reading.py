"""What stands for the second reading of raw files at a URI: other queries on the text."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import Decimal
from typing import TYPE_CHECKING

from pipeline.engine import FILE_COLUMN, RECORD_COLUMN, ROW_COLUMN, Engine
from pipeline.errors import BadInput
from pipeline.expressions import parse
from pipeline.ingest.casting import COLUMN, RULE, VALUE
from pipeline.ingest.reject_files import COLUMN_COUNT
from pipeline.ingest.second_reader import MoneyRead
from pipeline.ingest.setting_aside import KEY
from pipeline.on_demand import ibis
from pipeline.sources.preflight import RawFile
from schemas.types import ColumnType

if TYPE_CHECKING:
    import ibis.expr.types as ir


def money_of_text(
    engine: Engine, text: ir.Table, forms: Mapping[str, ColumnType]
) -> dict[str, MoneyRead]:
    """The sum of each money column's castable values, whatever else is wrong with their rows."""
    if not forms:
        return {}
    values = {name: parse(text[name], form) for name, form in forms.items()}
    sums = {f"sum_{name}": value.sum() for name, value in values.items()}
    gaps = {f"gaps_{name}": value.isnull().sum() for name, value in values.items()}
    found = engine.one_row(text.aggregate(**sums, **gaps))
    return {
        name: MoneyRead(found[f"sum_{name}"] or Decimal(0), found[f"gaps_{name}"] or 0)
        for name in forms
    }


def lost_at_uris(table: str, lost: ir.Table) -> ir.Table:
    """The rows set aside, and the records that are not whole."""
    nothing = ibis.literal("")
    found = _ragged(table)
    reason = {KEY: nothing, COLUMN: nothing, VALUE: found[RECORD_COLUMN]}
    ragged = found.mutate(**reason, **{RULE: ibis.literal(COLUMN_COUNT)})
    wanted = (FILE_COLUMN, ROW_COLUMN, KEY, COLUMN, VALUE, RULE)
    return lost.select(*wanted).union(ragged.select(*wanted))


def check_lines(
    engine: Engine, files: Sequence[RawFile], text: ir.Table, table: str, records: int
) -> None:
    """Raises BadInput unless each line is a record, a header, blank, or inside a value."""
    if files[0].is_parquet:
        return
    values = [text[name] for name in text.columns if text[name].type().is_string()]
    inside = _line_feeds(engine, text, values)
    ragged = _ragged(table)
    inside += _line_feeds(engine, ragged, [ragged[RECORD_COLUMN]])
    lines = sum(file.lines for file in files) - len(files)
    blank = sum(file.blank_lines for file in files)
    if not 0 <= lines - records - inside <= blank:
        raise BadInput(
            f"{table}: its files have {lines:,} lines after their headers, but {records:,} records "
            f"with {inside:,} line breaks inside were found. Look for a stray quote."
        )


def _ragged(table: str) -> ir.Table:
    """The records with missing or surplus values, which the engine holds apart."""
    columns = {FILE_COLUMN: "int64", ROW_COLUMN: "int64", RECORD_COLUMN: "string"}
    return ibis.table(columns, name=f"ragged_{table}")


def _line_feeds(engine: Engine, rows: ir.Table, values: Sequence[ir.Value]) -> int:
    feeds = [value.length() - value.replace("\n", "").length() for value in values]
    total = sum((feed.fill_null(0) for feed in feeds), ibis.literal(0))
    found: int = engine.one_row(rows.aggregate(feeds=total.sum().fill_null(0)))["feeds"]
    return found
