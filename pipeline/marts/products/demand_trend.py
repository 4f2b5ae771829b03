"""Who gains and who loses demand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import flag, percent_change
from pipeline.marts import mart
from pipeline.marts.shapes.dense import filled
from pipeline.marts.shapes.names import with_names
from pipeline.on_demand import ibis
from schemas.products.demand_trend import (
    DECLINING,
    GROWING,
    INSUFFICIENT,
    STABLE,
    DemandTrend,
)
from schemas.products.levels import CATEGORY, PRODUCT

if TYPE_CHECKING:
    import ibis.expr.types as ir

_TREND_MONTHS = 3


@mart(DemandTrend)
def demand_trend(
    order_products: ir.Table,
    order_categories: ir.Table,
    product_performance: ir.Table,
    months: ir.Table,
    product_names: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """The last three complete months of each product and category against the three before."""
    span = _span(months)
    products = _demand(order_products, "product_id", months, span)
    categories = product_performance.select("category").distinct()
    sold = _demand(order_categories, "category", months, span)
    rows = ibis.union(
        products.inner_join(product_performance, "product_id").select(
            *_trend_columns(PRODUCT, products, "product_id"),
            category=product_performance.category,
        ),
        filled(categories, sold, ["category"]).select(
            *_trend_columns(CATEGORY, ibis._, "category"), category=ibis._.category
        ),
    )
    judged = with_names(
        rows.cross_join(span), product_names, {"member": "member_name"}, ("level", PRODUCT)
    )
    enough = (judged.orders >= run_settings.min_trend_orders.as_scalar()) & (judged.is_covered == 1)
    recent, previous = judged.items_recent, judged.items_previous
    return judged.mutate(
        growth_pct=enough.ifelse(percent_change(recent, previous), None),
        trend=ibis.cases(
            (~enough, INSUFFICIENT),
            (recent * 100 >= previous * 115, GROWING),
            (recent * 100 <= previous * 85, DECLINING),
            else_=STABLE,
        ),
    )


def _span(months: ir.Table) -> ir.Table:
    """One row: the number of the last complete month, and whether six up to it are complete."""
    complete = months.filter(months.is_complete == 1)
    return complete.aggregate(
        last_month=complete.month_number.max(),
        is_covered=flag(
            complete.month_number.max() - complete.month_number.min() >= 2 * _TREND_MONTHS - 1
        ),
    )


def _demand(parts: ir.Table, member: str, months: ir.Table, span: ir.Table) -> ir.Table:
    """Orders and items of each member in the six months, and in either half of them."""
    numbers = months.select("order_month", "month_number").cross_join(span)
    numbers = numbers.mutate(months_ago=numbers.last_month - numbers.month_number)
    six = numbers.filter(numbers.months_ago.between(0, 2 * _TREND_MONTHS - 1))
    sold = parts.inner_join(six.select("order_month", "months_ago"), "order_month")
    is_recent = sold.months_ago < _TREND_MONTHS
    return sold.group_by(member).aggregate(
        orders=sold.count(),
        items_recent=sold["items"].sum(where=is_recent).fill_null(0),
        items_previous=sold["items"].sum(where=~is_recent).fill_null(0),
    )


def _trend_columns(level: str, table: ir.Table, member: str) -> list[ir.Value]:
    return [
        ibis.literal(level).name("level"),
        table[member].name("member"),
        *(table[name] for name in ("orders", "items_recent", "items_previous")),
    ]
