"""Reads what a report's files name: pages, and the fields of each visual."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.powerbi.report.fields import Field
from pipeline.powerbi.texts import read_json, understood


@dataclass(frozen=True)
class ReadVisual:
    """A visual, or a page or report itself with its filters, and the fields that it uses."""

    where: str
    fields: frozenset[Field]


@dataclass(frozen=True)
class ReadReport:
    """What stands in the files, be it right or wrong."""

    page_order: tuple[str, ...]
    active_page: str
    pages: tuple[str, ...]
    """Those that have a folder."""
    visuals: tuple[ReadVisual, ...]
    resources: tuple[str, ...]
    """Paths of themes and pictures below the report's folder."""


def read_report(folder: Path) -> ReadReport:
    """The report in this folder; raises ConfigurationError."""
    definition = folder / "definition"
    about, order = definition / "report.json", definition / "pages" / "pages.json"
    report, used = _read(about)
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
        visuals=(ReadVisual("the report's filters", used), *of_pages),
        resources=resources,
    )


def _visuals(path: Path) -> Iterator[ReadVisual]:
    page, used = _read(path)
    where = f"page {page.get('displayName', path.parent.name)!r}"
    yield ReadVisual(f"{where}, its filters", used)
    for place in sorted(path.parent.glob("visuals/*/visual.json")):
        visual, used = _read(place)
        yield ReadVisual(f"{where}, visual {visual.get('name', place.parent.name)!r}", used)


def _read(path: Path) -> tuple[dict[str, Any], frozenset[Field]]:
    """The file's content, and the fields that it uses."""
    content = read_json(path)
    with understood(path):
        return content, frozenset(fields_of(content))


def fields_of(content: Any, sources: Mapping[str, str] | None = None) -> Iterator[Field]:
    """Every column and measure that PBIR's JSON names; `sources` are tables by their alias."""
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
            else:
                yield from fields_of(value, known)


def _table(reference: Mapping[str, Any], sources: Mapping[str, str]) -> str:
    source = reference.get("Expression", {}).get("SourceRef", {})
    alias = source.get("Source", "")
    return str(source.get("Entity") or sources.get(alias, alias))


def _resources(report: Mapping[str, Any]) -> Iterator[str]:
    for package in report.get("resourcePackages", ()):
        for item in package.get("items", ()):
            yield f"StaticResources/{package.get('name')}/{item.get('path')}"
