"""What the browser does by itself; the functions are in assets/revops.js."""

from __future__ import annotations

from dash import ALL, MATCH, ClientsideFunction, Dash, Input, Output, State


def add_browser_side(app: Dash) -> None:
    """Ties controls, address, menu and colours together."""
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
        ClientsideFunction("revops", "unfolded"),
        Output({"type": "unfolded", "name": MATCH}, "data"),
        Input({"type": "fold", "name": MATCH}, "n_clicks"),
        Input("url", "search"),
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
