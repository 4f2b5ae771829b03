"""Raw times on the clock by which days are counted."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import ibis.expr.types as ir


def on_clock(rows: ir.Table, clock: ir.Table, **moments: str) -> ir.Table:
    """The rows, with the local time of each of these columns under a new name.

    Durations are taken between the raw times: local clocks are put forward and back.
    """
    for name, moment in moments.items():
        span = clock.view()
        inside = [span.from_time <= rows[moment], rows[moment] < span.until_time]
        joined = rows.left_join(span, inside)
        local = rows[moment] + span.seconds.as_interval("s")
        rows = joined.select(*rows.columns, **{name: local})
    return rows
