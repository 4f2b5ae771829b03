"""What rows may have in common that a reason takes: a month, an order status, a size."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.engine import NamedTable
from pipeline.expressions import month_text
from pipeline.ingest.casting import COLUMN, NOT_CASTABLE, RULE, VALUE
from pipeline.on_demand import ibis
from schemas.raw.shop import ORDERS
from schemas.raw.table import RawTable
from schemas.types import DATE, TIMESTAMP

if TYPE_CHECKING:
    import ibis.expr.types as ir

MONTH_TRAIT, TEXT_TRAIT, OTHER_TRAIT = "_month", "_day_text", "_other_month"
STATUS_TRAIT = "_status"
_STATUS, _PURCHASED = "order_status", "order_purchase_timestamp"
OF_ORDERS = (_STATUS, _PURCHASED)
"""The columns of orders by which rows that refer to them are grouped."""
_COUNTED = r"^([0-9]{5})([0-9]{5}|[0-9]{8})?(\.[0-9]+)?$"
_CLOCK = r"[T ,]*[0-9]{1,2}[:h][0-9]{2}.*$"
_LONGEST_DAY = 24
_DECIMALS = r"[.,][0-9]{1,2}[^0-9]*$"
_EXPONENT = r"[0-9][eE][+-]?[0-9]"
_MINUS = r"^[^0-9]*[-(−]|-\s*$"


def with_orders(settled: ir.Table, table: RawTable, orders: NamedTable | None) -> ir.Table:
    """The rows with month and status: their own, or of the accepted order that they refer to."""
    column = next((name for name, to in table.references.items() if to is ORDERS), None)
    if column is None or orders is None:
        return settled.mutate(
            **{
                MONTH_TRAIT: _own_month(settled, table),
                STATUS_TRAIT: settled[_STATUS] if table is ORDERS else ibis.null("string"),
            }
        )
    (order_key,) = ORDERS.key
    accepted = orders.expression()
    of_order = accepted.select(
        _of_order=order_key, _of_month=_month(accepted[_PURCHASED]), _of_status=_STATUS
    )
    joined = settled.left_join(of_order, settled[column] == of_order._of_order)
    month = ibis.coalesce(joined._of_month, _own_month(joined, table))
    traits = joined.mutate(**{MONTH_TRAIT: month, STATUS_TRAIT: joined._of_status})
    return traits.drop("_of_order", "_of_month", "_of_status")


def with_doubtful_months(rows: ir.Table, table: RawTable) -> ir.Table:
    """Where the month is unknown, the day as the text has it, and the month of another time."""
    first, *others = times(table) or (None,)
    unknown = rows[MONTH_TRAIT].isnull()
    is_text = unknown & (rows[COLUMN] == first) & (rows[RULE] == NOT_CASTABLE)
    months = [_month(rows[name]) for name in others]
    other = ibis.coalesce(*months) if months else ibis.null("string")
    return rows.mutate(
        **{
            TEXT_TRAIT: is_text.ifelse(_day_text(rows[VALUE]), None),
            OTHER_TRAIT: unknown.ifelse(other, None),
        }
    )


def times(table: RawTable) -> list[str]:
    """The table's columns of times and days, those that every row must have before the others."""
    found = [each for each in table.columns if each.dtype.kind in (TIMESTAMP, DATE)]
    return [each.name for each in sorted(found, key=lambda each: each.nullable)]


def digits(rows: ir.Table, column: str) -> ir.Value:
    """How many digits an amount has before its decimal sign, also as its text may have it."""
    whole = rows[column].abs().floor().cast("int64").cast("string").length()
    text = rows[VALUE].re_replace(_DECIMALS, "").re_replace("[^0-9]", "")
    plain = _is_text_of(rows, column) & ~rows[VALUE].re_search(_EXPONENT)
    return rows[column].notnull().ifelse(whole, plain.ifelse(text.length().nullif(0), None))


def is_negative(rows: ir.Table, column: str) -> ir.Value:
    """Whether an amount is negative, also as its text may have it; null if nothing tells."""
    text = _is_text_of(rows, column).ifelse(rows[VALUE].re_search(_MINUS), None)
    return rows[column].notnull().ifelse(rows[column] < 0, text)


def _is_text_of(rows: ir.Table, column: str) -> ir.BooleanValue:
    return (rows[COLUMN] == column) & (rows[RULE] == NOT_CASTABLE)


def _own_month(rows: ir.Table, table: RawTable) -> ir.Value:
    found = times(table)
    return _month(rows[found[0]]) if found else ibis.null("string")


def _month(moment: ir.Value) -> ir.StringValue:
    return month_text(moment.date() if moment.type().is_timestamp() else moment)


def _day_text(text: ir.StringValue) -> ir.StringValue:
    """The text without its time of day; of a count of days or seconds the first digits."""
    first_digits = text.re_extract(_COUNTED, 1).nullif("")
    return ibis.coalesce(first_digits, text.re_replace(_CLOCK, "").left(_LONGEST_DAY))
