"""The one currency of a run: from the orders, the settings, or the place profile."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.computation.readers import Rows, reader
from pipeline.errors import BadInput, ConfigurationError
from pipeline.on_demand import ibis
from pipeline.settings import Settings

if TYPE_CHECKING:
    import ibis.expr.types as ir


def _only_one(rows: Rows, settings: Settings) -> str:
    """Raises BadInput for several currencies, ConfigurationError where none or another is set."""
    named = [row for row in rows if row["currency"] is not None]
    if len({row["currency"] for row in named}) > 1:
        raise BadInput(
            f"amounts are in several currencies: {', '.join(map(_counted, named))}. They cannot "
            "be added up: convert them, or leave out all but one."
        )
    found = named[0]["currency"] if named else None
    asked = settings.currency
    if found and asked and found != asked:
        raise ConfigurationError(
            f"--currency says {asked}, but {_counted(named[0])}. Leave the option out, or mend "
            "the column currency."
        )
    known = found or asked or settings.profile.currency
    if known is None:
        raise ConfigurationError(
            "nothing says which currency the amounts are in. Name it, such as --currency EUR."
        )
    return str(known)


def _counted(row: dict[str, object]) -> str:
    return f"{row['currency']} in {row['number']:,} rows of {row['of']}"


@reader(_only_one)
def currency(orders: ir.Table, order_items: ir.Table) -> ir.Table:
    """Each currency of orders and of their lines, and how many are in it, most first."""
    found = orders.select("currency", of=ibis.literal("orders")).union(
        order_items.select("currency", of=ibis.literal("order_items"))
    )
    counted = found.group_by("of", "currency").aggregate(number=found.count())
    return counted.order_by(ibis.desc("of"), ibis.desc("number"), "currency")
