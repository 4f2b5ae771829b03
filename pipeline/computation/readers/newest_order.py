"""When the newest accepted order was placed, whatever its status."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from pipeline.computation.readers import Rows, reader
from pipeline.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir


def _moment(rows: Rows, settings: Settings) -> datetime:
    found: datetime = rows[0]["newest"]
    return found.replace(tzinfo=None)  # Spark's times are UTC, which is how it holds local ones


@reader(_moment)
def newest_order(orders: ir.Table) -> ir.Table:
    """One row: the time, as `newest`."""
    return orders.aggregate(newest=orders.order_purchase_timestamp.max())
