"""How customers move between value segments from month to month."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import mart
from pipeline.marts.customers.segment_moves import MOVE
from pipeline.marts.shapes.dense import filled
from pipeline.on_demand import ibis
from schemas.customers.rfm_customers import SEGMENTS
from schemas.customers.rfm_migration import NEW, RfmMigration

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(RfmMigration)
def rfm_migration(segment_moves: ir.Table, month_ends: ir.Table) -> ir.Table:
    """Every pair of segments in each month, with its share of the segment it leaves."""
    grid = month_ends
    for column, names in (("from_segment", (NEW, *SEGMENTS)), ("to_segment", SEGMENTS)):
        grid = grid.mutate(**{column: ibis.array(list(names)).unnest()})
    dense = filled(grid, segment_moves, MOVE)
    all_from = ibis.window(group_by=["month_number", "from_segment"])
    total = dense.customers.sum().over(all_from)
    summed = dense.mutate(from_customers=total)
    return summed.mutate(share_of_from=ratio(summed.customers, summed.from_customers, 4))
