"""Comparison of a period with an earlier one of the same series (C6)."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from pipeline.expressions import cents, percent_change

if TYPE_CHECKING:
    import ibis.expr.types as ir


def with_growth(
    monthly: ir.Table,
    column: str,
    least_orders: ir.IntegerScalar,
    *,
    months_back: int,
    by: Sequence[str] = (),
) -> ir.Table:
    """Adds the change of `revenue` in percent since `months_back` months before, as `column`."""
    same = {name: monthly[name] for name in by}
    return with_growth_since(
        monthly, column, least_orders, {**same, "month_number": monthly.month_number + months_back}
    )


def with_growth_since(
    periods: ir.Table,
    column: str,
    least_orders: ir.IntegerScalar,
    seen_from: Mapping[str, ir.Value],
) -> ir.Table:
    """Adds the change of `revenue` in percent since an earlier period, as `column`.

    `seen_from` gives, for each period as the base, the columns of the period that it is the base
    of. The table has `revenue`, `orders`, `is_complete`. Null unless both periods are complete and
    the base has `least_orders` and revenue above 0.
    """
    fair = (periods.is_complete == 1) & (periods.orders >= least_orders) & (periods.revenue > 0)
    base = periods.filter(fair).select(**seen_from, base_revenue=periods.revenue).view()
    joined = periods.left_join(base, list(seen_from))
    change = percent_change(cents(joined.revenue), cents(joined.base_revenue))
    return joined.select(
        *periods.columns, **{column: (periods.is_complete == 1).ifelse(change, None)}
    )
