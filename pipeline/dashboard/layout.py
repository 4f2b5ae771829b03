"""The frame of all pages, and a page in it."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import dash_mantine_components as dmc
from dash import dcc, html

from pipeline.dashboard import parts
from pipeline.dashboard.controls import controls
from pipeline.dashboard.known import known_parts, left_out
from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.panel import Page, View
from pipeline.snapshot.selection import Options
from schemas.unknown import in_words

POLL_SECONDS = 5
_THEME = {"primaryColor": "blue", "primaryShade": {"light": 8, "dark": 8}}


def frame() -> Any:
    """Header, navigation, and the place of the page."""
    return dmc.MantineProvider(
        id="provider",
        theme=_THEME,
        children=[
            dcc.Location(id="url", refresh=False),
            dcc.Store(id="snapshot"),
            dcc.Store(id="scheme", storage_type="local"),
            dcc.Interval(id="tick", interval=POLL_SECONDS * 1000),
            html.A("Skip to the figures", href="#main", className="skip"),
            dmc.AppShell(
                id="frame",
                header={"height": 56},
                navbar={"width": 220, "breakpoint": "sm", "collapsed": {"mobile": True}},
                padding="md",
                children=[_header(), _navigation(), _main()],
            ),
        ],
    )


def page_content(page: Page, view: View, ignored: Sequence[str]) -> list[Any]:
    """Title, filters and parts of a page."""
    return [
        html.H1(page.title, className="page-title"),
        html.P(page.question, className="question"),
        *_ignored(ignored),
        controls(page, view, Options.of(view.snapshot)),
        dmc.Grid(
            [parts.part(page, each, view) for each in known_parts(page, view.snapshot)],
            gutter="md",
        ),
        *_left_out(left_out(page, view.snapshot)),
    ]


def trouble(message: str) -> list[Any]:
    """What stands where a page should, if there is nothing to show."""
    return [
        html.H1("No figures to show", className="page-title"),
        dmc.Alert(message, title="The published files cannot be read", color="red"),
        html.P(
            "This page looks again every few seconds, and shows the figures once they are there."
        ),
    ]


def unknown_page(path: str) -> list[Any]:
    """What an address without a page gets."""
    return [
        html.H1("No such page", className="page-title"),
        html.P(f"There is no page {path[:80]}. Choose one of the pages in the menu."),
    ]


def _ignored(ignored: Sequence[str]) -> list[Any]:
    if not ignored:
        return []
    text = f"Not known in these files, and so ignored: {', '.join(ignored)}."
    return [dmc.Alert(text, color="yellow", className="ignored")]


def _left_out(found: Sequence[tuple[str, str]]) -> list[Any]:
    if not found:
        return []
    reasons = [html.Li(f"{title}: needs {in_words(lacks)}.") for title, lacks in found]
    return [dmc.Alert(html.Ul(reasons), title="Not shown for these files", color="gray", mt="md")]


def _header() -> Any:
    return dmc.AppShellHeader(
        dmc.Group(
            [
                dmc.Group(
                    [
                        dmc.Burger(
                            id="burger", hiddenFrom="sm", size="sm", **{"aria-label": "Menu"}
                        ),
                        html.Span("revops", className="brand"),
                    ],
                    wrap="nowrap",
                ),
                html.Span(id="run", className="run", role="status"),
                dmc.Button(
                    "Dark",
                    id="toggle",
                    variant="default",
                    size="xs",
                    n_clicks=0,
                    style={"flexShrink": 0},
                ),
            ],
            justify="space-between",
            h="100%",
            px="md",
            wrap="nowrap",
        )
    )


def _navigation() -> Any:
    links = [
        dcc.Link(
            page.title,
            href=page.path,
            id={"type": "link", "path": page.path},
            className="link",
            refresh=False,
        )
        for page in PAGES
    ]
    return dmc.AppShellNavbar(html.Nav(links, **{"aria-label": "Pages"}), p="xs")


def _main() -> Any:
    return dmc.AppShellMain(
        html.Div(
            [html.Div(id="trouble", role="status"), html.Div(id="page")],
            id="main",
            tabIndex="-1",
        )
    )
