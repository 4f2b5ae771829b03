"""Draws a preview of each page of a Power BI project, without Power BI.

Usage: python -m docs.powerbi.draw --output-dir outputs --to docs/powerbi

It reads the project's own files for what stands where, and evaluates the measures on the files that
`revops etl` published. Needs `pip install -e '.[docs]'`.
"""

from __future__ import annotations

import argparse
from pathlib import Path

import matplotlib as mpl

mpl.use("Agg")

import matplotlib.pyplot as plt
from matplotlib.axes import Axes
from matplotlib.figure import Figure
from matplotlib.patches import FancyBboxPatch

from docs.powerbi.content import Content
from docs.powerbi.definition import PageShown, Shown, pages
from docs.powerbi.visuals import DRAW
from pipeline.powerbi.check.project_reader import read_project
from pipeline.powerbi.pbir.theme import PAGE, PAPER, TEXT

_DPI = 100
_BARE = ("textbox",)
_WITHOUT_AXES = ("cardVisual", "pivotTable", "slicer", "tableEx", "textbox")


def draw_page(page: PageShown, content: Content) -> Figure:
    """The page as Power BI would lay it out."""
    figure = plt.figure(figsize=(page.width / _DPI, page.height / _DPI), dpi=_DPI, facecolor=PAGE)
    for shown in page.visuals:
        if shown.kind not in _BARE:
            _draw_box(figure, page, shown)
        DRAW[shown.kind](_axes(figure, page, shown), shown, content)
    return figure


def _draw_box(figure: Figure, page: PageShown, shown: Shown) -> None:
    corner = (shown.x / page.width, 1 - (shown.y + shown.height) / page.height)
    box = FancyBboxPatch(
        corner,
        shown.width / page.width,
        shown.height / page.height,
        boxstyle="round,pad=0,rounding_size=0.004",
        transform=figure.transFigure,
        facecolor=PAPER,
        edgecolor="#E1E3E6",
        zorder=-1,
    )
    figure.add_artist(box)
    if shown.title:
        at = ((shown.x + 8) / page.width, 1 - (shown.y + 14) / page.height)
        figure.text(*at, shown.title, fontsize=8.5, color=TEXT, va="center")


def _axes(figure: Figure, page: PageShown, shown: Shown) -> Axes:
    """The part of the visual's place that its title and labels leave."""
    top = 28 if shown.title else 4
    left, bottom, right = (8, 4, 8) if shown.kind in _WITHOUT_AXES else (46, 24, 12)
    if shown.kind == "clusteredBarChart":
        left = 132
    if shown.kind == "scatterChart":
        bottom = 40
    if shown.kind == "scatterChart" or len(shown.roles.get("Y", ())) > 1:
        top += 18
    if shown.kind == "slicer":
        top, bottom = 4, 4
    return figure.add_axes(
        (
            (shown.x + left) / page.width,
            1 - (shown.y + shown.height - bottom) / page.height,
            (shown.width - left - right) / page.width,
            (shown.height - top - bottom) / page.height,
        ),
        facecolor="none",
    )


def main() -> None:
    """Draws all pages."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--project", type=Path, default=Path("powerbi"))
    parser.add_argument("--output-dir", type=Path, default=Path("outputs"))
    parser.add_argument("--to", type=Path, default=Path(__file__).parent)
    given = parser.parse_args()
    project = read_project(given.project)
    content = Content(project.model, given.output_dir)
    for page in pages(project.report_folder):
        path = given.to / f"{page.name}.png"
        figure = draw_page(page, content)
        figure.savefig(path, dpi=_DPI, facecolor=PAGE, metadata={"Software": None})
        plt.close(figure)
        print(f"{path}: {page.title}")


if __name__ == "__main__":
    main()
