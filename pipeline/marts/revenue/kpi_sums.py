"""What each key figure is a ratio of."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount, cents, scaled
from pipeline.marts import intermediate
from pipeline.marts.shapes.dense import filled
from pipeline.marts.shapes.guests import of_customers
from pipeline.on_demand import ibis
from schemas.quantities import BEST_CUSTOMERS, BEST_PRODUCTS

if TYPE_CHECKING:
    import ibis.expr.types as ir

WINDOW = "window_id"
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
    sums = sold.group_by(WINDOW).aggregate(**{name: sold[name].sum() for name in names})
    windows = kpi_windows.select(WINDOW, "period_type", "period", "role")
    for table in (
        sums,
        _customers(kpi_days, of_customers(order_facts.filter("is_valid")), repeat_orders),
        _products(kpi_days, sales_items),
        _sellers(kpi_days, sales_items),
    ):
        windows = filled(windows, table, [WINDOW])
    return windows


def _in_windows(days: ir.Table, table: ir.Table) -> ir.Table:
    """The rows of the table in each window that contains their day."""
    return days.inner_join(table, days.date == table.order_date)


def _customers(days: ir.Table, orders: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """Customers of each window: how many, those who came back, what the best of them brought."""
    # Who ordered once is one row of a window already; most customers do.
    alone = _in_windows(days, orders.anti_join(repeat_orders, "order_id"))
    once = alone.select(WINDOW, revenue="order_value", latest=ibis.literal(1, type="int64"))
    several = _in_windows(days, orders.inner_join(repeat_orders, "order_id"))
    gathered = several.group_by(WINDOW, "customer_unique_id").aggregate(
        revenue=amount(several.order_value.sum()),
        latest=several.order_sequence.max(),
    )
    each = once.union(gathered.drop("customer_unique_id"))
    counts = each.group_by(WINDOW).aggregate(
        customers=each.count(), repeat_customers=each.count(where=each.latest > 1)
    )
    best = (counts.customers * 20 + 99) // 100  # a fifth, rounded up
    wanted = counts.select(WINDOW, wanted=best.cast("int64"))
    return counts.inner_join(_best(each, wanted, BEST_CUSTOMERS.name), WINDOW)


def _products(days: ir.Table, items: ir.Table) -> ir.Table:
    """Products of each window: how many, and what the ten best brought."""
    sold = _in_windows(days, items)
    each = sold.group_by(WINDOW, "product_id").aggregate(revenue=sold.revenue.sum())
    counts = each.group_by(WINDOW).aggregate(products=each.count())
    wanted = counts.select(WINDOW, wanted=ibis.literal(_MOST_PRODUCTS, type="int64"))
    return counts.inner_join(_best(each, wanted, BEST_PRODUCTS.name), WINDOW)


def _sellers(days: ir.Table, items: ir.Table) -> ir.Table:
    selling = _in_windows(days, items.select("seller_id", "order_date").distinct())
    return selling.group_by(WINDOW).aggregate(sellers=selling.seller_id.nunique())


def _best(each: ir.Table, wanted: ir.Table, column: str) -> ir.Table:
    """The revenue of so many rows of each window with most revenue.

    Of rows with equal revenue it does not matter which are taken, so revenues are ranked, not rows.
    """
    paid = each.select(WINDOW, paid=cents(each.revenue))
    levels = paid.group_by(WINDOW, "paid").aggregate(rows_here=paid.count())
    most_first = ibis.cumulative_window(group_by=WINDOW, order_by=ibis.desc("paid"))
    counted = levels.mutate(
        before=levels.rows_here.sum().over(most_first) - levels.rows_here
    ).inner_join(wanted, WINDOW)
    taken = ibis.least(counted.rows_here, ibis.greatest(counted.wanted - counted.before, 0))
    paid = (taken * counted.paid).sum()
    return counted.group_by(WINDOW).aggregate(**{column: scaled(paid, 2)})
