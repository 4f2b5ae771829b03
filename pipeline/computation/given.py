"""Small tables that marts read, and that the run itself gives to the engine."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Any

import ibis
import pyarrow as pa

from pipeline.computation.time_zone import clock_spans

SETTINGS_TABLE = "run_settings"
CLOCK = "clock"
SALES_PLAN = "sales_plan"
RULE_COUNTS = "rule_counts"
ODDITY_LABELS = "oddity_labels"

_LABELS = dict.fromkeys(("check_id", "table_name", "column_name", "rule", "severity"), "string")

GIVEN_SCHEMAS: dict[str, dict[str, str]] = {
    SETTINGS_TABLE: {"as_of": "date", "week_start": "int64", "fiscal_year_start": "int64"},
    CLOCK: {"from_time": "timestamp(6)", "until_time": "timestamp(6)", "seconds": "int64"},
    SALES_PLAN: {
        "order_month": "string",
        "scope_type": "string",
        "scope": "string",
        "target": "decimal(18, 2)",
    },
    RULE_COUNTS: _LABELS | {"row_count": "int64", "failing_rows": "int64", "example_key": "string"},
    ODDITY_LABELS: _LABELS,
}
"""Name to columns and types."""


def given_table(name: str, rows: Sequence[dict[str, Any]]) -> pa.Table:
    """The rows as the table of this name."""
    return pa.Table.from_pylist(list(rows), ibis.schema(GIVEN_SCHEMAS[name]).to_pyarrow())


def clock_table(time_zone: str | None) -> pa.Table:
    """The spans of the clock by which days are counted."""
    names = GIVEN_SCHEMAS[CLOCK]
    rows = [dict(zip(names, span, strict=True)) for span in clock_spans(time_zone)]
    return given_table(CLOCK, rows)


def settings_table(as_of: date | None, week_start: int = 1, fiscal_year_start: int = 1) -> pa.Table:
    """The one row of settings that marts know: weekday from Monday = 1, month of the year."""
    row = {"as_of": as_of, "week_start": week_start, "fiscal_year_start": fiscal_year_start}
    return given_table(SETTINGS_TABLE, [row])
