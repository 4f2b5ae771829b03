"""Reads what a report's files name: pages, and the fields of each visual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.powerbi.pbir.fields import Field
from pipeline.powerbi.semantic_model import Measure
from pipeline.powerbi.texts import read_json, understood


@dataclass(frozen=True)
class Level:
    """A level of a hierarchy."""

    table: str
    hierarchy: str
    name: str


@dataclass(frozen=True)
class ReadVisual:
    """A visual, or a page, bookmark or the report itself, and what it uses."""

    where: str
    fields: frozenset[Field]
    levels: frozenset[Level]


@dataclass(frozen=True)
class ReadReport:
    """What stands in the files, be it right or wrong."""

    page_order: tuple[str, ...]
    active_page: str
    pages: tuple[str, ...]
    """Those that have a folder."""
    visuals: tuple[ReadVisual, ...]
    measures: tuple[tuple[str, Measure], ...]
    """Those of the report alone, each with the table that it is shown in."""
    resources: tuple[str, ...]
    """Paths of themes and pictures below the report's folder."""


def read_report(folder: Path) -> ReadReport:
    """The report in this folder; raises ConfigurationError."""
    definition = folder / "definition"
    about, order = definition / "report.json", definition / "pages" / "pages.json"
    report = read_json(about)
    with understood(about):
        resources = tuple(_resources(report))
    listed = read_json(order)
    with understood(order):
        page_order = tuple(listed.get("pageOrder", ()))
    pages = sorted(definition.glob("pages/*/page.json"))
    of_pages = (visual for path in pages for visual in _visuals(path))
    return ReadReport(
        page_order=page_order,
        active_page=listed.get("activePageName", ""),
        pages=tuple(path.parent.name for path in pages),
        visuals=(
            _visual("the report's filters", about, report),
            *of_pages,
            *_bookmarks(definition),
        ),
        measures=tuple(_measures(definition / "reportExtensions.json")),
        resources=resources,
    )


def _visuals(path: Path) -> Iterator[ReadVisual]:
    page = read_json(path)
    where = f"page {page.get('displayName', path.parent.name)!r}"
    yield _visual(f"{where}, its filters", path, page)
    for place in sorted(path.parent.glob("visuals/*/visual.json")):
        visual = read_json(place)
        yield _visual(f"{where}, visual {visual.get('name', place.parent.name)!r}", place, visual)


def _bookmarks(definition: Path) -> Iterator[ReadVisual]:
    for path in sorted(definition.glob("bookmarks/*.bookmark.json")):
        bookmark = read_json(path)
        name = bookmark.get("displayName", path.name.removesuffix(".bookmark.json"))
        yield _visual(f"bookmark {name!r}", path, bookmark)


def _visual(where: str, path: Path, content: Any) -> ReadVisual:
    with understood(path):
        named = frozenset(fields_of(content))
    return ReadVisual(
        where,
        frozenset(each for each in named if isinstance(each, Field)),
        frozenset(each for each in named if isinstance(each, Level)),
    )


def _measures(path: Path) -> Iterator[tuple[str, Measure]]:
    """Those that the report adds to the model's, if it does."""
    if not path.is_file():
        return
    extensions = read_json(path)
    with understood(path):
        for entity in extensions.get("entities", ()):
            for each in entity.get("measures", ()):
                yield (
                    entity["name"],
                    Measure(each["name"], each["expression"], "", each.get("formatString", ""), ""),
                )


def fields_of(content: Any, sources: Mapping[str, str] | None = None) -> Iterator[Field | Level]:
    """Every column, measure and level that PBIR's JSON names; `sources` are tables by alias."""
    known = dict(sources or {})
    if isinstance(content, list):
        for each in content:
            yield from fields_of(each, known)
    elif isinstance(content, dict):
        known |= {
            each["Name"]: each["Entity"]
            for each in content.get("From", ())
            if isinstance(each, dict) and "Entity" in each
        }
        for kind, value in content.items():
            if kind in ("Column", "Measure") and isinstance(value, dict) and "Property" in value:
                yield Field(_table(value, known), value["Property"], kind == "Measure")
            elif kind == "HierarchyLevel" and (level := _level(value, known)):
                yield level
            else:
                yield from fields_of(value, known)


def _level(value: Mapping[str, Any], sources: Mapping[str, str]) -> Level | None:
    """The level, unless it is one of the hierarchies that Power BI makes of dates itself."""
    hierarchy = value.get("Expression", {}).get("Hierarchy", {})
    if "SourceRef" not in hierarchy.get("Expression", {}):
        return None
    return Level(_table(hierarchy, sources), hierarchy.get("Hierarchy", ""), value.get("Level", ""))


def _table(reference: Mapping[str, Any], sources: Mapping[str, str]) -> str:
    source = reference.get("Expression", {}).get("SourceRef", {})
    alias = source.get("Source", "")
    return str(source.get("Entity") or sources.get(alias, alias))


def _resources(report: Mapping[str, Any]) -> Iterator[str]:
    for package in report.get("resourcePackages", ()):
        for item in package.get("items", ()):
            yield f"StaticResources/{package.get('name')}/{item.get('path')}"
