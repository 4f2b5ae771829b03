"""Names of products, shown beside their ids."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING

from pipeline.marts import intermediate

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate(empty_if_absent=("products",))
def product_names(products: ir.Table) -> ir.Table:
    """The products that have a name."""
    named = products.filter(products.product_name.notnull())
    return named.select("product_id", "product_name")


def with_names(
    rows: ir.Table,
    product_names: ir.Table,
    columns: Mapping[str, str],
    among: tuple[str, str] | None = None,
) -> ir.Table:
    """Adds the name of the product in each of the columns, as the column that it maps to.

    `among` is a column and the value that it has where products stand in those.
    """
    for column, called in columns.items():
        names = product_names.select(named_id="product_id", **{called: "product_name"})
        product = rows[column]
        if among is not None:
            product = (rows[among[0]] == among[1]).ifelse(product, None)
        keyed = rows.mutate(asked_id=product)
        joined = keyed.left_join(names, keyed.asked_id == names.named_id)
        rows = joined.select(*rows.columns, called)
    return rows
