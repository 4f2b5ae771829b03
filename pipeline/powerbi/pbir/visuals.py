"""A visual of a page, and its PBIR file."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from pipeline.powerbi.pbir.fields import Field, expression, projection

SCHEMAS = "https://developer.microsoft.com/json-schemas/fabric/item/report/definition"
GROUPING_ROLES = ("Category", "Rows", "Columns", "Series")

Json = dict[str, Any]


@dataclass(frozen=True)
class Place:
    """Where a visual stands on its page, in pixels."""

    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True)
class Visual:
    """One visual: what it shows, where, and what a reader who cannot see it is told."""

    name: str
    kind: str
    """Power BI's name of the visual type."""
    place: Place
    title: str
    alt_text: str
    roles: Mapping[str, Sequence[Field]] = field(default_factory=dict)
    descending: Field | None = None
    """What the rows are sorted by, the greatest first."""
    ascending: Field | None = None
    only: Mapping[Field, Sequence[str]] = field(default_factory=dict)
    """Values of columns that the visual is limited to."""
    known: Field | None = None
    """Column that must not be blank."""
    objects: Mapping[str, Sequence[Json]] = field(default_factory=dict)
    """Formats that belong to the kind."""
    shows_title: bool = True


def literal(value: str | bool | int | float) -> Json:
    """A value in a property of a visual."""
    if isinstance(value, bool):
        spelled = str(value).lower()
    elif isinstance(value, str):
        spelled = "'" + value.replace("'", "''") + "'"
    else:
        spelled = f"{value}D"
    return {"expr": {"Literal": {"Value": spelled}}}


def properties(**values: str | bool | int | float) -> list[Json]:
    """A group of formats, for everything that the visual shows."""
    return [{"properties": {name: literal(value) for name, value in values.items()}}]


def visual_file(visual: Visual, tab_order: int) -> Json:
    """The visual's `visual.json`."""
    place = visual.place
    position = {"x": place.x, "y": place.y, "z": tab_order * 1000}
    size = {"height": place.height, "width": place.width, "tabOrder": tab_order * 1000}
    content: Json = {"visualType": visual.kind}
    if visual.roles:
        content["query"] = _query(visual)
    if visual.objects:
        content["objects"] = dict(visual.objects)
    content["visualContainerObjects"] = {
        "title": properties(show=visual.shows_title, text=visual.title),
        "general": properties(altText=visual.alt_text),
    }
    content["drillFilterOtherVisuals"] = True
    found = {
        "$schema": f"{SCHEMAS}/visualContainer/2.4.0/schema.json",
        "name": visual.name,
        "position": position | size,
        "visual": content,
    }
    filters = [_only(*each) for each in visual.only.items()]
    filters += [_not_blank(visual.known)] if visual.known else []
    if filters:
        found["filterConfig"] = {"filters": filters}
    return found


def _query(visual: Visual) -> Json:
    state = {
        role: {"projections": [projection(each, active=role in GROUPING_ROLES) for each in fields]}
        for role, fields in visual.roles.items()
    }
    sorted_by = visual.descending or visual.ascending
    if not sorted_by:
        return {"queryState": state}
    direction = "Descending" if visual.descending else "Ascending"
    sort = [{"field": expression(sorted_by), "direction": direction}]
    return {"queryState": state, "sortDefinition": {"sort": sort, "isDefaultSort": False}}


def _only(column: Field, values: Sequence[str]) -> Json:
    return _filter(column, _in(column, [literal(value)["expr"] for value in values]))


def _not_blank(column: Field) -> Json:
    """As Power BI Desktop writes the choice of all values but blank."""
    condition = {"Not": {"Expression": _in(column, [{"Literal": {"Value": "null"}}])}}
    inverted = [{"properties": {"isInvertedSelectionMode": literal(True)}}]
    return _filter(column, condition) | {"objects": {"general": inverted}}


def _in(column: Field, values: Sequence[Json]) -> Json:
    expressions = [expression(column, {"Source": column.table[0]})]
    return {"In": {"Expressions": expressions, "Values": [[value] for value in values]}}


def _filter(column: Field, condition: Json) -> Json:
    return {
        "name": f"only_{column.table}_{column.name}",
        "field": expression(column),
        "type": "Categorical",
        "filter": {
            "Version": 2,
            "From": [{"Name": column.table[0], "Entity": column.table, "Type": 0}],
            "Where": [{"Condition": condition}],
        },
        "isHiddenInViewMode": True,
    }
