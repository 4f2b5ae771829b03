"""Draws one visual onto axes that span its place."""

from __future__ import annotations

from collections.abc import Callable
from math import ceil
from typing import Any

import pandas as pd
from matplotlib.axes import Axes
from matplotlib.colors import LinearSegmentedColormap

from docs.powerbi.content import Content
from docs.powerbi.definition import Shown
from docs.powerbi.formats import cut, text
from pipeline.powerbi.pbir.fields import Field
from pipeline.powerbi.pbir.theme import COLOURS, GOOD, PALE, QUIET, TEXT

Draw = Callable[[Axes, Shown, Content], None]
_SMALL, _NORMAL = 6.5, 8
_ROW_HEIGHT, _BAR_HEIGHT = 19, 17
_LETTER = 6.2  # pixels, of the small size
_SHADES = LinearSegmentedColormap.from_list("shades", [PALE, GOOD])


def heading(axes: Axes, shown: Shown, content: Content) -> None:
    """The runs of a text box, one after the other."""
    axes.axis("off")
    at = 0.0
    for run, is_bold in shown.texts:
        size = 16 if is_bold else 10
        drawn = axes.text(
            at, 0.5, run, va="center", fontsize=size, weight="bold" if is_bold else "normal"
        )
        box = drawn.get_window_extent()
        at += box.width / axes.bbox.width


def slicer(axes: Axes, shown: Shown, content: Content) -> None:
    """A drop-down list with nothing chosen."""
    axes.axis("off")
    axes.text(0.04, 0.3, "All", va="center", fontsize=_NORMAL, color=TEXT)
    axes.text(0.94, 0.3, "▾", va="center", ha="right", fontsize=_NORMAL, color=QUIET)


def card(axes: Axes, shown: Shown, content: Content) -> None:
    """The measure's value above its name."""
    (measure,) = shown.fields()
    axes.axis("off")
    value = text(content.value(measure), content.format_of(measure)) or "(Blank)"
    axes.text(0.5, 0.6, value, ha="center", va="center", fontsize=18, color=TEXT)
    axes.text(0.5, 0.22, measure.name, ha="center", va="center", fontsize=_NORMAL, color=QUIET)


def lines(axes: Axes, shown: Shown, content: Content) -> None:
    """A line for each measure."""
    (by,), measures = shown.roles["Category"], shown.roles["Y"]
    rows = content.rows(shown)
    labels = [text(value, content.format_of(by)) for value in rows[by.reference]]
    for measure, colour in zip(measures, COLOURS, strict=False):
        values = pd.to_numeric(rows[measure.reference])
        axes.plot(range(len(rows)), values, color=colour, label=measure.name, marker=".", ms=3)
    _label_categories(axes, labels)
    _finish(axes, content, measures)


def columns(axes: Axes, shown: Shown, content: Content) -> None:
    """Columns beside each other for each measure."""
    (by,), measures = shown.roles["Category"], shown.roles["Y"]
    rows = content.rows(shown)
    width = 0.8 / len(measures)
    for number, measure in enumerate(measures):
        places = [place + number * width for place in range(len(rows))]
        values = pd.to_numeric(rows[measure.reference])
        axes.bar(places, values, width, color=COLOURS[number], label=measure.name)
    _label_categories(axes, [text(value, content.format_of(by)) for value in rows[by.reference]])
    _finish(axes, content, measures)


def bars(axes: Axes, shown: Shown, content: Content) -> None:
    """As many bars as have room; Power BI scrolls the others."""
    (by,), measures = shown.roles["Category"], shown.roles["Y"]
    rows = content.rows(shown).head(int(axes.bbox.height // _BAR_HEIGHT))
    width = 0.8 / len(measures)
    for number, measure in enumerate(measures):
        places = [place + number * width for place in range(len(rows))]
        values = pd.to_numeric(rows[measure.reference])
        axes.barh(places, values, width, color=COLOURS[number], label=measure.name)
    labels = [cut(text(value, content.format_of(by)), 22) for value in rows[by.reference]]
    axes.set_yticks(range(len(rows)), labels)
    axes.invert_yaxis()
    axes.xaxis.set_major_formatter(_short)
    _plain(axes)
    _legend(axes, measures)


def table(axes: Axes, shown: Shown, content: Content) -> None:
    """As many rows as have room."""
    fields = shown.roles["Values"]
    rows = content.rows(shown).head(int(axes.bbox.height // _ROW_HEIGHT) - 1)
    cells = [
        [cut(text(row[each.reference], content.format_of(each)), 40) for each in fields]
        for _, row in rows.iterrows()
    ]
    is_number = [bool(content.format_of(each)) for each in fields]
    _grid(axes, [each.name for each in fields], cells, is_number)


def matrix(axes: Axes, shown: Shown, content: Content) -> None:
    """Rows across columns, each cell in the shade of the colouring measure."""
    (down,), (across,) = shown.roles["Rows"], shown.roles["Columns"]
    (value,) = shown.roles["Values"]
    shade = shown.colour
    rows = content.rows(shown, *((shade,) if shade else ()))
    room = int(axes.bbox.height // _ROW_HEIGHT) - 1
    kept = list(dict.fromkeys(rows[down.reference]))[:room]
    heads = sorted(set(rows[across.reference]))
    found = rows.set_index([down.reference, across.reference])
    cells, shades = [], {}
    for number, name in enumerate(kept):
        line = [str(name)]
        for place, head in enumerate(heads):
            has = (name, head) in found.index
            line.append(_cell(found.loc[(name, head)], value, content) if has else "")
            if has and shade and pd.notna(found.loc[(name, head), shade.reference]):
                shades[number, place + 1] = float(found.loc[(name, head), shade.reference])
        cells.append(line)
    titles = [down.name, *map(str, heads)]
    _grid(axes, titles, cells, [False, *[True] * len(heads)], _coloured(shades))


def scatter(axes: Axes, shown: Shown, content: Content) -> None:
    """A point for each value, by the colours of the legend."""
    (x,), (y,), (by,) = shown.roles["X"], shown.roles["Y"], shown.roles["Series"]
    rows = content.sorted_by(content.rows(shown), by)
    groups = rows.groupby(by.reference, sort=False)
    for (name, group), colour in zip(groups, COLOURS, strict=False):
        axes.scatter(group[x.reference], group[y.reference], s=10, color=colour, label=name)
    axes.set_xlabel(x.name, fontsize=_SMALL, color=QUIET)
    axes.set_ylabel(y.name, fontsize=_SMALL, color=QUIET)
    axes.yaxis.set_major_formatter(_short)
    axes.legend(fontsize=_SMALL, loc="lower left", bbox_to_anchor=(0, 1), ncols=4, frameon=False)
    _plain(axes)


DRAW: dict[str, Draw] = {
    "cardVisual": card,
    "clusteredBarChart": bars,
    "clusteredColumnChart": columns,
    "lineChart": lines,
    "pivotTable": matrix,
    "scatterChart": scatter,
    "slicer": slicer,
    "tableEx": table,
    "textbox": heading,
}


def _cell(row: Any, value: Field, content: Content) -> str:
    return text(row[value.reference], content.format_of(value))


def _coloured(values: dict[tuple[int, int], float]) -> dict[tuple[int, int], Any]:
    least, most = min(values.values(), default=0), max(values.values(), default=1)
    span = (most - least) or 1
    return {place: _SHADES((value - least) / span) for place, value in values.items()}


def _grid(
    axes: Axes,
    titles: list[str],
    cells: list[list[str]],
    is_number: list[bool],
    colours: dict[tuple[int, int], Any] | None = None,
) -> None:
    """Lines of texts: columns as wide as what they hold."""
    axes.axis("off")
    axes.set_xlim(0, axes.bbox.width)
    axes.set_ylim(axes.bbox.height, 0)
    most = [max(map(len, found)) + 2 for found in zip(titles, *cells, strict=True)]
    unit = min(axes.bbox.width / sum(most), 9)
    edges = [sum(most[:number]) * unit for number in range(len(most) + 1)]
    for line, row in enumerate([titles, *cells]):
        for number, cell in enumerate(row):
            left, right = edges[number], edges[number + 1]
            if colours and (line - 1, number) in colours:
                axes.axvspan(
                    left,
                    right,
                    1 - (line + 1) * _ROW_HEIGHT / axes.bbox.height,
                    1 - line * _ROW_HEIGHT / axes.bbox.height,
                    color=colours[line - 1, number],
                )
            axes.text(
                right - 4 if is_number[number] else left + 2,
                (line + 0.5) * _ROW_HEIGHT,
                cell,
                ha="right" if is_number[number] else "left",
                va="center",
                fontsize=_SMALL * min(1, unit / _LETTER),
                weight="bold" if line == 0 else "normal",
                color=TEXT,
            )


def _label_categories(axes: Axes, labels: list[str]) -> None:
    """As many as have room."""
    longest = max(map(len, labels), default=0) * _LETTER
    step = max(1, ceil(len(labels) * longest / axes.bbox.width))
    shown = range(0, len(labels), step)
    axes.set_xticks(list(shown), [labels[place] for place in shown])


def _finish(axes: Axes, content: Content, measures: tuple[Field, ...]) -> None:
    is_share = "%" in content.format_of(measures[0])
    axes.yaxis.set_major_formatter(_percent if is_share else _short)
    _plain(axes)
    _legend(axes, measures)


def _legend(axes: Axes, measures: tuple[Field, ...]) -> None:
    if len(measures) > 1:
        place = {"loc": "lower left", "bbox_to_anchor": (0, 1), "ncols": len(measures)}
        axes.legend(fontsize=_SMALL, frameon=False, **place)


def _plain(axes: Axes) -> None:
    axes.tick_params(labelsize=_SMALL, colors=QUIET, length=0)
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color("#E1E3E6")


def _short(value: float, _: int | None = None) -> str:
    for size, unit in ((1e9, "bn"), (1e6, "M"), (1e3, "K")):
        if abs(value) >= size:
            return f"{value / size:g}{unit}"
    return f"{value:g}"


def _percent(value: float, _: int | None = None) -> str:
    return f"{value * 100:g}%"
