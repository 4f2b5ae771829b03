"""How many orders make a sample, by the settings (C13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import flag

if TYPE_CHECKING:
    import ibis.expr.types as ir


def least_orders(run_settings: ir.Table) -> ir.IntegerScalar:
    """How many orders a comparison needs."""
    return run_settings.min_orders.as_scalar()


def is_small(number: ir.IntegerValue, run_settings: ir.Table) -> ir.IntegerValue:
    """1 where the number of what stands behind a row is below that."""
    return flag(number < least_orders(run_settings))
