"""The best and the worst of each dimension."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount
from pipeline.marts import mart
from pipeline.marts.shapes.names import with_names
from pipeline.marts.shapes.sample import least_orders
from pipeline.on_demand import ibis
from schemas.revenue.top_bottom import BEST, TOP_N, WORST, TopBottom

if TYPE_CHECKING:
    import ibis.expr.types as ir

_MEASURES = ("revenue", "items")


@mart(TopBottom)
def top_bottom(
    product_performance: ir.Table,
    seller_performance: ir.Table,
    revenue_by_category: ir.Table,
    revenue_by_state: ir.Table,
    revenue_by_city: ir.Table,
    revenue_by_zip: ir.Table,
    product_names: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Ten rows for each end of each dimension and measure."""
    cities = revenue_by_city.mutate(
        member=revenue_by_city.customer_city + ", " + revenue_by_city.customer_state
    )
    members = ibis.union(
        _members("product", _sold(product_performance), "product_id"),
        _members("seller", _sold(seller_performance), "seller_id"),
        _members("category", revenue_by_category, "category"),
        _members("state", revenue_by_state, "customer_state"),
        _members("city", cities, "member"),
        _members("zip_prefix", revenue_by_zip, "customer_zip_code_prefix"),
    )
    lists = [
        _list(members, measure, direction, run_settings)
        for measure in _MEASURES
        for direction in (BEST, WORST)
    ]
    return with_names(
        ibis.union(*lists), product_names, {"member": "member_name"}, ("dimension", "product")
    )


def _sold(table: ir.Table) -> ir.Table:
    return table.filter(table.orders > 0)


def _members(dimension: str, table: ir.Table, member: str) -> ir.Table:
    """Each member's sums; an order is in one month, so that orders of months add up."""
    sums = table.group_by(member=table[member]).aggregate(
        revenue=amount(table.revenue.sum()),
        items=table["items"].sum().cast("int64"),
        orders=table.orders.sum().cast("int64"),
    )
    return sums.mutate(dimension=ibis.literal(dimension))


def _list(members: ir.Table, measure: str, direction: str, run_settings: ir.Table) -> ir.Table:
    if direction == WORST:
        members = members.filter(members.orders >= least_orders(run_settings))
    order = ibis.desc(measure) if direction == BEST else ibis.asc(measure)
    place = ibis.row_number().over(group_by="dimension", order_by=[order, "member"])
    ranked = members.mutate(rank=place.cast("int64") + 1)
    return ranked.filter(ranked["rank"] <= TOP_N).select(
        "dimension",
        measure=ibis.literal(measure),
        direction=ibis.literal(direction),
        rank=ranked["rank"],
        member=ranked.member,
        revenue=ranked.revenue,
        items=ranked["items"],
        orders=ranked.orders,
    )
