"""Looks parts of pages up by the names that they have in a browser."""

from __future__ import annotations

from typing import TypeVar

from pipeline.dashboard.pages import PAGES
from pipeline.dashboard.panel import Cards, Grid, Page, Panel, Part

PartType = TypeVar("PartType", Panel, Cards, Grid)


def part_name(page: Page, each: Part) -> str:
    """The part's name in identifiers."""
    return f"{page.name}-{each.name}"


def parts_by_name(kind: type[PartType]) -> dict[str, tuple[Page, PartType]]:
    """Name in identifiers to the page and the part, of all parts of this kind."""
    return {
        part_name(page, part): (page, part)
        for page in PAGES
        for part in page.parts
        if isinstance(part, kind)
    }
