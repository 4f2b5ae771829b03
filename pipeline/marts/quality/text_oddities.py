"""White space at the ends of texts that are no names of places and kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import intermediate
from pipeline.marts.quality.behind import lines_behind, owners, parts_behind
from pipeline.marts.quality.spellings import is_untrimmed
from pipeline.marts.quality.tally import key_text, tally, together
from schemas.quality.oddities import OTHER_TEXTS, UNTRIMMED
from schemas.raw.registry import RAW_TABLES

if TYPE_CHECKING:
    import ibis.expr.types as ir

_OPTIONAL = tuple(name for name in OTHER_TEXTS if not RAW_TABLES[name].is_required)


@intermediate(empty_if_absent=_OPTIONAL)
def text_oddities(
    customers: ir.Table,
    orders: ir.Table,
    order_items: ir.Table,
    order_payments: ir.Table,
    order_reviews: ir.Table,
    products: ir.Table,
    sellers: ir.Table,
    order_behind: ir.Table,
    customer_behind: ir.Table,
    product_behind: ir.Table,
    seller_behind: ir.Table,
) -> ir.Table:
    """White space at the ends of ids, statuses and the like."""
    of = owners(order_behind, customer_behind, product_behind, seller_behind)
    tables = {
        "customers": customers,
        "orders": orders,
        "order_items": lines_behind(order_items),
        "order_payments": parts_behind(order_payments, order_payments.payment_value),
        "order_reviews": order_reviews,
        "products": products,
        "sellers": sellers,
    }
    return together(
        *(
            tally(
                tables[name],
                name,
                key_text(name, tables[name]),
                {f"{column}.{UNTRIMMED}": is_untrimmed(tables[name][column]) for column in columns},
                of.get(name),
            )
            for name, columns in OTHER_TEXTS.items()
        )
    )
