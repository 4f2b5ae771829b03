"""The months that a run knows: what the calendar, cohorts and complete months rest on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.computation.readers import Note, Rows, reader
from pipeline.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir


def _told(rows: Rows, settings: Settings) -> Note | None:
    (found,) = rows
    if found["first"] is None:
        return None
    complete = (
        f"complete from {found['first_complete']} to {found['last_complete']}"
        if found["first_complete"]
        else "none of them complete"
    )
    since = "--from" if settings.first_day else "the first order"
    until = "--as-of" if settings.as_of else "the last valid order"
    return Note(
        f"Months {found['first']} to {found['last']}, {complete}: from the day of {since} to the "
        f"day of {until}."
    )


@reader(_told)
def time_frame(monthly_revenue: ir.Table) -> ir.Table:
    """One row: the first and the last month, and those of the complete ones."""
    months, is_complete = monthly_revenue, monthly_revenue.is_complete == 1
    return months.aggregate(
        first=months.order_month.min(),
        last=months.order_month.max(),
        first_complete=months.order_month.min(where=is_complete),
        last_complete=months.order_month.max(where=is_complete),
    )
