"""The settings that marts know."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.computation.given import Known, Row, given


@given(
    {
        "as_of": "date",
        "first_day": "date",
        "week_start": "int64",
        "fiscal_year_start": "int64",
        "currency": "string",
        "places": "string",
        "min_orders": "int64",
        "min_trend_orders": "int64",
    }
)
def run_settings(known: Known) -> Iterator[Row]:
    """One row: the last and the first day to know, null for the data's own.

    Then the weekday, from Monday = 1, and the month with which weeks and fiscal years begin, the
    currency's code, the place profile's name, the orders that make a sample, and those
    that make a trend: a third, rounded up.
    """
    settings = known.settings
    yield {
        "as_of": settings.as_of,
        "first_day": settings.first_day,
        "week_start": settings.week_start,
        "fiscal_year_start": settings.fiscal_year_start,
        "currency": known.read.get("currency"),
        "places": known.places.name,
        "min_orders": settings.min_orders,
        "min_trend_orders": -(-settings.min_orders // 3),
    }
