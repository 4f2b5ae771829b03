"""Comparison of a month with the same series some months before (C6)."""

from __future__ import annotations

from collections.abc import Sequence

import ibis.expr.types as ir

from pipeline.expressions import cents, percent_change

LEAST_ORDERS_IN_BASE = 30


def with_growth(
    monthly: ir.Table, column: str, *, months_back: int, by: Sequence[str] = ()
) -> ir.Table:
    """Adds the change of `revenue` in percent since `months_back` months before, as `column`.

    The table is dense in `month_number` within `by`, and has `revenue`, `orders`, `is_complete`.
    Null unless both months are complete and the earlier has 30 orders and revenue above 0.
    """
    fair = (
        (monthly.is_complete == 1)
        & (monthly.orders >= LEAST_ORDERS_IN_BASE)
        & (monthly.revenue > 0)
    )
    base = monthly.filter(fair).select(
        *by, base_month=monthly.month_number + months_back, base_revenue=monthly.revenue
    )
    same = [monthly[name] == base[name] for name in by]
    joined = monthly.left_join(base, [monthly.month_number == base.base_month, *same])
    change = percent_change(cents(joined.revenue), cents(joined.base_revenue))
    return joined.select(
        *monthly.columns, **{column: (joined.is_complete == 1).ifelse(change, None)}
    )
