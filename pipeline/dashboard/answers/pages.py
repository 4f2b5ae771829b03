"""Which page stands at an address, and whether a new set was published."""

from __future__ import annotations

from typing import Any

from dash import Dash, Input, Output, State, no_update

from pipeline.dashboard import layout
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.request import view_of
from pipeline.errors import RevopsError
from pipeline.snapshot.following import Published

_PAGES = {page.path: page for page in PAGES}


def add_pages(app: Dash, published: Published) -> None:
    """Answers for the address and for the regular look at the folder."""

    @app.callback(
        Output("page", "children"),
        Output("trouble", "children"),
        Input("url", "pathname"),
        Input("snapshot", "data"),
        State("url", "search"),
    )
    def show_page(path: str | None, snapshot: str | None, query: str | None) -> Any:
        page = _PAGES.get(path or "/")
        if page is None:
            return layout.unknown_page(str(path)), ""
        try:
            content = published.read(
                lambda found: layout.page_content(page, *view_of(found, page, query))
            )
        except RevopsError as error:
            return layout.trouble(str(error)), ""
        return content, ""

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
