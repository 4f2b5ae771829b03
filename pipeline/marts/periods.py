"""Days, weeks, months, quarters and years of the data, and what was sold in each."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import (
    add_days,
    add_months,
    cents,
    flag,
    iso_week,
    iso_year,
    month_start,
    month_text,
    quarter_start,
    quarter_text,
    ratio,
    week_start,
    week_text,
    year_start,
)
from pipeline.marts import intermediate, mart
from pipeline.marts.comparison import with_growth_since
from pipeline.marts.dense import filled
from pipeline.marts.time import days_of
from schemas.revenue.revenue_calendar import RevenueCalendar

_MONTHS = {"month": 1, "quarter": 3, "year": 12}
_KEY = ("grain", "period_start_date")


@intermediate()
def period_days(horizon: ir.Table) -> ir.Table:
    """Each day from the first order's month to `as_of`, once for each period that contains it.

    `year_number` and `slot` place a period in its year: a year before, the slot is the same.
    """
    days = days_of(horizon, month_start(horizon.first_date), horizon.as_of)
    day, monday = days.day, week_start(days.day)
    year = day.year().cast("int64")
    grains = {
        "day": (day, day.cast("string"), year, day.month() * 100 + day.day()),
        "week": (monday, week_text(monday), iso_year(monday), iso_week(monday)),
        "month": (month_start(day), month_text(day), year, day.month()),
        "quarter": (quarter_start(day), quarter_text(day), year, day.quarter()),
        "year": (year_start(day), year.cast("string"), year, ibis.literal(1)),
    }
    return ibis.union(
        *(
            days.select(
                date=day,
                grain=ibis.literal(grain),
                period=name,
                period_start_date=start,
                period_end_date=_end(grain, start),
                year_number=year_number,
                slot=slot.cast("int64"),
            )
            for grain, (start, name, year_number, slot) in grains.items()
        )
    )


@intermediate()
def daily_sales(order_facts: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """What was ordered on each day; customers with one order are counted apart from the others.

    Those can be added up over days; of the others, each must be counted once a period.
    """
    facts = order_facts.left_join(
        repeat_orders.select("order_id", sequence="order_sequence"), "order_id"
    )
    valid = facts.is_valid
    return facts.group_by("order_date").aggregate(
        revenue=facts.order_value.sum(where=valid),
        gmv=facts.order_value.sum(),
        freight=facts.freight_value.sum(where=valid),
        orders=facts.count(where=valid),
        items=facts["items"].sum(where=valid),
        single_customers=facts.count(where=valid & facts.sequence.isnull()),
        new_customers=facts.count(where=valid & (facts.sequence.fill_null(1) == 1)),
        delivered_orders=facts.is_late.count(),
        on_time_orders=facts.count(where=facts.is_late == 0),
        reviewed_orders=facts.review_score.count(where=valid),
        score_sum=facts.review_score.sum(where=valid),
    )


@intermediate()
def repeat_days(order_facts: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """The valid orders of customers with several: who, and on which day."""
    joined = order_facts.inner_join(repeat_orders, "order_id")
    return joined.select("customer_unique_id", "order_date")


@mart(RevenueCalendar)
def revenue_calendar(
    period_days: ir.Table, daily_sales: ir.Table, repeat_days: ir.Table, horizon: ir.Table
) -> ir.Table:
    """Revenue, orders and customers of each period, compared with those before."""
    periods = _counted(period_days, daily_sales, repeat_days, horizon)
    grown = with_growth_since(
        periods, "growth_pct", {"grain": periods.grain, "number": periods.number + 1}
    )
    grown = with_growth_since(
        grown,
        "yoy_growth_pct",
        {"grain": grown.grain, "year_number": grown.year_number + 1, "slot": grown.slot},
    )
    three = ibis.window(group_by="grain", order_by="number", preceding=2, following=0)
    rolled = grown.mutate(
        three_complete=grown.is_complete.sum().over(three) == 3,
        three_revenue=grown.revenue.sum().over(three),
    )
    trailing = _trailing(rolled, daily_sales, horizon)
    return trailing.mutate(
        aov=ratio(cents(trailing.revenue), trailing.orders * 100, 2),
        revenue_rolling3=trailing.three_complete.ifelse(trailing.three_revenue, None),
    )


def _end(grain: str, start: ir.DateValue) -> ir.DateValue:
    """The last day of a period."""
    if grain in _MONTHS:
        return add_days(add_months(start, _MONTHS[grain]), -1)
    return add_days(start, 6) if grain == "week" else start


def _counted(days: ir.Table, daily: ir.Table, repeats: ir.Table, horizon: ir.Table) -> ir.Table:
    """Sums and customers of each period, in which they are numbered one by one."""
    periods = days.drop("date").distinct()
    begun = periods.period_start_date >= horizon.first_date.as_scalar()
    over = periods.period_end_date <= horizon.as_of.as_scalar()
    number = ibis.row_number().over(group_by="grain", order_by="period_start_date")
    numbered = periods.mutate(is_complete=flag(begun & over), number=number.cast("int64"))
    sold = days.inner_join(daily, days.date == daily.order_date)
    names = ("revenue", "gmv", "freight", "orders", "items", "single_customers")
    sums = sold.group_by(*_KEY).aggregate(**{name: sold[name].sum() for name in names})
    came = days.inner_join(repeats, days.date == repeats.order_date)
    several = came.group_by(*_KEY).aggregate(repeat_customers=came.customer_unique_id.nunique())
    counted = filled(filled(numbered, sums, _KEY), several, _KEY)
    return counted.mutate(customers=counted.single_customers + counted.repeat_customers)


def _trailing(periods: ir.Table, daily: ir.Table, horizon: ir.Table) -> ir.Table:
    """Adds the revenue of the 12 months up to the period's end, or to `as_of` before it."""
    last = ibis.least(periods.period_end_date, horizon.as_of.as_scalar())
    spans = periods.select(*_KEY, last=last, first=add_months(add_days(last, 1), -12))
    covered = spans.filter(spans["first"] >= horizon.first_date.as_scalar())
    inside = covered.left_join(
        daily, [daily.order_date >= covered["first"], daily.order_date <= covered["last"]]
    )
    sums = inside.group_by(*_KEY).aggregate(revenue_ttm=inside.revenue.sum().fill_null(0))
    joined = periods.left_join(sums, list(_KEY))
    return joined.select(*periods.columns, revenue_ttm=sums.revenue_ttm)
