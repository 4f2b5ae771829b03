"""Rows for every member and month, also where nothing happened (C5)."""

from __future__ import annotations

from collections.abc import Sequence

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
