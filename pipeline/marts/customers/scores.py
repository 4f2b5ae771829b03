"""Tie-safe scores (C10): 1 + (n × customers strictly worse) div (N − 1), at most n; 1 if N is 1.

They come from limits: the values at which each step begins. Those follow from the few different
values, so that customers are compared with limits, not ranked.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.expressions import flag
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir

MEASURES = ("recency", "frequency", "monetary")
_LOW_IS_BEST = "recency"


def limits(
    values: ir.Table, measure: str, numbers_of_steps: Sequence[int], by: Sequence[str] = ()
) -> ir.Table:
    """One row, or one for each `by`: the value at which each step from 2 begins, else null.

    The values are different ones, each with the number of its `customers`.
    """
    worst_first = ibis.desc(measure) if measure == _LOW_IS_BEST else ibis.asc(measure)
    up_to_here = ibis.cumulative_window(group_by=list(by) or None, order_by=worst_first)
    everywhere = ibis.window(group_by=list(by) or None)
    counted = values.mutate(
        worse=values.customers.sum().over(up_to_here) - values.customers,
        total=values.customers.sum().over(everywhere),
    )
    worst = counted[measure].max if measure == _LOW_IS_BEST else counted[measure].min
    found = {
        _limit(measure, step, of): worst(where=_step(counted.worse, counted.total, of) >= step)
        for of in numbers_of_steps
        for step in range(2, of + 1)
    }
    return counted.group_by(*by).aggregate(**found) if by else counted.aggregate(**found)


def score(value: ir.Value, measure: str, steps: int, limits: ir.Table) -> ir.IntegerValue:
    """1 and the number of limits that the value reaches."""
    reached = (
        flag(_reaches(value, limits[_limit(measure, step, steps)], measure))
        for step in range(2, steps + 1)
    )
    return sum(reached, ibis.literal(1, type="int64"))


def limit_columns(measure: str, steps: int) -> list[str]:
    """The columns of the limits of this measure."""
    return [_limit(measure, step, steps) for step in range(2, steps + 1)]


def value_segment(total: ir.IntegerValue) -> ir.StringValue:
    """The segment of the sum of the three scores of four steps."""
    return ibis.cases((total >= 10, "High Value"), (total >= 7, "Mid Value"), else_="Low Value")


def _limit(measure: str, step: int, of: int) -> str:
    return f"{measure}_{step}_of_{of}"


def _reaches(value: ir.Value, limit: ir.Value, measure: str) -> ir.BooleanValue:
    return value <= limit if measure == _LOW_IS_BEST else value >= limit


def _step(worse: ir.IntegerValue, total: ir.IntegerValue, steps: int) -> ir.IntegerValue:
    step = 1 + (worse * steps) // (total - 1).nullif(0)
    return ibis.least(step.fill_null(1), steps).cast("int64")
