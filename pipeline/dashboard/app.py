"""The Dash application: which request shows what."""

from __future__ import annotations

import logging
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from typing import Any, TypeVar

from dash import (
    ALL,
    MATCH,
    ClientsideFunction,
    Dash,
    Input,
    Output,
    State,
    ctx,
    no_update,
    set_props,
)

from pipeline.dashboard import layout, parts
from pipeline.dashboard.downloads import add_downloads
from pipeline.dashboard.grids import BadRequest, page_of
from pipeline.dashboard.limits import not_limiting
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.panel import Cards, Drawn, Grid, Page, Panel
from pipeline.dashboard.request import toggled, view_of
from pipeline.dashboard.security import secure
from pipeline.errors import RevopsError
from pipeline.view.following import Published
from pipeline.view.snapshot import Snapshot

PartType = TypeVar("PartType", Panel, Cards, Grid)
_ASSETS = Path(__file__).parent / "assets"
_PAGES = {page.path: page for page in PAGES}


def make_app(folder: Path, hosts: tuple[str, ...] = ()) -> Dash:
    """The application over an output folder; it answers requests for these hosts, if named."""
    app = Dash(
        __name__,
        title="revops",
        update_title="",
        serve_locally=True,
        assets_folder=str(_ASSETS),
        suppress_callback_exceptions=True,
        on_error=_told,
    )
    app.index_string = app.index_string.replace("<html>", '<html lang="en">')
    app.layout = layout.frame
    published = Published(folder)
    _add_pages(app, published)
    _add_figures(app, published)
    _add_grids(app, published)
    _add_browser_side(app)
    add_downloads(app.server, published, parts_by_name(Grid))
    secure(app, hosts)
    return app


def _told(error: Exception) -> None:
    """A bug is said where the reader looks, and on stderr."""
    kind = type(error).__name__
    logging.getLogger(__name__).error("a figure failed: %s: %s", kind, error)
    set_props("trouble", {"children": f"A figure could not be drawn ({kind}). This is a bug."})


def parts_by_name(kind: type[PartType]) -> dict[str, tuple[Page, PartType]]:
    """Name in identifiers to the page and the part, of all parts of this kind."""
    return {
        parts.part_name(page, part): (page, part)
        for page in PAGES
        for part in page.parts
        if isinstance(part, kind)
    }


def _add_pages(app: Dash, published: Published) -> None:
    @app.callback(
        Output("page", "children"),
        Input("url", "pathname"),
        Input("snapshot", "data"),
        State("url", "search"),
    )
    def show_page(path: str | None, snapshot: str | None, query: str | None) -> Any:
        page = _PAGES.get(path or "/")
        if page is None:
            return layout.unknown_page(str(path))
        try:
            return published.read(
                lambda found: layout.page_content(page, *view_of(found, page, query))
            )
        except RevopsError as error:
            return layout.trouble(str(error))

    @app.callback(
        Output("snapshot", "data"),
        Output("run", "children"),
        Input("tick", "n_intervals"),
        State("snapshot", "data"),
    )
    def look(ticks: int | None, shown: str | None) -> Any:
        try:
            found = published.snapshot()
        except RevopsError:
            return ("nothing", "") if shown != "nothing" else (no_update, no_update)
        if found.identity == shown:
            return no_update, no_update
        as_of = found.manifest["settings"]["as_of"]
        return found.identity, f"as of {as_of}, run of {str(found.manifest['started_at'])[:16]}"


def _add_figures(app: Dash, published: Published) -> None:
    panels, all_cards = parts_by_name(Panel), parts_by_name(Cards)

    def draw(panel_name: str, query: str | None) -> Any:
        page, panel = panels[panel_name]

        def drawn(found: Snapshot) -> Drawn:
            view, _ = view_of(found, page, query)
            drawn = panel.draw(view)
            note = " ".join(filter(None, (drawn.note, not_limiting(panel, view))))
            return replace(drawn, note=note)

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
        Input({"type": "open", "name": MATCH}, "n_clicks"),
        Input("url", "search"),
        State({"type": "open", "name": MATCH}, "id"),
        prevent_initial_call=True,
    )
    def show_numbers(clicks: int, query: str | None, asked: Mapping[str, str]) -> Any:
        if not clicks or asked["name"] not in panels:
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


def _add_grids(app: Dash, published: Published) -> None:
    for name, (page, grid) in parts_by_name(Grid).items():
        _add_grid(app, published, name, page, grid)


def _add_grid(app: Dash, published: Published, name: str, page: Page, grid: Grid) -> None:
    def asked_rows(
        snapshot: Snapshot, query: str | None, asked: Mapping[str, Any]
    ) -> tuple[Any, int, str]:
        view, _ = view_of(snapshot, page, query)
        return *page_of(grid, view, asked), not_limiting(grid, view)

    @app.callback(
        Output(f"grid-{name}", "getRowsResponse"),
        Output(f"note-{name}", "children"),
        Input(f"grid-{name}", "getRowsRequest"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    def rows(asked: Mapping[str, Any] | None, query: str | None) -> Any:
        if asked is None:
            return no_update, no_update
        try:
            found, total, note = published.read(lambda new: asked_rows(new, query, asked))
        except BadRequest:
            return {"rowData": [], "rowCount": 0}, "This table cannot be sorted or filtered so."
        except RevopsError as error:
            return {"rowData": [], "rowCount": 0}, str(error)
        return {"rowData": found, "rowCount": total}, f"{total:,} rows. {note}".strip()

    app.clientside_callback(
        ClientsideFunction("revops", "reloadGrid"),
        Output(f"csv-{name}", "href"),
        Input("url", "search"),
        Input(f"grid-{name}", "getRowsRequest"),
        State(f"grid-{name}", "id"),
    )


def _add_browser_side(app: Dash) -> None:
    """What the browser does by itself; the functions are in assets/revops.js."""
    control = {"type": "control", "name": ALL, "many": ALL, "default": ALL}
    app.clientside_callback(
        ClientsideFunction("revops", "toAddress"),
        Output("main", "title"),
        Input(control, "value"),
        State(control, "id"),
        State("url", "search"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("revops", "fromAddress"),
        Output(control, "value"),
        Input("url", "search"),
        State(control, "id"),
        State(control, "value"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("revops", "links"),
        Output({"type": "link", "path": ALL}, "href"),
        Output({"type": "link", "path": ALL}, "className"),
        Input("url", "search"),
        Input("url", "pathname"),
        State({"type": "link", "path": ALL}, "id"),
    )
    app.clientside_callback(
        ClientsideFunction("revops", "menu"),
        Output("frame", "navbar"),
        Output("burger", "opened"),
        Input("burger", "opened"),
        Input("url", "pathname"),
        State("frame", "navbar"),
    )
    app.clientside_callback(
        ClientsideFunction("revops", "toggleScheme"),
        Output("scheme", "data"),
        Input("toggle", "n_clicks"),
        State("scheme", "data"),
        prevent_initial_call=True,
    )
    app.clientside_callback(
        ClientsideFunction("revops", "showScheme"),
        Output("provider", "forceColorScheme"),
        Output("toggle", "children"),
        Input("scheme", "data"),
    )
