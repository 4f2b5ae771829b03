"""product_performance: one row a product, sold or not."""

from datetime import date

from tests.oracle.gather import categories
from tests.oracle.numbers import ratio, rounded
from tests.oracle.order import NOT_DEFINED, units
from tests.oracle.pareto import Standing, standings
from tests.oracle.raw import Raw, Row
from tests.oracle.sold import Sold, sold_by
from tests.oracle.world import world_as_of

KEY = ("product_id",)
MIN_ORDERS = 30


def product_performance(raw: Raw, as_of: date | None) -> list[Row]:
    """The catalogue, and what was sold although the catalogue lacks it.

    Decided: sold means that a valid order has an item of it, so a product that the catalogue lacks
    and that only canceled orders name is no row.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    names = categories(raw)
    sold = sold_by(world.valid, lambda _, item: item.product_id)
    products = sorted({*names, *sold})
    standing = standings({product: sold[product].revenue for product in products})
    return [
        {
            **_row(product, names.get(product, NOT_DEFINED), sold[product], standing[product]),
            "product_name": world.product_names.get(product),
        }
        for product in products
    ]


def _row(product: str, category: str, sold: Sold, standing: Standing) -> Row:
    orders = sold.orders
    dates = [order.day for order in orders]
    return {
        "product_id": product,
        "category": category,
        "revenue": rounded(sold.revenue, 2),
        "items": units(sold.items),
        "orders": len(orders),
        "customers": sold.customers,
        "aov": ratio(sold.revenue, len(orders), 2),
        "revenue_share": standing.revenue_share,
        "cumulative_share": standing.cumulative_share,
        "revenue_rank": standing.revenue_rank,
        "abc": standing.abc,
        "avg_review_score": sold.avg_review_score,
        "first_sale_date": min(dates, default=None),
        "last_sale_date": max(dates, default=None),
        "is_sold": int(bool(orders)),
        "low_sample": int(len(orders) < MIN_ORDERS),
    }
