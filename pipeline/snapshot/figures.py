"""Metrics of selected rows, by any columns; and selected rows of published tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from pipeline.snapshot.selection import MONTH, Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.metric import Combined, Condition, Metric, Quantity

Row = Mapping[str, Any]
ROWS = "number"
"""The name of a count of rows."""


def measured(
    snapshot: Snapshot, selection: Selection, metrics: Sequence[Metric], by: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """A row for each combination of `by` in the selection, in its order: these and the metrics.

    All metrics are of one table. Sums are exact, ratios rounded once, half away from zero.
    """
    (table,) = {each.table for each in metrics}
    where, values = selection.where(snapshot.columns(table))
    keys = [f'"{name}"' for name in by]
    quantities = dict.fromkeys(quantity for each in metrics for quantity in each.quantities)
    sums = [f"{_sql(each)} AS part_{number}" for number, each in enumerate(quantities)]
    sql = f'SELECT {", ".join(keys + sums)} FROM "{table}" WHERE {where}'
    if by:
        sql += f" GROUP BY {', '.join(keys)} ORDER BY {', '.join(keys)}"
    names = {each: f"part_{number}" for number, each in enumerate(quantities)}
    return [
        {name: row[name] for name in by} | {each.name: _value(each, row, names) for each in metrics}
        for row in _rows(snapshot, sql, values)
    ]


def selected(
    snapshot: Snapshot,
    selection: Selection,
    table: str,
    columns: Sequence[str],
    only: str = "TRUE",
    order: str = "ALL",
    most: int | None = None,
    month: str = MONTH,
) -> list[dict[str, Any]]:
    """Rows of a published table: those selected, as far as it has the columns, and only such."""
    where, values = selection.where(snapshot.columns(table), month)
    names = ", ".join(f'"{name}"' for name in columns)
    limit = f" LIMIT {most}" if most is not None else ""
    return _rows(
        snapshot,
        f'SELECT {names} FROM "{table}" WHERE {where} AND ({only}) ORDER BY {order}{limit}',
        values,
    )


def grouped(
    snapshot: Snapshot,
    selection: Selection,
    table: str,
    by: str,
    sums: Sequence[str] = (),
    only: str = "TRUE",
) -> list[dict[str, Any]]:
    """The selected rows of a published table by a column: how many, and the sums of others."""
    where, values = selection.where(snapshot.columns(table))
    added = "".join(f', sum("{name}") AS "{name}"' for name in sums)
    return _rows(
        snapshot,
        f'SELECT "{by}", count(*) AS {ROWS}{added} FROM "{table}" WHERE {where} AND ({only}) '
        f'GROUP BY "{by}" ORDER BY "{by}"',
        values,
    )


def _rows(snapshot: Snapshot, sql: str, values: Sequence[Any]) -> list[dict[str, Any]]:
    return list(snapshot.query(sql, values).to_pylist())


def _value(metric: Metric, row: Row, names: Mapping[Quantity, str]) -> Any:
    value = _total(metric.numerator, row, names)
    if metric.denominator is None:
        return value if value is not None else 0
    divisor = _total(metric.denominator, row, names)
    if not divisor or value is None:
        return None
    unit = Decimal(1).scaleb(-metric.decimals)
    return (Decimal(value) / Decimal(divisor)).quantize(unit, ROUND_HALF_UP)


def _total(side: Quantity | Combined, row: Row, names: Mapping[Quantity, str]) -> Any:
    """The sum of the quantities, with their signs; None if none has a value."""
    found = [(sign, row[names[each]]) for sign, each in side.parts]
    known = [sign * value for sign, value in found if value is not None]
    return sum(known[1:], known[0]) if known else None


def _sql(quantity: Quantity) -> str:
    column = f'"{quantity.column}"'
    what = {
        "sum": f"sum({column})",
        "count": f"count({column})",
        "distinct": f"count(DISTINCT {column})",
        "rows": "count(*)",
    }[quantity.how]
    where = " AND ".join(map(_condition, quantity.where))
    return f"{what} FILTER (WHERE {where})" if where else what


def _condition(each: Condition) -> str:
    value = _quoted(each.value) if isinstance(each.value, str) else each.value
    return f'"{each.column}" {each.sign} {value}'


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"
