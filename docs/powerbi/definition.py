"""What a report's files say of its pages, as far as a preview draws it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.powerbi.check.pbir_reader import fields_of
from pipeline.powerbi.pbir.fields import Field
from pipeline.powerbi.texts import read_json

Json = Mapping[str, Any]


@dataclass(frozen=True)
class Shown:
    """One visual."""

    name: str
    kind: str
    x: float
    y: float
    width: float
    height: float
    title: str
    roles: Mapping[str, tuple[Field, ...]]
    sort: tuple[Field, bool] | None
    """The field, and whether the greatest comes first."""
    only: Mapping[Field, tuple[str, ...]]
    known: tuple[Field, ...]
    """Columns that must not be blank."""
    colour: Field | None
    """The measure that colours the cells."""
    texts: tuple[tuple[str, bool], ...]
    """Of a text box: each run, and whether it is bold."""

    def fields(self) -> tuple[Field, ...]:
        """All fields, each once."""
        return tuple(dict.fromkeys(each for role in self.roles.values() for each in role))


@dataclass(frozen=True)
class PageShown:
    """One page."""

    name: str
    title: str
    width: float
    height: float
    visuals: tuple[Shown, ...]


def pages(report_folder: Path) -> Iterator[PageShown]:
    """The pages in their order."""
    folder = report_folder / "definition" / "pages"
    for name in read_json(folder / "pages.json")["pageOrder"]:
        page = read_json(folder / name / "page.json")
        visuals = [read_json(path) for path in folder.glob(f"{name}/visuals/*/visual.json")]
        visuals.sort(key=lambda visual: visual["position"]["tabOrder"])
        shown = tuple(map(_shown, visuals))
        yield PageShown(name, page["displayName"], page["width"], page["height"], shown)


def _shown(content: Json) -> Shown:
    place, visual = content["position"], content["visual"]
    query = visual.get("query", {})
    title = visual["visualContainerObjects"]["title"][0]["properties"]
    filters = content.get("filterConfig", {}).get("filters", ())
    return Shown(
        name=content["name"],
        kind=visual["visualType"],
        x=place["x"],
        y=place["y"],
        width=place["width"],
        height=place["height"],
        title=_literal(title["text"]) if _literal(title["show"]) == "true" else "",
        roles={
            role: tuple(_field(each["field"]) for each in found["projections"])
            for role, found in query.get("queryState", {}).items()
        },
        sort=_sort(query),
        only=dict(_only(each) for each in filters if "In" in _condition(each)),
        known=tuple(_field(each["field"]) for each in filters if "Not" in _condition(each)),
        colour=_colour(visual),
        texts=tuple(_texts(visual)),
    )


def _field(content: Json) -> Field:
    return next(each for each in fields_of(content) if isinstance(each, Field))


def _literal(content: Json) -> str:
    value = str(content["expr"]["Literal"]["Value"])
    return value[1:-1].replace("''", "'") if value.startswith("'") else value


def _sort(query: Json) -> tuple[Field, bool] | None:
    for each in query.get("sortDefinition", {}).get("sort", ()):
        return _field(each["field"]), each["direction"] == "Descending"
    return None


def _condition(content: Json) -> Json:
    condition: Json = content["filter"]["Where"][0]["Condition"]
    return condition


def _only(content: Json) -> tuple[Field, tuple[str, ...]]:
    values = _condition(content)["In"]["Values"]
    return _field(content["field"]), tuple(_literal({"expr": each}) for (each,) in values)


def _colour(visual: Json) -> Field | None:
    for each in visual.get("objects", {}).get("values", ()):
        rule = each["properties"]["backColor"]["solid"]["color"]["expr"]["FillRule"]
        return _field(rule["Input"])
    return None


def _texts(visual: Json) -> Iterator[tuple[str, bool]]:
    for general in visual.get("objects", {}).get("general", ()):
        for paragraph in general["properties"].get("paragraphs", ()):
            for run in paragraph["textRuns"]:
                yield run["value"], run.get("textStyle", {}).get("fontWeight") == "bold"
