"""Data Quality."""

from __future__ import annotations

from pipeline.powerbi.pbir.grid import at
from pipeline.powerbi.pbir.kinds import bars, cards, heading, slicer, table
from pipeline.powerbi.pbir.page import Page

PAGE = Page(
    "quality",
    "Data Quality",
    (
        heading("Data Quality", "Can these numbers be trusted?"),
        slicer("severity", "Severity", "quality_results[severity]", 0),
        *cards(
            checks="[Checks]",
            findings="[Checks with Findings]",
            rows="[Failing Rows]",
        ),
        bars(
            "by_table",
            at(0, 1, 4, 5),
            "Failing rows by table",
            "quality_results[table_name]",
            "[Failing Rows]",
        ),
        table(
            "checks",
            at(4, 1, 8, 5),
            "Findings, the most urgent first",
            (
                "quality_results[rank]",
                "quality_results[check_id]",
                "quality_results[severity]",
                "quality_results[failing_amount]",
                "quality_results[failing_share]",
                "quality_results[example_key]",
                "[Failing Rows]",
            ),
            ranked="quality_results[rank]",
        ),
    ),
)
