"""Measures of selected rows, by any columns; and selected rows of published tables."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from decimal import ROUND_HALF_UP, Decimal
from typing import Any

from pipeline.snapshot.selection import MONTH, Selection
from pipeline.snapshot.snapshot import Snapshot
from schemas.measures import Measure, Part

Row = Mapping[str, Any]
ROWS = "number"
"""The name of a count of rows."""


def measured(
    snapshot: Snapshot, selection: Selection, measures: Sequence[Measure], by: Sequence[str] = ()
) -> list[dict[str, Any]]:
    """A row for each combination of `by` in the selection, in its order: these and the measures.

    All measures are of one table. Sums are exact, ratios rounded once, half away from zero.
    """
    (table,) = {each.table for each in measures}
    where, values = selection.where(snapshot.columns(table))
    keys = [f'"{name}"' for name in by]
    parts = [each.part for each in measures] + [each.per for each in measures if each.per]
    names = {part: f"part_{number}" for number, part in enumerate(dict.fromkeys(parts))}
    sums = [f"{_sql(part)} AS {name}" for part, name in names.items()]
    sql = f'SELECT {", ".join(keys + sums)} FROM "{table}" WHERE {where}'
    if by:
        sql += f" GROUP BY {', '.join(keys)} ORDER BY {', '.join(keys)}"
    return [
        {name: row[name] for name in by}
        | {each.name: _value(each, row, names) for each in measures}
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


def _value(measure: Measure, row: Row, names: Mapping[Part, str]) -> Any:
    value = row[names[measure.part]]
    if measure.per is None:
        return value if value is not None else 0
    divisor = row[names[measure.per]]
    if not divisor or value is None:
        return None
    unit = Decimal(1).scaleb(-measure.decimals)
    return (Decimal(value) / Decimal(divisor)).quantize(unit, ROUND_HALF_UP)


def _sql(part: Part) -> str:
    column = f'"{part.column}"'
    what = {
        "sum": f"sum({column})",
        "count": f"count({column})",
        "distinct": f"count(DISTINCT {column})",
    }[part.how]
    if part.only:
        return f'{what} FILTER (WHERE "{part.only}" = 1)'
    if part.least is not None:
        return f"{what} FILTER (WHERE {column} >= {part.least})"
    return what
