"""What each product sold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import amount, cents, flag, ratio
from pipeline.marts import mart
from pipeline.marts.shapes.dense import filled, once_begun
from pipeline.marts.shapes.names import with_names
from pipeline.marts.shapes.sample import is_small
from pipeline.marts.shapes.standing import with_standing
from pipeline.on_demand import ibis
from schemas.products.product_performance import ProductPerformance
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(ProductPerformance)
def product_performance(
    product_categories: ir.Table,
    order_products: ir.Table,
    order_facts: ir.Table,
    repeat_orders: ir.Table,
    months: ir.Table,
    product_names: ir.Table,
    run_settings: ir.Table,
) -> ir.Table:
    """Each product of the catalogue, and any sold one that it lacks, over all time."""
    sold = _sold(order_products, order_facts, repeat_orders)
    lacking = order_products.anti_join(product_categories, "product_id")
    catalogue = product_categories.union(
        lacking.select("product_id", category=ibis.literal(NOT_DEFINED)).distinct()
    )
    dates = ("first_sale_date", "last_sale_date")
    sums = sold.select(*(name for name in sold.columns if name not in dates))
    standing = with_standing(filled(once_begun(catalogue, months), sums, ["product_id"]))
    joined = standing.left_join(sold.select("product_id", *dates), "product_id")
    measured = joined.select(
        *standing.columns,
        *dates,
        aov=ratio(cents(standing.revenue), standing.orders * 100, 2),
        avg_review_score=ratio(standing.score_sum, standing.reviewed_orders, 2),
        is_sold=flag(standing.orders > 0),
        low_sample=is_small(standing.orders, run_settings),
    )
    return with_names(measured, product_names, {"product_id": "product_name"})


def _sold(parts: ir.Table, orders: ir.Table, repeat_orders: ir.Table) -> ir.Table:
    """The sums of each product, its first and last day; a review counts once an order."""
    reviews = orders.select("order_id", "review_score")
    repeated = repeat_orders.select("order_id", "order_sequence")
    joined = parts.inner_join(reviews, "order_id").left_join(repeated, "order_id")
    sequence = joined.order_sequence  # null where it is the customer's only order, or a guest's
    is_named = joined.customer_unique_id.notnull()
    return joined.group_by("product_id").aggregate(
        revenue=amount(joined.revenue.sum()),
        items=joined["items"].sum(),
        orders=joined.count(),
        # Who ordered once stands in one row, so that only the others can be counted twice.
        customers=joined.count(where=sequence.isnull() & is_named)
        + joined.customer_unique_id.nunique(where=sequence.notnull()),
        reviewed_orders=joined.review_score.count(),
        score_sum=joined.review_score.sum(),
        first_sale_date=joined.order_date.min(),
        last_sale_date=joined.order_date.max(),
    )
