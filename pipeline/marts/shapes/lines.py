"""What order lines bring."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount

if TYPE_CHECKING:
    import ibis.expr.types as ir


def revenue(lines: ir.Table) -> ir.DecimalValue:
    """What each line was sold for: its amount less its discount, without tax and freight."""
    return amount(lines.amount - lines.discount)


def units(quantity: ir.IntegerColumn) -> ir.IntegerScalar:
    """Aggregate: the units of all lines."""
    return quantity.sum().cast("int64")
