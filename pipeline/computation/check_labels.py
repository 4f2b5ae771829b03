"""How a check is named in `quality_results`."""

from __future__ import annotations

LABELS = dict.fromkeys(("check_id", "table_name", "column_name", "rule", "severity"), "string")
"""Columns and types of what names a check."""


def labels(table: str, column: str | None, rule: str, severity: str) -> dict[str, str | None]:
    """The names of one check."""
    return {
        "check_id": ".".join([table, *([column.replace(", ", "+")] if column else []), rule]),
        "table_name": table,
        "column_name": column,
        "rule": rule,
        "severity": severity,
    }
