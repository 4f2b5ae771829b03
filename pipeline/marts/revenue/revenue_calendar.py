"""What was sold in each day, week, month, quarter and year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import add_days, add_months, cents, flag, ratio
from pipeline.marts import mart
from pipeline.marts.shapes.comparison import with_growth_since
from pipeline.marts.shapes.dense import filled
from pipeline.marts.shapes.sample import least_orders
from pipeline.on_demand import ibis
from schemas.revenue.revenue_calendar import RevenueCalendar

if TYPE_CHECKING:
    import ibis.expr.types as ir

_KEY = ("grain", "period_start_date")


@mart(RevenueCalendar)
def revenue_calendar(
    period_days: ir.Table,
    daily_sales: ir.Table,
    repeat_days: ir.Table,
    horizon: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Revenue, orders and customers of each period, compared with those before."""
    periods = _counted(period_days, daily_sales, repeat_days, horizon)
    least = least_orders(run_settings)
    grown = with_growth_since(
        periods, "growth_pct", least, {"grain": periods.grain, "number": periods.number + 1}
    )
    grown = with_growth_since(
        grown,
        "yoy_growth_pct",
        least,
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
