"""The Dash application over an output folder."""

from __future__ import annotations

import sys
from pathlib import Path

from dash import Dash, set_props

from pipeline.dashboard import layout
from pipeline.dashboard.answers.browser import add_browser_side
from pipeline.dashboard.answers.figures import add_figures
from pipeline.dashboard.answers.grids import add_grids
from pipeline.dashboard.answers.pages import add_pages
from pipeline.dashboard.downloads import add_downloads
from pipeline.dashboard.panel import Grid
from pipeline.dashboard.parts_by_name import parts_by_name
from pipeline.dashboard.security import secure
from pipeline.snapshot.following import Published

_ASSETS = Path(__file__).parent / "assets"


def make_app(folder: Path, hosts: tuple[str, ...] = ()) -> Dash:
    """The application; it answers requests for these hosts only, if some are named."""
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
    add_pages(app, published)
    add_figures(app, published)
    add_grids(app, published)
    add_browser_side(app)
    add_downloads(app.server, published, parts_by_name(Grid))
    secure(app, hosts)
    return app


def _told(error: Exception) -> None:
    """A bug is said where the reader looks, and on stderr."""
    text = f"unexpected {type(error).__name__}: {error}"
    print(f"revops: {text}. This is a bug.", file=sys.stderr)
    set_props("trouble", {"children": f"A figure could not be drawn: {text}. This is a bug."})
