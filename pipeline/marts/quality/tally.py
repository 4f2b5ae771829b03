"""Counts oddities: in how many rows one could be, in how many it is, and the least key of those."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import reduce

import ibis
import ibis.expr.types as ir

from schemas.raw.registry import RAW_TABLES


@dataclass(frozen=True)
class Tally:
    """What an aggregation finds of one oddity."""

    row_count: ir.IntegerScalar
    failing_rows: ir.IntegerScalar
    example_key: ir.StringScalar


def tally(
    rows: ir.Table, prefix: str, example: ir.StringValue, conditions: Mapping[str, ir.BooleanValue]
) -> ir.Table:
    """A row an oddity, for conditions by `column.rule` that are null where they do not apply."""
    return tallied(
        rows,
        {
            f"{prefix}.{name}": Tally(
                # Not `odd.notnull()`: of a negation Ibis writes NOT x IS NOT NULL.
                odd.cast("int8").count(),
                rows.count(where=odd),
                # Not `min(where=odd)`: that would make the text of every row.
                odd.ifelse(example, None).min(),
            )
            for name, odd in conditions.items()
        },
    )


def tallied(rows: ir.Table, found: Mapping[str, Tally]) -> ir.Table:
    """A row a check id, from aggregations of the rows; one pass over them."""
    wide = rows.aggregate(
        **{f"n{n}": each.row_count for n, each in enumerate(found.values())},
        **{f"f{n}": each.failing_rows for n, each in enumerate(found.values())},
        **{f"e{n}": each.example_key for n, each in enumerate(found.values())},
    )
    lines = [
        ibis.struct(
            {
                "check_id": ibis.literal(check_id),
                "row_count": wide[f"n{n}"].fill_null(0).cast("int64"),
                "failing_rows": wide[f"f{n}"].fill_null(0).cast("int64"),
                "example_key": wide[f"e{n}"],
            }
        )
        for n, check_id in enumerate(found)
    ]
    line = wide.select(line=ibis.array(lines).unnest()).line
    return line.as_table().select(
        **{name: line[name] for name in ("check_id", "row_count", "failing_rows", "example_key")}
    )


def together(*parts: ir.Table) -> ir.Table:
    """All rows of the parts."""
    return reduce(lambda first, second: first.union(second), parts)


def key_text(table: str, rows: ir.Table) -> ir.StringValue:
    """The key of each row of the raw table, its parts joined; the first column if it has none."""
    raw = RAW_TABLES[table]
    first, *rest = raw.key or (raw.columns[0].name,)
    return reduce(lambda text, name: text + " / " + rows[name].cast("string"), rest, rows[first])
