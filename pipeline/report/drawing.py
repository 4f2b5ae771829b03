"""Turns pictures into PNG files, or into SVG text that stands in a page."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from contextlib import contextmanager
from decimal import Decimal
from typing import Any

import matplotlib as mpl
import pandas as pd
from matplotlib.figure import Figure

from pipeline.report.pictures import Picture
from pipeline.snapshot.snapshot import Snapshot

_SIZE = (10, 5)
_NAMES = re.compile(r'\bid="|url\(#|href="#')
_STABLE: dict[Any, Any] = {
    "svg.hashsalt": "revops",
    "svg.fonttype": "none",
    "font.family": "sans-serif",
}


class _Frames:
    def __init__(self, snapshot: Snapshot) -> None:
        self._snapshot = snapshot
        self.currency = snapshot.currency
        self.min_orders = snapshot.min_orders

    def __call__(self, name: str) -> pd.DataFrame:
        return frame(self._snapshot, name)


def frame(snapshot: Snapshot, table: str) -> pd.DataFrame:
    """A published table with its decimals as floats, for drawing."""
    snapshot.columns(table)
    rows = snapshot.query(f'FROM "{table}"').to_pandas()
    decimals = {name: pd.to_numeric(rows[name]) for name in rows if _holds_decimals(rows[name])}
    return rows.assign(**decimals)


def svg(picture: Picture, snapshot: Snapshot) -> str:
    """The picture as an SVG element; the same bytes for the same tables."""
    with _drawn(picture, snapshot) as figure:
        sink = io.StringIO()
        figure.savefig(sink, format="svg", metadata={"Date": None, "Creator": None})
    text = sink.getvalue()
    # A page has several, whose names would collide.
    return _NAMES.sub(rf"\g<0>{picture.name}_", text[text.index("<svg") :])


def png(picture: Picture, snapshot: Snapshot) -> bytes:
    """The picture with its title as a PNG file."""
    with _drawn(picture, snapshot) as figure:
        figure.axes[0].set_title(picture.title)
        sink = io.BytesIO()
        figure.savefig(sink, format="png", dpi=80, metadata={"Software": None})
    return sink.getvalue()


@contextmanager
def _drawn(picture: Picture, snapshot: Snapshot) -> Iterator[Figure]:
    with mpl.rc_context(_STABLE):
        figure = Figure(figsize=_SIZE, layout="constrained")
        picture.draw(figure.subplots(), _Frames(snapshot))
        yield figure


def _holds_decimals(values: pd.Series) -> bool:
    first = values.dropna().head(1)
    return len(first) == 1 and isinstance(first.iloc[0], Decimal)
