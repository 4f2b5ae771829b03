"""Which values rest on few orders, for a reader to beware of."""

from __future__ import annotations

from pipeline.dashboard.panel import Rows, View


def fair(view: View, rows: Rows, orders: str = "orders") -> Rows:
    """The rows with orders enough, by the column that counts those behind the value."""
    return [row for row in rows if row[orders] >= view.min_orders]


def left_out(view: View, what: str, rows: Rows, kept: Rows) -> str:
    """How many are not shown for having few orders."""
    left = len(rows) - len(kept)
    return f"{left:,} {what} with fewer than {view.min_orders} orders are left out." if left else ""


def few(view: View, rows: Rows) -> str:
    """How many of those shown have few orders."""
    number = len(rows) - len(fair(view, rows))
    return f"{number} of {len(rows)} rest on fewer than {view.min_orders} orders." if number else ""
