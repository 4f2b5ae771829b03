"""Which values rest on few orders, for a reader to beware of."""

from __future__ import annotations

from pipeline.dashboard.panel import Rows
from schemas.shared import LOW_SAMPLE


def fair(rows: Rows, orders: str = "orders") -> Rows:
    """The rows with orders enough, by the column that counts those behind the value."""
    return [row for row in rows if row[orders] >= LOW_SAMPLE]


def left_out(what: str, rows: Rows, kept: Rows) -> str:
    """How many are not shown for having few orders."""
    left = len(rows) - len(kept)
    return f"{left:,} {what} with fewer than {LOW_SAMPLE} orders are left out." if left else ""


def few(rows: Rows) -> str:
    """How many of those shown have few orders."""
    number = len(rows) - len(fair(rows))
    return f"{number} of {len(rows)} rest on fewer than {LOW_SAMPLE} orders." if number else ""
