"""How long the stages of orders take, by state."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import mart
from pipeline.marts.operations.lead_times import lead_times_of
from schemas.operations.lead_times_by_state import LeadTimesByState

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(LeadTimesByState)
def lead_times_by_state(
    order_details: ir.Table, months: ir.Table, run_settings: ir.Table
) -> ir.Table:
    """Durations of each stage by month of purchase and state."""
    return lead_times_of(order_details, months, run_settings, ("customer_state",))
