"""Small tables that marts read, and that the run itself gives to the engine."""

from __future__ import annotations

SETTINGS_TABLE = "run_settings"
RULE_COUNTS = "rule_counts"
ODDITY_LABELS = "oddity_labels"

_LABELS = dict.fromkeys(("check_id", "table_name", "column_name", "rule", "severity"), "string")

GIVEN_SCHEMAS: dict[str, dict[str, str]] = {
    SETTINGS_TABLE: {"as_of": "date"},
    RULE_COUNTS: _LABELS | {"row_count": "int64", "failing_rows": "int64", "example_key": "string"},
    ODDITY_LABELS: _LABELS,
}
"""Name to columns and types."""
