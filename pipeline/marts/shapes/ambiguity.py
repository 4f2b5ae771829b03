"""One value for each key from rows that mostly agree on it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir


def settle(
    rows: ir.Table,
    key: str,
    column: str,
    choose: Callable[[ir.Table], ir.Table],
    **sums: ir.Value,
) -> ir.Table:
    """The key, the sums over its rows, and the value of `column` that counts.

    `choose` takes rows and gives the key and that value, by a rule that may be costly: it is asked
    only about keys whose rows differ. The column is never null.
    """
    found = rows.group_by(key).aggregate(
        **sums, least_value=rows[column].min(), greatest_value=rows[column].max()
    )
    disputed = found.filter(found.least_value != found.greatest_value).select(key)
    chosen = choose(rows.semi_join(disputed, key))
    joined = found.left_join(chosen, key)
    return joined.select(key, *sums, **{column: ibis.coalesce(chosen[column], found.least_value)})
