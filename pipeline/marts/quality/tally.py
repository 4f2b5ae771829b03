"""Counts oddities: in how many rows one could be, in how many it is, and what is behind those."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_
from typing import TYPE_CHECKING

from pipeline.expressions import amount
from pipeline.marts.quality.behind import AMOUNT, ORDERS, Owner, with_behind
from pipeline.on_demand import ibis
from schemas.raw.registry import RAW_TABLES

if TYPE_CHECKING:
    import ibis.expr.types as ir

MONEY = "decimal(18, 2)"
COUNTS = ("row_count", "failing_rows", "example_key", "failing_orders", "failing_amount")


@dataclass(frozen=True)
class Tally:
    """What an aggregation finds of one oddity."""

    row_count: ir.IntegerScalar
    failing_rows: ir.IntegerScalar
    example_key: ir.StringScalar
    """The least key of the failing rows."""
    failing_orders: ir.IntegerScalar | None = None
    """Orders that they are of; None where rows are of no order, as points on the map."""
    failing_amount: ir.DecimalScalar | None = None


def tally(
    rows: ir.Table,
    prefix: str,
    example: ir.StringValue,
    conditions: Mapping[str, ir.BooleanValue],
    owner: Owner | None = None,
) -> ir.Table:
    """A row an oddity, for conditions by `column.rule` that are null where they do not apply.

    What is behind the odd rows is that of their owner, or stands in the rows themselves.
    """
    flags = {f"odd_{n}": odd for n, odd in enumerate(conditions.values())}
    check_ids = [f"{prefix}.{name}" for name in conditions]
    known = flagged(rows, example, flags, owner)
    odd = known.filter(reduce(or_, (known[flag] for flag in flags)))
    broken = one_a_check(odd if owner is None else with_behind(odd, owner), check_ids, [*flags])
    # Not `notnull()`: of a negation Ibis writes NOT x IS NOT NULL.
    applies = {
        check_id: known[flag].cast("int8").count()
        for check_id, flag in zip(check_ids, flags, strict=True)
    }
    return tallied(row_counts(known, applies), broken)


def flagged(
    rows: ir.Table, example: ir.StringValue, flags: Mapping[str, ir.Value], owner: Owner | None
) -> ir.Table:
    """The flags of the rows, their key as `example_key`, and what tells what is behind them."""
    valued = [name for name in (ORDERS, AMOUNT) if name in rows.columns]
    key = () if owner is None else (owner.key,)
    return rows.select(*key, *valued, example_key=example, **flags)


def one_a_check(odd: ir.Table, check_ids: Sequence[str], flags: Sequence[str]) -> ir.Table:
    """The odd rows once for each check whose flag is true of them, which `check_id` names."""
    kept = odd.drop(*flags)
    if len(flags) == 1:  # which is true of all
        return kept.mutate(check_id=ibis.literal(check_ids[0]))
    ids = ibis.array(
        [odd[flag].ifelse(name, None) for name, flag in zip(check_ids, flags, strict=True)]
    )
    each = odd.select(*kept.columns, check_id=ids.unnest())
    return each.filter(each.check_id.notnull())


def row_counts(rows: ir.Table, applies: Mapping[str, ir.IntegerScalar]) -> ir.Table:
    """A row a check id: to how many rows it applies."""
    if len(applies) == 1:
        ((check_id, count),) = applies.items()
        counted = rows.aggregate(row_count=count)
        return counted.select(check_id=ibis.literal(check_id), row_count=counted.row_count)
    wide = rows.aggregate(**{f"row_count_{n}": count for n, count in enumerate(applies.values())})
    lines = [
        ibis.struct({"check_id": ibis.literal(check_id), "row_count": wide[f"row_count_{n}"]})
        for n, check_id in enumerate(applies)
    ]
    line = wide.select(line=ibis.array(lines).unnest()).line
    return line.as_table().select(check_id=line["check_id"], row_count=line["row_count"])


def tallied(counts: ir.Table, broken: ir.Table) -> ir.Table:
    """A row a check id of `row_counts`: what the rows that break it, one a check, add up to."""
    knows = ORDERS in broken.columns
    sums = {"orders": broken[ORDERS].sum(), "money": broken[AMOUNT].sum()} if knows else {}
    found = broken.group_by("check_id").aggregate(
        failing_rows=broken.count(), example_key=broken.example_key.min(), **sums
    )
    joined = counts.left_join(found, "check_id")
    return lines(
        joined,
        joined.check_id,
        joined.row_count,
        joined.failing_rows,
        joined.example_key,
        joined.orders.fill_null(0) if knows else None,
        joined.money.fill_null(0) if knows else None,
    )


def tallied_at_once(rows: ir.Table, check_id: str, found: Tally) -> ir.Table:
    """The row of one check, of an aggregation of the rows."""
    values = {name: value for name in COUNTS if (value := getattr(found, name)) is not None}
    row = rows.aggregate(**values)
    counts = [row[name] if name in values else None for name in COUNTS[:3]]
    behind = [row[name].fill_null(0) if name in values else None for name in COUNTS[3:]]
    return lines(row, ibis.literal(check_id), *counts, *behind)


def behind(
    rows: ir.Table, odd: ir.BooleanValue
) -> tuple[ir.IntegerScalar | None, ir.DecimalScalar | None]:
    """Aggregates: the orders and the money behind the odd rows; None where rows do not say."""
    if ORDERS not in rows.columns:
        return None, None
    return rows[ORDERS].sum(where=odd), rows[AMOUNT].sum(where=odd)


def together(*parts: ir.Table) -> ir.Table:
    """All rows of the parts."""
    return reduce(lambda first, second: first.union(second), parts)


def key_text(table: str, rows: ir.Table) -> ir.StringValue:
    """The key of each row of the raw table, its parts joined; the first column if it has none.

    Parts after the first may be empty.
    """
    raw = RAW_TABLES[table]
    may_be_empty = {column.name for column in raw.columns if column.nullable}
    first, *rest = raw.key or (raw.columns[0].name,)

    def part(name: str) -> ir.StringValue:
        text = rows[name].cast("string")
        return text.fill_null("") if name in may_be_empty else text

    return reduce(lambda text, name: text + " / " + part(name), rest, rows[first])


def lines(
    rows: ir.Table,
    check_id: ir.StringValue,
    row_count: ir.IntegerValue,
    failing_rows: ir.IntegerValue,
    example_key: ir.StringValue,
    failing_orders: ir.IntegerValue | None,
    failing_amount: ir.DecimalValue | None,
) -> ir.Table:
    """A row a check id: no rows are 0; orders and money stay null where rows do not say."""
    orders = ibis.null("int64") if failing_orders is None else failing_orders.cast("int64")
    money = ibis.null(MONEY) if failing_amount is None else amount(failing_amount)
    return rows.select(
        check_id=check_id,
        row_count=row_count.fill_null(0).cast("int64"),
        failing_rows=failing_rows.fill_null(0).cast("int64"),
        example_key=example_key,
        failing_orders=orders,
        failing_amount=money,
    )
