"""Checks a Power BI project, without Power BI: by itself, and against published files."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from pipeline.powerbi.check.columns import column_faults
from pipeline.powerbi.check.data import data_faults
from pipeline.powerbi.check.fault import Fault
from pipeline.powerbi.check.measures import measure_faults
from pipeline.powerbi.check.names import name_faults
from pipeline.powerbi.check.pbir import report_faults
from pipeline.powerbi.check.project_reader import Project, read_project
from pipeline.powerbi.check.relations import relation_faults
from pipeline.powerbi.check.settings import setting_faults


def check_project(folder: Path, output_dir: Path) -> list[Fault]:
    """Every fault of the project in `folder` for the files that were published in `output_dir`.

    Raises ConfigurationError where the project cannot be read.
    """
    project = read_project(folder)
    return [*_faults(project), *data_faults(project.model, output_dir)]


def _faults(project: Project) -> Iterator[Fault]:
    yield from setting_faults(project.model)
    yield from name_faults(project.model)
    yield from column_faults(project.model)
    yield from relation_faults(project.model)
    yield from measure_faults(project.model, project.report.measures)
    yield from report_faults(project)
