"""The key figures of the last periods, and how they changed."""

from __future__ import annotations

from collections.abc import Sequence

import ibis
import ibis.expr.types as ir

from pipeline.expressions import amount, cents, flag, percent_change, ratio, scaled
from pipeline.marts import intermediate, mart
from pipeline.marts.comparison import LEAST_ORDERS_IN_BASE
from pipeline.marts.dense import filled
from pipeline.marts.kpi_windows import CURRENT, LAST_YEAR, PREVIOUS
from schemas.revenue.kpi_summary import UNITS, KpiSummary
from schemas.shared import LOW_SAMPLE

_WINDOW = "window_id"
_DECIMALS = 4
_MOST_PRODUCTS = 10


@intermediate()
def kpi_sums(
    kpi_windows: ir.Table,
    kpi_days: ir.Table,
    daily_sales: ir.Table,
    order_facts: ir.Table,
    repeat_orders: ir.Table,
    sales_items: ir.Table,
) -> ir.Table:
    """What each figure is a ratio of, in whole numbers, for each window."""
    sold = _in_windows(kpi_days, daily_sales)
    names = [name for name in daily_sales.columns if name != "order_date"]
    sums = sold.group_by(_WINDOW).aggregate(**{name: sold[name].sum() for name in names})
    windows = kpi_windows.select(_WINDOW, "period_type", "period", "role")
    for table in (
        sums,
        _customers(kpi_days, order_facts.filter("is_valid"), repeat_orders),
        _products(kpi_days, sales_items),
        _sellers(kpi_days, sales_items),
    ):
        windows = filled(windows, table, [_WINDOW])
    return windows


@mart(KpiSummary)
def kpi_summary(kpi_sums: ir.Table) -> ir.Table:
    """A row for each key figure and period type, with its changes."""
    parts = _parts(kpi_sums)
    figures = ibis.union(*(_figure(kpi_sums, kpi, *parts[kpi]) for kpi in UNITS))
    current = figures.filter(figures.role == CURRENT).drop("role")
    joined = current
    for role, prefix in ((PREVIOUS, "previous"), (LAST_YEAR, "last_year")):
        other = figures.filter(figures.role == role).select(
            "period_type",
            "kpi",
            **{f"{prefix}_units": figures.units, f"{prefix}_orders": figures.orders},
        )
        found = (other[f"{prefix}_units"], other[f"{prefix}_orders"])
        joined = joined.left_join(other, ["period_type", "kpi"]).select(*joined.columns, *found)
    delta = joined.units - joined.previous_units
    return joined.mutate(
        value=scaled(joined.units, _DECIMALS),
        previous_value=scaled(joined.previous_units, _DECIMALS),
        delta=scaled(delta, _DECIMALS),
        delta_pct=_change(joined, "previous"),
        last_year_value=scaled(joined.last_year_units, _DECIMALS),
        yoy_growth_pct=_change(joined, "last_year"),
        low_sample=flag(joined.behind < LOW_SAMPLE),
    )


def _in_windows(days: ir.Table, table: ir.Table) -> ir.Table:
    """The rows of the table in each window that contains their day."""
    return days.inner_join(table, days.date == table.order_date)


def _customers(days: ir.Table, orders: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """Customers of each window: how many, those who came back, what the best of them brought."""
    # Who ordered once is one row of a window already; most customers do.
    alone = _in_windows(days, orders.anti_join(repeat_orders, "order_id"))
    once = alone.select(_WINDOW, revenue="order_value", latest=ibis.literal(1, type="int64"))
    several = _in_windows(days, orders.inner_join(repeat_orders, "order_id"))
    gathered = several.group_by(_WINDOW, "customer_unique_id").aggregate(
        revenue=amount(several.order_value.sum()),
        latest=several.order_sequence.max(),
    )
    each = once.union(gathered.drop("customer_unique_id"))
    counts = each.group_by(_WINDOW).aggregate(
        customers=each.count(), repeat_customers=each.count(where=each.latest > 1)
    )
    best = (counts.customers * 20 + 99) // 100  # a fifth, rounded up
    wanted = counts.select(_WINDOW, wanted=best.cast("int64"))
    return counts.inner_join(_best(each, wanted, "best_customer_cents"), _WINDOW)


def _products(days: ir.Table, items: ir.Table) -> ir.Table:
    """Products of each window: how many, and what the ten best brought."""
    sold = _in_windows(days, items)
    each = sold.group_by(_WINDOW, "product_id").aggregate(revenue=sold.price.sum())
    counts = each.group_by(_WINDOW).aggregate(products=each.count())
    wanted = counts.select(_WINDOW, wanted=ibis.literal(_MOST_PRODUCTS, type="int64"))
    return counts.inner_join(_best(each, wanted, "best_product_cents"), _WINDOW)


def _sellers(days: ir.Table, items: ir.Table) -> ir.Table:
    selling = _in_windows(days, items.select("seller_id", "order_date").distinct())
    return selling.group_by(_WINDOW).aggregate(sellers=selling.seller_id.nunique())


def _best(each: ir.Table, wanted: ir.Table, column: str) -> ir.Table:
    """The cents of so many rows of each window with most revenue.

    Of rows with equal revenue it does not matter which are taken, so revenues are ranked, not rows.
    """
    paid = each.select(_WINDOW, paid=cents(each.revenue))
    levels = paid.group_by(_WINDOW, "paid").aggregate(rows_here=paid.count())
    most_first = ibis.cumulative_window(group_by=_WINDOW, order_by=ibis.desc("paid"))
    counted = levels.mutate(
        before=levels.rows_here.sum().over(most_first) - levels.rows_here
    ).inner_join(wanted, _WINDOW)
    taken = ibis.least(counted.rows_here, ibis.greatest(counted.wanted - counted.before, 0))
    return counted.group_by(_WINDOW).aggregate(**{column: (taken * counted.paid).sum()})


def _figure(
    sums: ir.Table,
    kpi: str,
    numerator: ir.IntegerValue,
    denominator: ir.IntegerValue | int,
    behind: ir.IntegerValue | None = None,
) -> ir.Table:
    """One key figure of every window, in units of its last decimal; orders stand behind most."""
    value = ratio(numerator, denominator, _DECIMALS)
    return sums.select(
        "period_type",
        "period",
        "role",
        "orders",
        kpi=ibis.literal(kpi),
        unit=ibis.literal(UNITS[kpi]),
        units=(value * 10**_DECIMALS).cast("int64"),
        behind=(sums.orders if behind is None else behind).cast("int64"),
    )


def _parts(sums: ir.Table) -> dict[str, Sequence[ir.IntegerValue | int]]:
    """Numerator and denominator of each figure, and how many stand behind it if not orders."""
    revenue, freight, orders = cents(sums.revenue), cents(sums.freight), sums.orders
    return {
        "revenue": (revenue, 100),
        "gmv": (cents(sums.gmv), 100),
        "orders": (orders, 1),
        "items": (sums["items"], 1),
        "customers": (sums.customers, 1),
        "new_customers": (sums.new_customers, 1),
        "active_sellers": (sums.sellers, 1),
        "products_sold": (sums.products, 1),
        "aov": (revenue, orders * 100),
        "items_per_order": (sums["items"], orders),
        "freight_share": (freight, revenue + freight),
        "repeat_rate": (sums.repeat_customers, sums.customers, sums.customers),
        "on_time_rate": (sums.on_time_orders, sums.delivered_orders, sums.delivered_orders),
        "avg_review_score": (sums.score_sum, sums.reviewed_orders, sums.reviewed_orders),
        "top10_product_share": (sums.best_product_cents, revenue),
        "top20pct_customer_share": (sums.best_customer_cents, revenue, sums.customers),
    }


def _change(figures: ir.Table, prefix: str) -> ir.DecimalValue:
    """Percent since the other period, if both have enough orders and that is above 0."""
    other, other_orders = figures[f"{prefix}_units"], figures[f"{prefix}_orders"]
    fair = (
        (figures.orders >= LEAST_ORDERS_IN_BASE)
        & (other_orders >= LEAST_ORDERS_IN_BASE)
        & (other > 0)
    )
    return fair.ifelse(percent_change(figures.units, other), None)
