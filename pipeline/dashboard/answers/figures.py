"""Figures, their numbers, cards, and clicks that select."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from typing import Any

from dash import ALL, MATCH, Dash, Input, Output, State, ctx, no_update

from pipeline.dashboard import parts
from pipeline.dashboard.limits import not_limiting
from pipeline.dashboard.panel import Cards, Drawn, Panel
from pipeline.dashboard.parts_by_name import parts_by_name
from pipeline.dashboard.request import toggled, view_of
from pipeline.errors import RevopsError
from pipeline.snapshot.following import Published
from pipeline.snapshot.snapshot import Snapshot


def add_figures(app: Dash, published: Published) -> None:
    """Answers for all figures: which one is asked for stands in its identifier."""
    panels, all_cards = parts_by_name(Panel), parts_by_name(Cards)

    def draw(panel_name: str, query: str | None) -> Any:
        page, panel = panels[panel_name]

        def drawn(found: Snapshot) -> Drawn:
            view, _ = view_of(found, page, query)
            drawn = panel.draw(view)
            note = " ".join(filter(None, (drawn.note, not_limiting(panel, view))))
            return replace(drawn, note=note, currency=found.currency, unknown=found.unknown)

        return published.read(drawn)

    @app.callback(
        Output({"type": "chart", "name": MATCH}, "figure"),
        Output({"type": "note", "name": MATCH}, "children"),
        Input("url", "search"),
        State({"type": "chart", "name": MATCH}, "id"),
    )
    def show_chart(query: str | None, asked: Mapping[str, str]) -> Any:
        if asked["name"] not in panels:
            return no_update
        try:
            drawn = draw(asked["name"], query)
        except RevopsError as error:
            return parts.EMPTY, str(error)
        if not drawn.rows:
            return parts.EMPTY, f"Nothing in this selection. {drawn.note}"
        return drawn.figure, drawn.note

    @app.callback(
        Output({"type": "numbers", "name": MATCH}, "children"),
        Input({"type": "unfolded", "name": MATCH}, "data"),
        State({"type": "unfolded", "name": MATCH}, "id"),
        prevent_initial_call=True,
    )
    def show_numbers(query: str | None, asked: Mapping[str, str]) -> Any:
        if asked["name"] not in panels:
            return no_update
        try:
            return parts.numbers(draw(asked["name"], query), panels[asked["name"]][1].sources)
        except RevopsError as error:
            return str(error)

    @app.callback(
        Output({"type": "cards", "name": MATCH}, "children"),
        Input("url", "search"),
        State({"type": "cards", "name": MATCH}, "id"),
    )
    def show_cards(query: str | None, asked: Mapping[str, str]) -> Any:
        if asked["name"] not in all_cards:
            return no_update
        page, cards = all_cards[asked["name"]]
        try:
            found = published.read(lambda new: cards.draw(view_of(new, page, query)[0]))
        except RevopsError as error:
            return str(error)
        return parts.cards_content(*found)

    @app.callback(
        Output("url", "search", allow_duplicate=True),
        Output({"type": "chart", "name": ALL}, "clickData"),
        Input({"type": "chart", "name": ALL}, "clickData"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    def pick(clicks: list[Any], query: str | None) -> Any:
        unchanged = [no_update] * len(clicks)
        asked = ctx.triggered_id
        value = _picked(ctx.triggered[0]["value"] if ctx.triggered else None)
        if asked is None or value is None or asked["name"] not in panels:
            return no_update, unchanged
        page, panel = panels[asked["name"]]
        if panel.picks is None:
            return no_update, unchanged
        try:
            view, _ = published.read(lambda found: view_of(found, page, query))
        except RevopsError:
            return no_update, unchanged
        # Without this a second click on the same mark would be no change, and so not told.
        return toggled(query or "", panel.picks, value, view.selection), [None] * len(clicks)


def _picked(click: Any) -> str | None:
    """The value that the clicked mark stands for."""
    try:
        value = click["points"][0]["customdata"]
    except (TypeError, KeyError, IndexError):
        return None
    return value if isinstance(value, str) else None
