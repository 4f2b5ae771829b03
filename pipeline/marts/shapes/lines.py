"""What order lines bring."""

from __future__ import annotations

import ibis.expr.types as ir

from pipeline.expressions import amount


def revenue(lines: ir.Table) -> ir.DecimalValue:
    """What each line was sold for: its amount less its discount, without tax and freight."""
    return amount(lines.amount - lines.discount)


def units(quantity: ir.IntegerColumn) -> ir.IntegerScalar:
    """Aggregate: the units of all lines."""
    return quantity.sum().cast("int64")
