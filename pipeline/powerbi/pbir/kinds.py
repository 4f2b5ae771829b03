"""The kinds of visuals that the pages use, each with the few formats that it needs."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.powerbi.pbir.fields import Field, expression, field
from pipeline.powerbi.pbir.grid import in_first_row, in_heading
from pipeline.powerbi.pbir.theme import GOOD, PALE
from pipeline.powerbi.pbir.visuals import Json, Place, Visual, literal, properties

_WORDS = {
    "clusteredBarChart": "Bars",
    "clusteredColumnChart": "Columns",
    "lineChart": "Line chart",
    "pivotTable": "Matrix",
    "scatterChart": "Scatter chart",
    "tableEx": "Table",
}
_PLAIN_AXIS = properties(showAxisTitle=False)


def heading(title: str, question: str) -> Visual:
    """The page's title, and the question that it answers."""
    runs = [
        {"value": title, "textStyle": {"fontWeight": "bold", "fontSize": "18pt"}},
        {"value": f"   {question}", "textStyle": {"fontSize": "11pt"}},
    ]
    paragraphs = {"properties": {"paragraphs": [{"textRuns": runs}]}}
    return Visual(
        name="heading",
        kind="textbox",
        place=in_heading(0, 8),
        title=title,
        alt_text=f"{title}: {question}",
        objects={"general": [paragraphs]},
        shows_title=False,
    )


def slicer(name: str, title: str, column: str, place: int) -> Visual:
    """A drop-down list in the heading; place 0 is the rightmost."""
    return Visual(
        name=f"slicer_{name}",
        kind="slicer",
        place=in_heading(10 - 2 * place, 2),
        title=title,
        alt_text=f"Choose values of {title.lower()}; all visuals of the page follow.",
        roles={"Values": [field(column)]},
        objects={"data": properties(mode="Dropdown"), "header": properties(show=False)},
    )


def cards(**measures: str) -> list[Visual]:
    """A row of cards: name to the measure that it shows."""
    return [
        Visual(
            name=f"card_{name}",
            kind="cardVisual",
            place=in_first_row(number, len(measures)),
            title=measure.strip("[]"),
            alt_text=f"{measure.strip('[]')} of the selection.",
            roles={"Data": [field(measure)]},
            shows_title=False,
        )
        for number, (name, measure) in enumerate(measures.items())
    ]


def lines(name: str, place: Place, title: str, by: str, *values: str) -> Visual:
    """Lines over an axis that shows each of its values, such as months."""
    axis = properties(axisType="Categorical", showAxisTitle=False)
    return _over_axis("lineChart", name, place, title, by, values, axis, ascending=field(by))


def columns(name: str, place: Place, title: str, by: str, *values: str) -> Visual:
    """Columns in the order of the axis."""
    kind = "clusteredColumnChart"
    return _over_axis(kind, name, place, title, by, values, _PLAIN_AXIS, ascending=field(by))


def bars(
    name: str,
    place: Place,
    title: str,
    by: str,
    *values: str,
    only: Mapping[str, Sequence[str]] | None = None,
) -> Visual:
    """Bars, the longest first."""
    return _over_axis(
        "clusteredBarChart",
        name,
        place,
        title,
        by,
        values,
        _PLAIN_AXIS,
        descending=field(values[0]),
        only=_limited(only),
    )


def table(
    name: str,
    place: Place,
    title: str,
    fields: Sequence[str],
    *,
    descending: str | None = None,
    ranked: str | None = None,
    only: Mapping[str, Sequence[str]] | None = None,
) -> Visual:
    """A table of columns and measures without totals; where `ranked`, of rows with a rank only."""
    rank = field(ranked) if ranked else None
    return _titled(
        "tableEx",
        name,
        place,
        title,
        roles={"Values": [field(each) for each in fields]},
        descending=field(descending) if descending else None,
        ascending=rank,
        known=rank,
        only=_limited(only),
        objects={"total": properties(totals=False)},
    )


def matrix(
    name: str, place: Place, title: str, rows: str, across: str, value: str, *, colour: str
) -> Visual:
    """A matrix without totals, coloured by a measure; blank has no colour."""
    shown = field(value)
    return _titled(
        "pivotTable",
        name,
        place,
        title,
        roles={"Rows": [field(rows)], "Columns": [field(across)], "Values": [shown]},
        objects={
            "subTotals": properties(rowSubtotals=False, columnSubtotals=False),
            "values": [_coloured(colour, shown.reference)],
        },
    )


def scatter(
    name: str, place: Place, title: str, *, each: str, x: str, y: str, legend: str, tooltip: str
) -> Visual:
    """A point for each value of a column, all of one size."""
    return _titled(
        "scatterChart",
        name,
        place,
        title,
        roles={
            "Category": [field(each)],
            "X": [field(x)],
            "Y": [field(y)],
            "Series": [field(legend)],
            "Tooltips": [field(tooltip)],
        },
        objects={"legend": properties(show=True, position="Top")},
    )


def _over_axis(
    kind: str,
    name: str,
    place: Place,
    title: str,
    by: str,
    values: Sequence[str],
    axis: list[Json],
    **more: Any,
) -> Visual:
    return _titled(
        kind,
        name,
        place,
        title,
        roles={"Category": [field(by)], "Y": [field(each) for each in values]},
        objects={
            "categoryAxis": axis,
            "valueAxis": _PLAIN_AXIS,
            "legend": properties(show=len(values) > 1, position="Top"),
        },
        **more,
    )


def _limited(only: Mapping[str, Sequence[str]] | None) -> dict[Field, Sequence[str]]:
    return {field(column): values for column, values in (only or {}).items()}


def _titled(kind: str, name: str, place: Place, title: str, **more: Any) -> Visual:
    """A visual whose words for who cannot see it are its kind and its title."""
    return Visual(name, kind, place, title, f"{_WORDS[kind]}: {title}.", **more)


def _coloured(measure: str, column: str) -> dict[str, Any]:
    gradient = {
        "min": {"color": literal(PALE)["expr"]},
        "max": {"color": literal(GOOD)["expr"]},
        "nullColoringStrategy": {"strategy": literal("noColor")["expr"]},
    }
    rule = {"Input": expression(field(measure)), "FillRule": {"linearGradient2": gradient}}
    return {
        "properties": {"backColor": {"solid": {"color": {"expr": {"FillRule": rule}}}}},
        "selector": {"data": [{"dataViewWildcard": {"matchingOption": 1}}], "metadata": column},
    }
