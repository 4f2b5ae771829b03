"""Oddities of the calendar: months and days without orders, orders apart from all others."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.expressions import (
    add_days,
    add_months,
    cents,
    days_between,
    month_text,
    ratio,
)
from pipeline.marts import intermediate
from pipeline.marts.quality.behind import AMOUNT, ORDERS, sums_behind
from pipeline.marts.quality.tally import Tally, tallied_at_once, tally, together
from pipeline.on_demand import ibis
from schemas.quality.completeness import (
    BUSY_YEAR,
    DAYS_APART,
    EARLIEST,
    FEW_APART,
    FULL_MONTH,
    FULL_WEEK,
    LONG_GAP,
    YEAR,
)

if TYPE_CHECKING:
    import ibis.expr.types as ir

_PLACED = "order_purchase_timestamp"


@intermediate()
def calendar_oddities(
    placed_orders: ir.Table, days_with_orders: ir.Table, gaps: ir.Table, valid_gaps: ir.Table
) -> ir.Table:
    """Holes in time, and first and last orders on which too much would rest."""
    found = holes(gaps)
    return together(
        _months_without(found, days_with_orders),
        _days_without(found, days_with_orders),
        _apart(placed_orders, gaps, valid_gaps),
    )


def holes(gaps: ir.Table) -> ir.Table:
    """The gaps, and how many `months`, or else `days`, seem to be missing in each."""
    months = _months_between(gaps.starts_in, gaps.ends_in) - 1
    is_hole = (months > 0) & _both(gaps.in_first, gaps.in_last, FULL_MONTH)
    is_gap = (gaps.missing >= LONG_GAP) & _both(gaps.week_before, gaps.week_after, FULL_WEEK)
    return gaps.select(
        "day_before",
        "missing",
        "starts_in",
        months=is_hole.ifelse(months, 0),
        days=(is_gap & ~is_hole).ifelse(gaps.missing, 0),
    )


def _months_without(holes: ir.Table, days: ir.Table) -> ir.Table:
    first = month_text(add_months(holes.starts_in, 1))
    return _of_time(holes, days, "months", first, _months_between)


def _days_without(holes: ir.Table, days: ir.Table) -> ir.Table:
    first = add_days(holes.day_before, 1).cast("string")
    return _of_time(holes, days, "days", first, days_between)


def _of_time(
    holes: ir.Table,
    days: ir.Table,
    unit: str,
    first: ir.StringValue,
    between: Callable[[ir.DateValue, ir.DateValue], ir.IntegerValue],
) -> ir.Table:
    """Counts the units of time in holes, of all from the first order to the last.

    Behind them is what as many days with orders bring on average.
    """
    is_hole = holes[unit] > 0
    found = holes.aggregate(
        units=holes[unit].sum(),
        missing=holes.missing.sum(where=is_hole),
        first=first.min(where=is_hole),
    )
    whole = days.aggregate(
        first_day=days.day.min(), last_day=days.day.max(), days=days.count(), **sums_behind(days)
    )
    both = found.cross_join(whole.mutate(units_in_all=between(whole.first_day, whole.last_day) + 1))
    orders = ratio(both[ORDERS] * both.missing, both.days, 0).cast("int64")
    money = ratio(cents(both[AMOUNT]) * both.missing, both.days * 100, 2)
    rule = "month_without_orders" if unit == "months" else "days_without_orders"
    counted = Tally(
        both.units_in_all.max(), both.units.max(), both["first"].max(), orders.max(), money.max()
    )
    return tallied_at_once(both, f"orders.{_PLACED}.{rule}", counted)


def _apart(orders: ir.Table, opening: ir.Table, closing: ir.Table) -> ir.Table:
    """Few first orders, or last valid ones, far from all others; and orders of another age."""
    ends = opening.aggregate(
        until=opening.day_before.max(
            where=(opening.orders_until <= FEW_APART)
            & _far(opening.missing, opening.month_after, opening.year_after)
        )
    ).cross_join(
        closing.aggregate(
            since=closing.day_after.min(
                where=(closing.orders_from <= FEW_APART)
                & _far(closing.missing, closing.month_before, closing.year_before)
            )
        )
    )
    each = orders.cross_join(ends)
    is_first = each.day <= each.until
    is_last = (each.day >= each.since) & each.is_valid
    is_apart = is_first.fill_null(False) | is_last.fill_null(False)
    failing = each.count(where=is_apart)
    apart = Tally(
        each.count(),
        failing,
        each.order_id.min(where=is_apart),
        # All that is told by month or by cohort rests on them.
        (failing > 0).ifelse(each[ORDERS].sum(), 0),
        (failing > 0).ifelse(each[AMOUNT].sum(), 0),
    )
    early = {f"{_PLACED}.implausible": orders.day < ibis.literal(EARLIEST)}
    return together(
        tallied_at_once(each, f"orders.{_PLACED}.apart", apart),
        tally(orders, "orders", orders.order_id, early),
    )


def _far(
    missing: ir.IntegerValue, month: ir.IntegerValue, year: ir.IntegerValue
) -> ir.BooleanValue:
    """Whether so many days without orders are many for a shop so busy beside them."""
    beside_a_month = (missing >= DAYS_APART - 1) & (month >= FULL_MONTH)
    return beside_a_month | ((missing >= YEAR - 1) & (year >= BUSY_YEAR))


def _months_between(first: ir.DateValue, last: ir.DateValue) -> ir.IntegerValue:
    years = last.year().cast("int64") - first.year().cast("int64")
    return years * 12 + (last.month().cast("int64") - first.month().cast("int64"))


def _both(one: ir.IntegerValue, other: ir.IntegerValue, least: int) -> ir.BooleanValue:
    return (one >= least) & (other >= least)
