"""Metrics of the checks of a run."""

from __future__ import annotations

from schemas.metric import Condition, Metric, PowerBi, Quantity

_FOLDER, _RESULTS = "Data Quality", "quality_results"
_CHECKS = Quantity("checks", _RESULTS, "rows", "check_id", "checks")

CHECKS = Metric(
    "checks",
    "Checks",
    "Checks of the last run: rules of raw and published tables, and oddities of the data.",
    "checks",
    _CHECKS,
    source="quality_results",
    power_bi=PowerBi("Checks", _FOLDER),
)
CHECKS_WITH_FINDINGS = Metric(
    "checks_with_findings",
    "Checks with findings",
    "Checks with at least one failing row.",
    "checks",
    Quantity(
        "checks_with_findings",
        _RESULTS,
        "rows",
        "check_id",
        "checks",
        where=(Condition("failing_rows", 0, ">"),),
        of=_CHECKS,
    ),
    good="down",
    source="quality_results",
    power_bi=PowerBi("Checks with Findings", _FOLDER),
)
FAILING_ROWS = Metric(
    "failing_rows",
    "Failing rows",
    "Rows that fail the check; a row counts once in each check that it fails.",
    "rows",
    Quantity("failing_rows", _RESULTS, "sum", "failing_rows", "rows"),
    good="down",
    source="quality_results",
    power_bi=PowerBi("Failing Rows", _FOLDER),
)
METRICS = (CHECKS, CHECKS_WITH_FINDINGS, FAILING_ROWS)
