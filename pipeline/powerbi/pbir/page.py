"""A page of the report, and its PBIR files."""

from __future__ import annotations

from dataclasses import dataclass

from pipeline.powerbi.pbir.grid import PAGE_HEIGHT, PAGE_WIDTH
from pipeline.powerbi.pbir.visuals import SCHEMAS, Json, Visual, visual_file


@dataclass(frozen=True)
class Page:
    """Visuals in the order in which the Tab key reaches them."""

    name: str
    title: str
    visuals: tuple[Visual, ...]


def page_files(page: Page) -> dict[str, Json]:
    """Path below the page's folder to content."""
    about = {
        "$schema": f"{SCHEMAS}/page/2.0.0/schema.json",
        "name": page.name,
        "displayName": page.title,
        "displayOption": "FitToPage",
        "height": PAGE_HEIGHT,
        "width": PAGE_WIDTH,
    }
    visuals = {
        f"visuals/{visual.name}/visual.json": visual_file(visual, number)
        for number, visual in enumerate(page.visuals)
    }
    return {"page.json": about} | visuals
