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
    report, pages = read_json(about), read_json(order)
    with understood(order):
        page_order = tuple(pages.get("pageOrder", ()))
    with understood(about):
        resources = tuple(_resources(report))
    return ReadReport(
        page_order=page_order,
        active_page=pages.get("activePageName", ""),
        pages=tuple(path.parent.name for path in _paths(definition, "pages/*/page.json")),
        visuals=tuple(_visuals(definition)),
        resources=resources,
    )


def _paths(definition: Path, pattern: str) -> list[Path]:
    return sorted(definition.glob(pattern))


def _visuals(definition: Path) -> Iterator[ReadVisual]:
    yield ReadVisual("the report's filters", _fields(definition / "report.json"))
    for path in _paths(definition, "pages/*/page.json"):
        title = read_json(path).get("displayName", path.parent.name)
        yield ReadVisual(f"page {title!r}, its filters", _fields(path))
        for visual in sorted(path.parent.glob("visuals/*/visual.json")):
            name = read_json(visual).get("name", visual.parent.name)
            yield ReadVisual(f"page {title!r}, visual {name!r}", _fields(visual))


def _fields(path: Path) -> frozenset[Field]:
    with understood(path):
        return frozenset(fields_of(read_json(path)))


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
