"""Days without orders: how long each gap between two days with orders is, and how busy its sides.

Few gaps are long, so what is beside each is added up for these only.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import days_between, month_start
from pipeline.marts import intermediate
from pipeline.marts.quality.behind import AMOUNT, ORDERS, sums_behind
from pipeline.marts.shapes.clock import on_clock
from pipeline.on_demand import ibis
from schemas.facts.master_orders import INVALID_STATUSES
from schemas.quality.completeness import DAYS_APART, LONG_GAP, YEAR

if TYPE_CHECKING:
    import ibis.expr.types as ir

_SPANS = {"week": 7, "month": DAYS_APART, "year": YEAR}


@intermediate()
def placed_orders(
    orders: ir.Table, clock: ir.Table, order_behind: ir.Table, horizon: ir.Table
) -> ir.Table:
    """Each order of the days that the run knows: its local day, whether it is valid, its money."""
    needed = orders.select("order_id", "order_status", "order_purchase_timestamp")
    dated = on_clock(needed, clock, placed="order_purchase_timestamp")
    known = dated.inner_join(order_behind, "order_id")
    days = known.select(
        "order_id",
        ORDERS,
        AMOUNT,
        "bought",
        "owed",
        "paid",
        day=known.placed.date(),
        is_valid=known.order_status.notin(INVALID_STATUSES),
    )
    first, last = horizon.first_date.as_scalar(), horizon.as_of.as_scalar()
    return days.filter((days.day >= first) & (days.day <= last))


@intermediate()
def days_with_orders(placed_orders: ir.Table) -> ir.Table:
    """Each day with orders: how many, how many of them valid, and what is behind them."""
    return placed_orders.group_by("day").aggregate(
        orders=placed_orders.count(),
        valid_orders=placed_orders.count(where=placed_orders.is_valid),
        **sums_behind(placed_orders),
    )


@intermediate()
def gaps(days_with_orders: ir.Table) -> ir.Table:
    """The long gaps between days with orders."""
    return _gaps(days_with_orders, "orders")


@intermediate()
def valid_gaps(days_with_orders: ir.Table) -> ir.Table:
    """The long gaps between days with valid orders."""
    return _gaps(days_with_orders, "valid_orders")


def _gaps(days: ir.Table, orders: str) -> ir.Table:
    """Each run of days without such orders that is long: the days beside it, and their orders.

    Columns: `day_before`, `day_after`, the days beside it; `missing`, its days; `orders_until` and
    `orders_from`, all orders before and after it; `week_before`, `week_after` and so for 30 days
    and a year, the orders of these days beside it; `starts_in` and `ends_in`, the months of the
    days beside it, and `in_first` and `in_last`, the orders of these.
    """
    some = days.filter(days[orders] > 0).select("day", orders=days[orders])
    steps = some.mutate(day_before=some.day.lag().over(ibis.window(order_by="day")))
    long = steps.filter(days_between(steps.day_before, steps.day) > LONG_GAP)
    gap = long.select("day_before", day_after="day")
    beside = some.view()
    both = gap.cross_join(beside)
    before, after = days_between(both.day, both.day_before), days_between(both.day_after, both.day)
    month = month_start(both.day)

    def orders_where(condition: ir.BooleanValue) -> ir.IntegerScalar:
        return both.orders.sum(where=condition).fill_null(0).cast("int64")

    return both.group_by("day_before", "day_after").aggregate(
        missing=days_between(both.day_before.min(), both.day_after.min()) - 1,
        starts_in=month_start(both.day_before.min()),
        ends_in=month_start(both.day_after.min()),
        orders_until=orders_where(before >= 0),
        orders_from=orders_where(after >= 0),
        in_first=orders_where(month == month_start(both.day_before)),
        in_last=orders_where(month == month_start(both.day_after)),
        **{f"{name}_before": orders_where(before.between(0, n - 1)) for name, n in _SPANS.items()},
        **{f"{name}_after": orders_where(after.between(0, n - 1)) for name, n in _SPANS.items()},
    )
