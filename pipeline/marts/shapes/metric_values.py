"""Metrics from sums that are there already, each quantity in a column of its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from schemas.currencies import CURRENCY
from schemas.metric import Combined, Metric, Quantity

if TYPE_CHECKING:
    import ibis.expr.types as ir


def metric_terms(metric: Metric, sums: ir.Table) -> tuple[ir.IntegerValue, ir.IntegerValue | int]:
    """Numerator and denominator as whole numbers; money is in cents."""
    above = _whole(metric.numerator, sums)
    is_money = metric.numerator.unit == CURRENCY
    if metric.denominator is None:
        return above, 100 if is_money else 1
    below = _whole(metric.denominator, sums)
    return above, below * 100 if is_money and metric.denominator.unit != CURRENCY else below


def metric_value(metric: Metric, sums: ir.Table) -> ir.DecimalValue:
    """The metric with its own decimals, rounded once; null where the denominator is 0."""
    return ratio(*metric_terms(metric, sums), metric.decimals)


def _whole(side: Quantity | Combined, sums: ir.Table) -> ir.IntegerValue:
    is_money = side.unit == CURRENCY
    total = None
    for sign, quantity in side.parts:
        value = cents(sums[quantity.name]) if is_money else sums[quantity.name]
        total = value if total is None else total + sign * value
    assert total is not None
    return total
