"""Rows for every member and month, also where nothing happened (C5)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir


def every_month(sums: ir.Table, months: ir.Table, by: Sequence[str]) -> ir.Table:
    """The sums of each member in each month of `months`, 0 where there are none.

    `sums` has one row a member and `order_month`; all else in it are sums.
    """
    members = sums.select(*by).distinct()
    return filled(members.cross_join(months), sums, [*by, "order_month"])


def filled(grid: ir.Table, sums: ir.Table, keys: Sequence[str]) -> ir.Table:
    """The rows of the grid with the sums of the same keys, 0 where there are none."""
    values = [name for name in sums.columns if name not in keys]
    joined = grid.left_join(sums, list(keys))
    return joined.select(*grid.columns, **{name: sums[name].fill_null(0) for name in values})


def once_begun(rows: ir.Table, months: ir.Table) -> ir.Table:
    """The rows, or none where no order is known: then there is no month."""
    return rows.cross_join(_begun(months)).drop("known_months")


def listed(column: str, values: Sequence[str] | Sequence[int], months: ir.Table) -> ir.Table:
    """A row for each of these values, or none where no order is known."""
    return _begun(months).select(**{column: ibis.array(list(values)).unnest()})


def _begun(months: ir.Table) -> ir.Table:
    """One row, or none without months."""
    known = months.aggregate(known_months=months.count())
    return known.filter(known.known_months > 0)
