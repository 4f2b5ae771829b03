"""Panels of places that several pages have."""

from __future__ import annotations

from pipeline.dashboard import charts
from pipeline.dashboard.panel import Drawn, Source, View
from pipeline.dashboard.samples import few
from pipeline.view.selection import STATE
from schemas.measures import ORDER_COUNT, REVENUE
from schemas.orders import MasterOrders

STATES = Source(MasterOrders, ("customer_state",))


def by_state(view: View) -> Drawn:
    """Revenue and orders by state of the customer; a click selects it."""
    rows = view.measured([REVENUE, ORDER_COUNT], ["customer_state"], view.selection.without(STATE))
    rows.sort(key=lambda row: -row["revenue"])
    chosen = view.selection.of(STATE)
    figure = charts.bars(rows, "customer_state", "revenue", "BRL", ",.2f", chosen=chosen)
    return Drawn(figure, rows, few(rows))
