"""Oddities of months: too many orders without a part, payments that differ from what was bought."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import (
    amount,
    cents,
    month_start,
    month_text,
    quantile_tenths,
    ratio,
)
from pipeline.marts import intermediate
from pipeline.marts.quality.behind import AMOUNT, ORDERS
from pipeline.marts.quality.tally import tally, together
from schemas.quality.completeness import (
    HALF_OF_MONTH,
    LACKING_SHARE,
    LEAST_LACKING,
    LEAST_OF_MONTH,
    OFF_BY,
    TIMES_USUAL,
)

if TYPE_CHECKING:
    import ibis.expr.types as ir

_WHOLE = 10_000
"""All, in hundredths of a percent."""


@intermediate()
def month_oddities(placed_orders: ir.Table) -> ir.Table:
    """Months that differ from the others in what their valid orders have."""
    valid = placed_orders.filter(placed_orders.is_valid)
    orders = valid.mutate(
        month=month_start(valid.day),
        lacks_items=valid.bought.isnull(),
        lacks_payments=valid.paid.isnull(),
    )
    return together(
        _sold_for_nothing(orders),
        _lacking(orders, "items"),
        _lacking(orders, "payments"),
        _differing(orders),
    )


def _sold_for_nothing(orders: ir.Table) -> ir.Table:
    condition = {"order_id.sold_without_items": orders.lacks_items}
    return tally(orders, "orders", orders.order_id, condition)


def _lacking(orders: ir.Table, part: str) -> ir.Table:
    """Months whose share of orders without the part is far above that of the better months.

    Usual is what a fifth of the months stay below: where most of a table was lost, its other
    months still show how it should be.
    """
    lacks = orders[f"lacks_{part}"]
    months = orders.group_by("month").aggregate(
        orders=orders.count().cast("int64"),
        lacking=orders.count(where=lacks).cast("int64"),
        **{AMOUNT: amount(orders[AMOUNT].sum(where=lacks).fill_null(0))},
    )
    large = months.filter(months.orders >= LEAST_OF_MONTH)
    shared = large.mutate(
        share=cents(ratio(large.lacking * 100, large.orders, 2)), **{ORDERS: large.lacking}
    )
    usual = shared.aggregate(tenths=quantile_tenths(shared.share, 2)).tenths.as_scalar()
    share = shared.share * 10
    is_above = share >= LACKING_SHARE * 10 + TIMES_USUAL * usual
    is_half_lost = (share - usual) * 2 >= _WHOLE * 10 - usual
    odd = ((shared.lacking >= LEAST_LACKING) & is_above) | (
        (shared.orders >= HALF_OF_MONTH) & (shared.lacking > 0) & is_half_lost
    )
    return tally(
        shared, "orders", month_text(shared.month), {f"order_id.month_without_{part}": odd}
    )


def _differing(orders: ir.Table) -> ir.Table:
    """Months in which payments are another part of what was bought than in the median month."""
    both = orders.filter(orders.owed.notnull() & orders.paid.notnull())
    months = both.group_by("month").aggregate(
        orders=both.count().cast("int64"),
        owed=cents(amount(both.owed.sum())),
        paid=cents(amount(both.paid.sum())),
        off_by=amount((both.paid.sum() - both.owed.sum()).abs()),
    )
    large = months.filter((months.orders >= LEAST_OF_MONTH) & (months.owed > 0))
    shared = large.mutate(
        share=cents(ratio(large.paid * 100, large.owed, 2)),
        **{ORDERS: large.orders, AMOUNT: large.off_by},
    )
    usual = shared.aggregate(tenths=quantile_tenths(shared.share, 5)).tenths.as_scalar()
    odd = (shared.share * 10 - usual).abs() >= OFF_BY * 10
    return tally(
        shared, "order_payments", month_text(shared.month), {"payment_value.month_differs": odd}
    )
