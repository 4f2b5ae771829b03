"""Figures of rows, as Plotly's JSON. Colours of text and lines come from the style sheet."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from typing import Any

from pipeline.dashboard.panel import Figure, Rows
from pipeline.snapshot.formats import plain
from schemas.currencies import CURRENCY_CODE

BLUE, ORANGE, GREEN, GREY, PURPLE, RED = (
    "#3b82c4",
    "#cf711f",
    "#2f9e6e",
    "#868e96",
    "#8d63c9",
    "#d1495b",
)
"""Each has a contrast of 3 or more with white and with the dark background."""
COLOURS = (BLUE, ORANGE, GREEN, PURPLE, RED, GREY)
WORST_TO_BEST = (RED, ORANGE, GREY, BLUE, GREEN)
_SCALE = [[0, "#dbe9f6"], [0.5, "#4a98c9"], [1, "#08306b"]]
_GRID = "rgba(134,142,150,0.25)"
_SHAPES = "/assets/brazil.json"
_MOST_LABELS = 8
_LONGEST_NAME = 32


def values(rows: Rows, name: str) -> list[Any]:
    """A column of the rows."""
    return [plain(row[name]) for row in rows]


def figure(data: Sequence[Figure], **layout: Any) -> Figure:
    """Traces in the house's layout."""
    base = {
        "margin": {"l": 8, "r": 12, "t": 8, "b": 8},
        "paper_bgcolor": "rgba(0,0,0,0)",
        "plot_bgcolor": "rgba(0,0,0,0)",
        "colorway": list(COLOURS),
        "font": {"family": "system-ui, sans-serif", "size": 12},
        "legend": {"orientation": "h", "y": 1.02, "yanchor": "bottom", "x": 0},
        "showlegend": len(data) > 1,
        "hovermode": "closest",
        "separators": ".,",
        "xaxis": axis(),
        "yaxis": axis(),
    }
    return {"data": list(data), "layout": base | layout}


def axis(title: str = "", **more: Any) -> dict[str, Any]:
    """An axis that makes room for its labels."""
    base = {"automargin": True, "gridcolor": _GRID, "zerolinecolor": _GRID}
    return base | ({"title": {"text": title}} if title else {}) | more


def category_axis(title: str = "", **more: Any) -> dict[str, Any]:
    """An axis of texts, such as months: none is taken for a date."""
    return axis(title, type="category", **more)


def lines(
    rows: Rows, x: str, series: Mapping[str, str], unit: str = "", fmt: str = ",.0f", **layout: Any
) -> Figure:
    """A line for each column of `series` (column to its name)."""
    data = [
        {
            "type": "scatter",
            "mode": "lines+markers" if len(rows) < 80 else "lines",
            "name": name,
            "x": values(rows, x),
            "y": values(rows, column),
            "hovertemplate": f"%{{x}}<br>{name}: %{{y:{fmt}}} {unit}<extra></extra>",
        }
        for column, name in series.items()
    ]
    return figure(
        data,
        xaxis=_few_labels(rows),
        yaxis=axis(unit, rangemode="tozero", tickformat=_ticks(unit, fmt)),
        **layout,
    )


def columns(
    rows: Rows,
    x: str,
    series: Mapping[str, str],
    unit: str = "",
    fmt: str = ",.0f",
    *,
    colours: Sequence[str] = COLOURS,
    **layout: Any,
) -> Figure:
    """Upright bars, a colour for each column of `series`."""
    data = [
        {
            "type": "bar",
            "name": name,
            "x": values(rows, x),
            "y": values(rows, column),
            "marker": {"color": colour},
            "hovertemplate": f"%{{x}}<br>{name}: %{{y:{fmt}}} {unit}<extra></extra>",
        }
        for (column, name), colour in zip(series.items(), colours, strict=False)
    ]
    return figure(
        data,
        xaxis=_few_labels(rows),
        yaxis=axis(unit, tickformat=_ticks(unit, fmt)),
        **layout,
    )


def bars(
    rows: Rows,
    y: str,
    x: str,
    unit: str = "",
    fmt: str = ",.0f",
    *,
    chosen: Sequence[str] = (),
    **layout: Any,
) -> Figure:
    """Lying bars, the first row on top; those not chosen, if some are, are pale."""
    names = values(rows, y)
    trace = {
        "type": "bar",
        "orientation": "h",
        "y": names,
        "x": values(rows, x),
        "customdata": names,
        "marker": {
            "color": BLUE,
            "opacity": [1 if not chosen or name in chosen else 0.35 for name in names],
        },
        "hovertemplate": f"%{{y}}<br>%{{x:{fmt}}} {unit}<extra></extra>",
    }
    return figure(
        [trace],
        xaxis=axis(unit, tickformat=_ticks(unit, fmt)),
        yaxis=category_axis(autorange="reversed", dtick=1),
        **layout,
    )


def name_bars(figure: Figure, names: Sequence[str]) -> None:
    """Gives lying bars names in place of keys, cut on the axis; whole and with the key on hover."""
    (trace,) = figure["data"]
    both = zip(names, trace["y"], strict=True)
    trace["hovertext"] = [name if name == key else f"{name} ({key})" for name, key in both]
    trace["hovertemplate"] = trace["hovertemplate"].replace("%{y}", "%{hovertext}")
    figure["layout"]["yaxis"] |= {"tickvals": trace["y"], "ticktext": [*map(_cut, names)]}


def groups(rows: Rows, name: str) -> dict[Any, Rows]:
    """The rows by the value of a column, in the order in which the values come."""
    found: dict[Any, Rows] = {}
    for row in rows:
        found.setdefault(row[name], []).append(row)
    return found


def cells(
    rows: Rows, value: str, y: str, ys: Sequence[Any], x: str, xs: Sequence[Any]
) -> list[list[Any]]:
    """A column of the rows by two others; nothing where there is no row."""
    found = {(row[y], row[x]): row[value] for row in rows}
    return [[found.get((one, other)) for other in xs] for one in ys]


def heat_map(
    x: Sequence[Any],
    y: Sequence[Any],
    z: Sequence[Sequence[Any]],
    fmt: str,
    hover: str,
    x_title: str = "",
    y_title: str = "",
    *,
    with_text: bool = False,
) -> Figure:
    """Values by two texts; the first row on top."""
    trace = {
        "type": "heatmap",
        "x": list(x),
        "y": list(y),
        "z": [[plain(value) for value in row] for row in z],
        "colorscale": _SCALE,
        "hoverongaps": False,
        "xgap": 1,
        "ygap": 1,
        "colorbar": {"thickness": 12, "tickformat": fmt},
        "hovertemplate": f"{hover}<extra></extra>",
    }
    if with_text:
        trace |= {"texttemplate": f"%{{z:{fmt}}}", "textfont": {"size": 10}}
    return figure(
        [trace],
        xaxis=category_axis(x_title),
        yaxis=category_axis(y_title, autorange="reversed", dtick=1, tickfont={"size": 10}),
    )


def scatter(
    rows: Rows,
    x: str,
    y: str,
    name: str,
    titles: tuple[str, str],
    *,
    colours: Sequence[str] | None = None,
    **layout: Any,
) -> Figure:
    """A mark for each row, with its name on hover."""
    trace = {
        "type": "scattergl" if len(rows) > 2_000 else "scatter",
        "mode": "markers",
        "x": values(rows, x),
        "y": values(rows, y),
        "text": values(rows, name),
        "marker": {"color": list(colours) if colours else BLUE, "opacity": 0.7},
        "hovertemplate": f"%{{text}}<br>{titles[0]}: %{{x:,}}<br>{titles[1]}: %{{y:,}}"
        "<extra></extra>",
    }
    return figure([trace], xaxis=axis(titles[0]), yaxis=axis(titles[1]), **layout)


def brazil(rows: Rows, state: str, value: str, unit: str, chosen: Sequence[str] = ()) -> Figure:
    """The states of Brazil, darker where the value is greater; a click tells the state.

    The shapes are Natural Earth's (public domain), 1:50 million.
    """
    names = values(rows, state)
    trace = {
        "type": "choropleth",
        "geojson": _SHAPES,
        "locations": names,
        "z": values(rows, value),
        "customdata": names,
        "colorscale": _SCALE,
        "colorbar": {"thickness": 12, "tickformat": "~s"},
        "marker": {
            "line": {
                "width": [3 if name in chosen else 0.5 for name in names],
                "color": [ORANGE if name in chosen else "#868e96" for name in names],
            }
        },
        "hovertemplate": f"%{{location}}<br>%{{z:,.2f}} {unit}<extra></extra>",
    }
    geo = {
        "visible": False,
        "fitbounds": "geojson",
        "bgcolor": "rgba(0,0,0,0)",
        "projection": {"type": "mercator"},
    }
    return figure([trace], geo=geo)


def _cut(name: str) -> str:
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"


def _few_labels(rows: Rows) -> dict[str, Any]:
    return category_axis(nticks=min(len(rows), _MOST_LABELS) + 1)


def _ticks(unit: str, fmt: str) -> str:
    if fmt.endswith("%"):
        return ".0%"
    return "~s" if re.match(CURRENCY_CODE, unit) or fmt == ",.0f" else "~g"
