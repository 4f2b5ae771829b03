"""The parts of a page as components; figures and rows are filled in by callbacks."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from pipeline.dashboard.about import about, titles
from pipeline.dashboard.grids import grid
from pipeline.dashboard.known import known_sources
from pipeline.dashboard.panel import (
    Card,
    Cards,
    Drawn,
    Grid,
    Listing,
    Page,
    Panel,
    Part,
    Source,
    View,
)
from pipeline.dashboard.parts_by_name import part_name
from pipeline.errors import RevopsError
from pipeline.snapshot.formats import shown
from schemas.metric import Metric

_MOST_NUMBERS = 400
_CONFIG = {"displayModeBar": False, "responsive": True, "topojsonURL": "/assets/"}
"""A map asks for the shapes of the world, though it shows none: from here, not from elsewhere."""
EMPTY = {"data": [], "layout": {"xaxis": {"visible": False}, "yaxis": {"visible": False}}}


def part(page: Page, each: Part, view: View) -> Any:
    """The part in its column of the page's grid."""
    if isinstance(each, Panel):
        return _column(each.span, _panel(page, each))
    if isinstance(each, Cards):
        return _column(12, _cards(page, each))
    if isinstance(each, Listing):
        return _column(each.span, _listing(each, view))
    return _column(each.span, _grid(page, each))


def cards_content(found: Sequence[Card], note: str) -> list[Any]:
    """Cards side by side."""
    cards = [
        dmc.Paper(
            [
                html.H3(card.title, className="card-title"),
                html.Div(card.value, className="card-value"),
                *(html.Div(change, className="card-change") for change in card.changes),
            ],
            withBorder=True,
            p="sm",
            className="card",
        )
        for card in found
    ]
    return [
        dmc.SimpleGrid(cards, cols={"base": 2, "md": 4}, spacing="sm"),
        html.P(note, className="note"),
    ]


def numbers(drawn: Drawn, sources: Sequence[Source | Metric]) -> list[Any]:
    """The rows of a figure as a table, without columns that nothing is known of."""
    known = titles(known_sources(sources, drawn.unknown))
    names = [name for name in (drawn.rows[0] if drawn.rows else {}) if name in known]
    rows = [
        [shown(row.get(name), known[name][1], drawn.currency) for name in names]
        for row in drawn.rows[:_MOST_NUMBERS]
    ]
    more = len(drawn.rows) - _MOST_NUMBERS
    table = _table([known[name][0] for name in names], rows, "Numbers")
    return [table, *([html.P(f"and {more:,} rows more.")] if more > 0 else [])]


def _table(heads: Sequence[str], rows: Sequence[Sequence[str]], label: str) -> Any:
    """A table that scrolls within its place, also by the keyboard.

    It is one component: Dash takes seconds to draw one of each of thousands of cells.
    """
    return html.Div(
        dmc.Table(
            data={"head": list(heads), "body": [list(row) for row in rows]}, className="numbers"
        ),
        className="scroll",
        tabIndex="0",
        role="region",
        **{"aria-label": label},
    )


def _column(span: int, content: Any) -> Any:
    return dmc.GridCol(content, span={"base": 12, "md": span})


def _panel(page: Page, panel: Panel) -> Any:
    name = part_name(page, panel)
    return dmc.Paper(
        [
            html.H2(panel.title, className="panel-title"),
            dcc.Graph(
                id={"type": "chart", "name": name},
                config=_CONFIG,
                style={"height": panel.height},
                figure=EMPTY,
            ),
            html.P(id={"type": "note", "name": name}, className="note"),
            _about(panel.sources),
            html.Details(
                [
                    html.Summary("Numbers", id={"type": "fold", "name": name}, n_clicks=0),
                    dcc.Store(id={"type": "unfolded", "name": name}),
                    html.Div(id={"type": "numbers", "name": name}),
                ]
            ),
        ],
        withBorder=True,
        p="sm",
        id=name,
        className="panel",
    )


def _about(sources: Sequence[Source | Metric]) -> Any:
    terms: list[Any] = []
    for name, text in about(sources):
        terms += [html.Dt(name), html.Dd(text)]
    return html.Details([html.Summary("About this figure"), html.Dl(terms)])


def _cards(page: Page, cards: Cards) -> Any:
    content = html.Div(id={"type": "cards", "name": part_name(page, cards)}, className="cards")
    title = html.H2(cards.title, className="panel-title")
    return html.Section([title, content, *([_about(cards.sources)] if cards.sources else [])])


def _listing(listing: Listing, view: View) -> Any:
    try:
        rows, note = listing.read(view)
    except RevopsError as error:
        rows, note = [], str(error)
    names = list(rows[0]) if rows else []
    table = _table(names, [[row[name] for name in names] for row in rows], listing.title)
    return dmc.Paper(
        [
            html.H2(listing.title, className="panel-title"),
            *([table] if rows else []),
            *_remark(note),
        ],
        withBorder=True,
        p="sm",
        className="panel",
    )


def _remark(note: str) -> list[Any]:
    first, *items = note.splitlines() or [""]
    entries = html.Ul([html.Li(item) for item in items], className="note")
    return [html.P(first, className="note"), *([entries] if items else [])]


def _grid(page: Page, each: Grid) -> Any:
    name = part_name(page, each)
    return dmc.Paper(
        [
            dmc.Group(
                [
                    html.H2(each.title, className="panel-title"),
                    html.A("Download CSV", id=f"csv-{name}", href=f"/csv/{name}", className="csv"),
                ],
                justify="space-between",
            ),
            grid(name, each),
            html.P(id=f"note-{name}", className="note"),
            _about((each.source,)),
        ],
        withBorder=True,
        p="sm",
        className="panel",
    )
