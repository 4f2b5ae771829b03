"""The settings that marts know."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.given import Known, Row, given


@given({"as_of": "date", "week_start": "int64", "fiscal_year_start": "int64"})
def run_settings(known: Known) -> Iterator[Row]:
    """One row: the last day to know (null for the data's own), weekday from Monday = 1, month."""
    settings = known.settings
    yield {
        "as_of": settings.as_of,
        "week_start": settings.week_start,
        "fiscal_year_start": settings.fiscal_year_start,
    }
