"""How long the stages of orders take."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.expressions import SECONDS_PER_DAY, elapsed_seconds, quantile_tenths, ratio
from pipeline.marts import mart
from pipeline.marts.shapes.dense import listed
from pipeline.marts.shapes.sample import is_small
from pipeline.on_demand import ibis
from schemas.operations.lead_times import LeadTimes
from schemas.operations.stages import STAGES

if TYPE_CHECKING:
    import ibis.expr.types as ir

_STAGE_TIMES = dict(
    zip(
        STAGES,
        (
            ("purchased", "approved"),
            ("approved", "handed_over"),
            ("handed_over", "delivered"),
            ("purchased", "delivered"),
        ),
        strict=True,
    )
)


@mart(LeadTimes)
def lead_times(order_details: ir.Table, months: ir.Table, run_settings: ir.Table) -> ir.Table:
    """Durations of each stage by month of purchase."""
    return lead_times_of(order_details, months, run_settings, ())


def lead_times_of(
    orders: ir.Table, months: ir.Table, run_settings: ir.Table, by: Sequence[str]
) -> ir.Table:
    """Durations of each stage, by month and more; also where there is none."""
    valid = orders.filter("is_valid")
    keys = ["order_month", *by]
    sums = [_durations(valid, stage, keys).mutate(stage=ibis.literal(stage)) for stage in STAGES]
    found = ibis.union(*sums)
    stages = listed("stage", STAGES, months)
    grid = _every(stages, found, by).cross_join(months)
    joined = grid.left_join(found, ["stage", *keys])
    counts = {name: found[name].fill_null(0) for name in ("orders", "negative_orders")}
    return joined.select(
        *grid.columns,
        **counts,
        mean_days=ratio(found.seconds, found.orders * SECONDS_PER_DAY, 2),
        median_days=ratio(found.median_tenths, 10 * SECONDS_PER_DAY, 2),
        p90_days=ratio(found.p90_tenths, 10 * SECONDS_PER_DAY, 2),
        low_sample=is_small(counts["orders"], run_settings),
    )


def _every(stages: ir.Table, found: ir.Table, by: Sequence[str]) -> ir.Table:
    """Each stage, for each of what is found besides."""
    return stages.cross_join(found.select(*by).distinct()) if by else stages


def _durations(orders: ir.Table, stage: str, keys: Sequence[str]) -> ir.Table:
    """Sums of one stage; a negative duration is counted, and left out of the rest (C14)."""
    start, end = _STAGE_TIMES[stage]
    timed = orders.select(*keys, seconds=elapsed_seconds(orders[start], orders[end]))
    seconds, counts = timed.seconds, timed.seconds >= 0
    return timed.group_by(keys).aggregate(
        orders=timed.count(where=counts),
        negative_orders=timed.count(where=seconds < 0),
        median_tenths=quantile_tenths(seconds, 5, where=counts),
        p90_tenths=quantile_tenths(seconds, 9, where=counts),
        seconds=seconds.sum(where=counts),
    )
