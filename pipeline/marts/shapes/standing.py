"""Where a row stands by its revenue: share, rank and ABC class (C15)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from pipeline.expressions import cents, ratio
from pipeline.on_demand import ibis

if TYPE_CHECKING:
    import ibis.expr.types as ir


def with_share(
    table: ir.Table, column: str, *, by: Sequence[str], of: str, decimals: int
) -> ir.Table:
    """Adds the part that money `of` the row is of all rows with the same `by`, as `column`."""
    total = table.group_by(*by).aggregate(share_total=table[of].sum())
    joined = table.inner_join(total, list(by))
    share = ratio(cents(joined[of]), cents(joined.share_total), decimals)
    return joined.select(*table.columns, **{column: share})


def with_rank(table: ir.Table, by: Sequence[str]) -> ir.Table:
    """Adds `revenue_rank`, 1 + the rows of the same `by` with more revenue; null at 0."""
    most_first = ibis.window(group_by=list(by), order_by=ibis.desc("revenue"))
    rank = ibis.rank().over(most_first).cast("int64") + 1
    ranked = table.mutate(place=rank)
    return ranked.select(
        *table.columns, revenue_rank=(ranked.revenue > 0).ifelse(ranked.place, None)
    )


def with_standing(table: ir.Table) -> ir.Table:
    """Adds `revenue_share`, `cumulative_share`, `revenue_rank` and `abc` among all rows.

    Rows with equal revenue stand alike, so that the few different revenues are ranked, not the
    many rows.
    """
    paid = table.mutate(paid=cents(table.revenue))
    levels = paid.group_by("paid").aggregate(rows_here=paid.count())
    most_first = ibis.cumulative_window(order_by=ibis.desc("paid"))
    money = levels.paid * levels.rows_here
    counted = levels.mutate(
        at_least=money.sum().over(most_first),
        above=money.sum().over(most_first) - money,
        rank=levels.rows_here.sum().over(most_first) - levels.rows_here + 1,
        total=money.sum().over(ibis.window()),
    )
    joined = paid.inner_join(counted, "paid")
    return joined.select(
        *table.columns,
        revenue_share=ratio(joined.paid, joined.total, 6),
        cumulative_share=ratio(joined.at_least, joined.total, 6),
        revenue_rank=(joined.paid > 0).ifelse(joined["rank"], None),
        abc=ibis.cases(
            (joined.above * 100 < joined.total * 80, "A"),
            (joined.above * 100 < joined.total * 95, "B"),
            else_="C",
        ),
    )
