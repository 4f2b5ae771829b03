"""Which category products are of, and which leads."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.marts import intermediate
from pipeline.on_demand import ibis
from schemas.shared import NOT_DEFINED

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate(empty_if_absent=("products", "category_translation"))
def product_categories(products: ir.Table, category_translation: ir.Table) -> ir.Table:
    """The category of each product: the English name, else the raw name (C20)."""
    named = products.left_join(category_translation, "product_category_name")
    return named.select(
        "product_id",
        category=ibis.coalesce(
            named.product_category_name_english, named.product_category_name, NOT_DEFINED
        ),
    )


@intermediate()
def categories(product_categories: ir.Table) -> ir.Table:
    """Every category, numbered in the order of the names: engines compare numbers faster."""
    undefined = ibis.literal(NOT_DEFINED).name("category").as_table()
    names = product_categories.select("category").union(undefined, distinct=True)
    number = ibis.row_number().over(order_by="category")
    return names.mutate(category_number=number.cast("int64"))


def leading_categories(key: str, category: str) -> Callable[[ir.Table], ir.Table]:
    """Chooses of each key's rows the category: most revenue, then most items, then name (C20).

    `category` is the column of names, or of their numbers.
    """

    def choose(sums: ir.Table) -> ir.Table:
        by_category = sums.group_by(key, category).aggregate(
            revenue=sums.revenue.sum(), items=sums["items"].sum()
        )
        rank = ibis.struct(
            {
                "revenue": -by_category.revenue,
                "items": -by_category["items"],
                "name": by_category[category],
            }
        )
        return by_category.group_by(key).aggregate(**{category: rank.min()["name"]})

    return choose
