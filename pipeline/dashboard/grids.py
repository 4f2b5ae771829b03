"""Tables whose rows the server sorts and filters: the browser gets only those that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

import dash_ag_grid as dag

from pipeline.dashboard.panel import Grid, View
from pipeline.snapshot.formats import plain
from pipeline.snapshot.selection import Selection
from schemas.contract import Column
from schemas.fields import RATIO
from schemas.unknown import PRODUCT_NAME

if TYPE_CHECKING:
    import pyarrow as pa

_PAGE = 100
_NAME_WIDTH = 240
_MOST_ROWS = 1_000
_FARTHEST = 2**40
_GREATEST = 1e15
_MOST_CONDITIONS = 20
_TEXT = {
    "contains": "contains(lower({0}), lower(?))",
    "notContains": "NOT contains(lower({0}), lower(?))",
    "equals": "lower({0}) = lower(?)",
    "notEqual": "lower({0}) <> lower(?)",
    "startsWith": "starts_with(lower({0}), lower(?))",
    "endsWith": "ends_with(lower({0}), lower(?))",
}
_NUMBER = {
    "equals": "{0} = ?",
    "notEqual": "{0} <> ?",
    "lessThan": "{0} < ?",
    "lessThanOrEqual": "{0} <= ?",
    "greaterThan": "{0} > ?",
    "greaterThanOrEqual": "{0} >= ?",
}
_NOTHING = {"blank": "{0} IS NULL", "notBlank": "{0} IS NOT NULL"}
Asked = Mapping[str, Any]


class BadRequest(Exception):
    """A request that the grid itself never makes."""


def grid(name: str, each: Grid) -> Any:
    """The component."""
    return dag.AgGrid(
        id=f"grid-{name}",
        rowModelType="infinite",
        columnDefs=[_definition(column) for column in each.source.columns],
        defaultColDef={
            "sortable": True,
            "resizable": True,
            "floatingFilter": True,
            "minWidth": 110,
        },
        dashGridOptions={
            "cacheBlockSize": _PAGE,
            "maxBlocksInCache": 20,
            "rowBuffer": 0,
            "blockLoadDebounceMillis": 100,
            "suppressCellFocus": False,
        },
        columnSize="responsiveSizeToFit",
        style={"height": each.height},
    )


def page_of(each: Grid, view: View, asked: Asked) -> tuple[list[dict[str, Any]], int]:
    """The rows asked for and the number of all; raises BadRequest."""
    first, last = _get(asked, "startRow", 0), _get(asked, "endRow", _PAGE)
    if not (isinstance(first, int) and isinstance(last, int) and 0 <= first <= last < _FARTHEST):
        raise BadRequest("rows")
    sql, values = query(each, view.selection, asked, view.snapshot.columns(each.source.table))
    ((total,),) = view.snapshot.rows(f"SELECT count(*) FROM ({sql})", values)
    limit = min(last - first, _MOST_ROWS)
    rows = view.snapshot.query(f"{sql} LIMIT {limit} OFFSET {first}", values).to_pylist()
    return [{name: plain(value) for name, value in row.items()} for row in rows], total


def all_of(each: Grid, view: View, asked: Asked) -> pa.Table:
    """All rows, as sorted and filtered."""
    sql, values = query(each, view.selection, asked, view.snapshot.columns(each.source.table))
    return view.snapshot.query(sql, values)


def query(
    each: Grid, selection: Selection, asked: Asked, known: Sequence[str]
) -> tuple[str, list[Any]]:
    """The query of what the grid asks for; names are checked, values stay apart."""
    where, values = selection.where(known, each.month)
    conditions = [where, f"({each.only})"]
    for text, given in _filters(each, _get(asked, "filterModel") or {}):
        conditions.append(text)
        values += given
    names = ", ".join(f'"{name}"' for name in each.source.names)
    order = ", ".join([*_order(each, _get(asked, "sortModel") or []), each.order])
    where = " AND ".join(conditions)
    return f'SELECT {names} FROM "{each.source.table}" WHERE {where} ORDER BY {order}', values


def _order(each: Grid, model: Any) -> Iterator[str]:
    for item in _list(model):
        name, how = _get(item, "colId"), _get(item, "sort")
        if name not in each.source.names or how not in ("asc", "desc"):
            raise BadRequest("sorting")
        yield f'"{name}" {how} NULLS LAST'


def _filters(each: Grid, model: Any) -> Iterator[tuple[str, list[Any]]]:
    if not isinstance(model, Mapping):
        raise BadRequest("filters")
    known = {column.name: column for column in each.source.columns}
    for name, wanted in model.items():
        if name not in known:
            raise BadRequest("filters")
        if isinstance(wanted, Mapping) and wanted.get("conditions"):
            both = [_condition(known[name], one) for one in _list(wanted["conditions"])]
            joint = " OR " if wanted.get("operator") == "OR" else " AND "
            yield f"({joint.join(text for text, _ in both)})", [v for _, vs in both for v in vs]
        else:
            yield _condition(known[name], wanted)


def _condition(column: Column, wanted: Any) -> tuple[str, list[Any]]:
    kind, value = _get(wanted, "type"), _get(wanted, "filter")
    if not isinstance(kind, str):
        raise BadRequest("filters")
    name = f'"{column.name}"'
    if kind in _NOTHING:
        return _NOTHING[kind].format(name), []
    is_text = not column.dtype.is_numeric
    if kind == "inRange" and not is_text:
        bounds = [value, _get(wanted, "filterTo")]
        if not all(_is_number(bound) for bound in bounds):
            raise BadRequest("filters")
        return f"{name} BETWEEN ? AND ?", bounds
    forms = _TEXT if is_text else _NUMBER
    if kind not in forms or not (_is_text(value) if is_text else _is_number(value)):
        raise BadRequest("filters")
    return forms[kind].format(f"{name}::VARCHAR" if is_text else name), [value]


def _is_text(value: Any) -> bool:
    return isinstance(value, str) and value.isprintable()


def _is_number(value: Any) -> bool:
    is_one = isinstance(value, int | float) and not isinstance(value, bool)
    return is_one and -_GREATEST < value < _GREATEST


def _list(value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MOST_CONDITIONS:
        raise BadRequest("a list")
    return value


def _get(value: Any, name: str, default: Any = None) -> Any:
    if not isinstance(value, Mapping):
        raise BadRequest("an object")
    return value.get(name, default)


def _definition(column: Column) -> dict[str, Any]:
    is_number = column.dtype.is_numeric
    found: dict[str, Any] = {
        "field": column.name,
        "headerName": column.title,
        "headerTooltip": column.description,
        "filter": "agNumberColumnFilter" if is_number else "agTextColumnFilter",
    }
    if is_number:
        found["type"] = "rightAligned"
        found["valueFormatter"] = {"function": _format(column)}
    else:
        found["tooltipField"] = column.name  # long texts are cut
    if PRODUCT_NAME in column.needs:
        found["minWidth"] = _NAME_WIDTH
    return found


def _format(column: Column) -> str:
    if column.unit == RATIO:
        return "params.value == null ? '' : d3.format(',.2%')(params.value)"
    decimals = column.decimals or 0
    return f"params.value == null ? '' : d3.format(',.{decimals}f')(params.value)"
