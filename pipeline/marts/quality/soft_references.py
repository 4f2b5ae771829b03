"""References that may miss: rows are kept, and told of, where what they name is not there."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import intermediate
from pipeline.marts.quality.behind import parts_behind
from pipeline.marts.quality.tally import key_text, tally, together
from schemas.quality.oddities import REFERRING, UNKNOWN

if TYPE_CHECKING:
    import ibis.expr.types as ir


@intermediate(
    empty_if_absent=("products", *(table.name for table in REFERRING if not table.is_required))
)
def reference_oddities(
    refunds: ir.Table,
    product_costs: ir.Table,
    order_costs: ir.Table,
    stock_levels: ir.Table,
    orders: ir.Table,
    products: ir.Table,
) -> ir.Table:
    """Refunds, costs and stock of orders and products that nobody knows."""
    tables = {
        "refunds": parts_behind(refunds, refunds.amount),
        "product_costs": product_costs,
        "order_costs": order_costs,
        "stock_levels": stock_levels,
    }
    owners = {"orders": orders, "products": products}
    return together(
        *(
            unknown(table.name, tables[table.name], owners[parent.name], column)
            for table in REFERRING
            for column, parent in table.soft_references.items()
        )
    )


def unknown(table: str, rows: ir.Table, known: ir.Table, column: str) -> ir.Table:
    """Of the rows that name one: those whose owner is not among the known, by its key."""
    owners = known.select(owner=column)
    joined = rows.left_join(owners, owners.owner == rows[column])
    lost = joined[column].notnull().ifelse(joined.owner.isnull(), None)
    odd = if_any(known, lost)
    return tally(joined, table, key_text(table, joined), {f"{column}.{UNKNOWN}": odd})


def if_any(table: ir.Table, odd: ir.BooleanValue) -> ir.BooleanValue:
    """The condition unless the optional table is absent or empty, where nothing can be told."""
    return (table.count().as_scalar() > 0).ifelse(odd, None)
