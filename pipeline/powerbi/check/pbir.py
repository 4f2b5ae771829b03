"""The report: pages and resources that are there, fields that the model has."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.powerbi.check.fault import Fault
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.check.pbir_reader import Level
from pipeline.powerbi.check.project_reader import Project
from pipeline.powerbi.pbir.fields import Field


def report_faults(project: Project) -> Iterator[Fault]:
    """What the report names and is not there."""
    report = project.report
    for page in report.page_order:
        if page not in report.pages:
            yield Fault(f"page {page!r}", "is in pages.json, but has no folder.")
    for page in report.pages:
        if page not in report.page_order:
            yield Fault(f"page {page!r}", "has a folder, but is not in pages.json.")
    if report.active_page not in report.page_order:
        yield Fault("pages.json", f"the active page {report.active_page!r} is none of the pages.")
    for resource in report.resources:
        if not (project.report_folder / resource).is_file():
            yield Fault("report.json", f"the file {resource} is not there.")
    known = _fields(project.model) | {
        Field(home, measure.name, is_measure=True) for home, measure in report.measures
    }
    levels = {
        Level(table, hierarchy, name)
        for (table, hierarchy), of_hierarchy in project.model.hierarchies.items()
        for name in of_hierarchy
    }
    for visual in report.visuals:
        for field in sorted(visual.fields - known, key=lambda each: each.reference):
            kind = "measure" if field.is_measure else "column"
            yield Fault(visual.where, f"there is no {kind} {field.table}[{field.name}].")
        for level in sorted(visual.levels - levels, key=lambda each: each.name):
            hierarchy = f"{level.table}[{level.hierarchy}]"
            yield Fault(
                visual.where, f"there is no level {level.name!r} of a hierarchy {hierarchy}."
            )


def _fields(model: ReadModel) -> frozenset[Field]:
    columns = {
        Field(table.name, column.name, is_measure=False)
        for table in model.all_tables
        for column in table.columns
    }
    measures = {Field(home, measure.name, is_measure=True) for home, measure in model.measures}
    return frozenset(columns | measures)
