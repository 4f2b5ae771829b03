"""Rows of the tables, as they are sorted and filtered."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from dash import ClientsideFunction, Dash, Input, Output, State, no_update

from pipeline.dashboard.grids import BadRequest, page_of
from pipeline.dashboard.known import known_grid
from pipeline.dashboard.limits import not_limiting
from pipeline.dashboard.panel import Grid, Page
from pipeline.dashboard.parts_by_name import parts_by_name
from pipeline.dashboard.request import view_of
from pipeline.errors import RevopsError
from pipeline.snapshot.following import Published
from pipeline.snapshot.snapshot import Snapshot


def add_grids(app: Dash, published: Published) -> None:
    """Answers for each table."""
    for name, (page, grid) in parts_by_name(Grid).items():
        _add_grid(app, published, name, page, grid)


def _add_grid(app: Dash, published: Published, name: str, page: Page, grid: Grid) -> None:
    def asked_rows(
        snapshot: Snapshot, query: str | None, asked: Mapping[str, Any]
    ) -> tuple[Any, int, str]:
        view, _ = view_of(snapshot, page, query)
        return *page_of(known_grid(grid, snapshot), view, asked), not_limiting(grid, view)

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
