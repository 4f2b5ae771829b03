"""What is ordered together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import intermediate, mart
from pipeline.marts.shapes.names import with_names
from pipeline.on_demand import ibis
from schemas.products.cross_sell import (
    ABOVE_10,
    ALL_ORDERS,
    BELOW_5,
    FROM_5,
    LEAST_TOGETHER,
    MOST_PAIRS,
    MULTI_ORDERS,
    CrossSell,
)
from schemas.products.levels import CATEGORY, PRODUCT

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate()
def product_pairs(order_products: ir.Table) -> ir.Table:
    """Pairs of products that stand in several orders together."""
    return _pairs(_products(order_products))


@intermediate()
def category_pairs(order_categories: ir.Table) -> ir.Table:
    """Pairs of categories that stand in several orders together."""
    return _pairs(_categories(order_categories))


@intermediate()
def measured_pairs(
    order_products: ir.Table,
    order_categories: ir.Table,
    product_pairs: ir.Table,
    category_pairs: ir.Table,
) -> ir.Table:
    """Pairs of products and of categories, measured in all orders and in those with several.

    Their `place` is by orders together, then by lift, among those of their level and base that
    stand together at least as often as by chance; the others have none.
    """
    pairs = ibis.union(
        *_level(PRODUCT, product_pairs, _products(order_products)),
        *_level(CATEGORY, category_pairs, _categories(order_categories)),
    )
    best_first = ibis.window(
        group_by=["level", "base", "is_striking"],
        order_by=[ibis.desc("orders_together"), ibis.desc("lift"), "member_a", "member_b"],
    )
    placed = pairs.mutate(place=ibis.row_number().over(best_first).cast("int64") + 1)
    return placed.mutate(place=placed.is_striking.ifelse(placed.place, None))


@mart(CrossSell)
def cross_sell(measured_pairs: ir.Table, product_names: ir.Table) -> ir.Table:
    """The striking pairs, and of very many only the best."""
    told = measured_pairs.filter(measured_pairs.place <= MOST_PAIRS)
    names = {"member_a": "member_a_name", "member_b": "member_b_name"}
    return with_names(told, product_names, names, ("level", PRODUCT))


def _products(orders: ir.Table) -> ir.Table:
    return orders.select("order_id", "parts", member="product_id")


def _categories(orders: ir.Table) -> ir.Table:
    return orders.select("order_id", "parts", member="category")


def _level(level: str, pairs: ir.Table, parts: ir.Table) -> tuple[ir.Table, ir.Table]:
    """The pairs in both bases. Orders with both members are the same in either."""
    return (
        _measured(level, ALL_ORDERS, pairs, parts),
        _measured(level, MULTI_ORDERS, pairs, parts.filter(parts.parts > 1)),
    )


def _pairs(members: ir.Table) -> ir.Table:
    parts = members.filter(members.parts > 1)
    other = parts.view()
    joined = parts.join(
        other, [parts.order_id == other.order_id, parts.member < other.member], how="inner"
    )
    both = joined.select(member_a=parts.member, member_b=other.member)
    counted = both.group_by("member_a", "member_b").aggregate(orders_together=both.count())
    return counted.filter(counted.orders_together >= LEAST_TOGETHER)


def _measured(level: str, base: str, pairs: ir.Table, parts: ir.Table) -> ir.Table:
    single = parts.group_by("member").aggregate(orders=parts.count())
    first = single.select(member_a="member", orders_a="orders")
    second = single.select(member_b="member", orders_b="orders")
    is_one = parts.parts == 1  # the only row of its order
    total = parts.aggregate(
        orders_total=parts.count(where=is_one) + parts.order_id.nunique(where=~is_one)
    )
    joined = pairs.inner_join(first, "member_a").inner_join(second, "member_b").cross_join(total)
    together, orders = joined.orders_together, joined.orders_total
    chance = joined.orders_a * joined.orders_b
    return joined.select(
        "member_a",
        "member_b",
        "orders_together",
        "orders_a",
        "orders_b",
        "orders_total",
        level=ibis.literal(level),
        base=ibis.literal(base),
        support_rate=ratio(together, orders, 6),
        confidence_a_b_rate=ratio(together, joined.orders_a, 4),
        confidence_b_a_rate=ratio(together, joined.orders_b, 4),
        expected_orders=ratio(chance, orders, 2),
        lift=ratio(together * orders, chance, 2),
        is_striking=together * orders >= chance,
        lift_band=ibis.cases(
            (together * orders > 10 * chance, ABOVE_10),
            (together * orders >= 5 * chance, FROM_5),
            else_=BELOW_5,
        ),
    )
