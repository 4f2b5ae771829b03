"""The project for what one run could publish: its tables, and what can be shown of them."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.powerbi.dax.parser import parse
from pipeline.powerbi.dax.references import references
from pipeline.powerbi.pbir.fields import Field
from pipeline.powerbi.pbir.page import Page
from pipeline.powerbi.pbir.visuals import Visual
from pipeline.powerbi.semantic_model import MEASURE_TABLE, Measure
from pipeline.publish.files import read_json
from pipeline.publish.swap import MANIFEST


@dataclass(frozen=True)
class Run:
    """What a run says of itself; nothing of any run."""

    skipped: frozenset[str] = frozenset()
    """The tables that it could not publish, for lack of raw data."""
    currency: str | None = None
    """What its amounts are in."""


def published_run(output_dir: Path) -> Run:
    """The run that published there; raises ConfigurationError where nothing was published."""
    manifest = read_json(output_dir / MANIFEST)
    if manifest is None:
        raise ConfigurationError(
            f"{output_dir}: nothing was published here. Publish with `revops etl` first."
        )
    return Run(frozenset(manifest["skipped"]), manifest["currency"])


def measures_without(measures: Sequence[Measure], skipped: Collection[str]) -> list[Measure]:
    """The measures that need none of these tables, neither themselves nor through others."""
    gone: set[str] = set()
    while True:
        left = [each for each in measures if each.name not in gone]
        lost = {each.name for each in left if _needs(each, skipped, gone)}
        if not lost:
            return left
        gone |= lost


def pages_without(
    pages: Iterable[Page], skipped: Collection[str], measures: Iterable[Measure]
) -> list[Page]:
    """The pages with the visuals whose fields are there; none that has only a heading and lists."""
    names = {each.name for each in measures}

    def is_there(field: Field) -> bool:
        return field.name in names if field.is_measure else field.table not in skipped

    found = (
        replace(page, visuals=tuple(v for v in page.visuals if all(map(is_there, _fields(v)))))
        for page in pages
    )
    return [page for page in found if any(map(_shows_figures, page.visuals))]


def _needs(measure: Measure, tables: Collection[str], measures: Collection[str]) -> bool:
    named = references(parse(measure.expression))
    homed = {name for table, name in named.columns if table == MEASURE_TABLE}
    return bool(named.tables & set(tables) or (named.measures | homed) & set(measures))


def _fields(visual: Visual) -> list[Field]:
    shown = [each for fields in visual.roles.values() for each in fields]
    sorting = [each for each in (visual.descending, visual.ascending) if each]
    return [*shown, *sorting, *visual.only]


def _shows_figures(visual: Visual) -> bool:
    return bool(visual.roles) and visual.kind != "slicer"
