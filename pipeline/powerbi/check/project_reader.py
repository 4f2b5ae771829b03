"""Reads a Power BI project from its folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.powerbi.check.model_reader import ReadModel, read_model
from pipeline.powerbi.check.pbir_reader import ReadReport, read_report
from pipeline.powerbi.texts import read_json, understood


@dataclass(frozen=True)
class Project:
    """The model and the report of a project, as its files have them."""

    model: ReadModel
    report: ReadReport
    report_folder: Path


def read_project(folder: Path) -> Project:
    """Follows the project's own references; raises ConfigurationError where one leads nowhere."""
    projects = sorted(folder.glob("*.pbip"))
    if len(projects) != 1:
        raise ConfigurationError(
            f"{folder}: holds {len(projects)} Power BI projects (*.pbip), not one. "
            "`revops powerbi build` makes one; --project names its folder."
        )
    with understood(projects[0]):
        reports = [each["report"] for each in read_json(projects[0]).get("artifacts", ())]
        report = _followed(projects[0], folder, reports[0] if reports else {})
    about = report / "definition.pbir"
    with understood(about):
        reference = read_json(about).get("datasetReference", {}).get("byPath", {})
        model = _followed(about, report, reference)
    return Project(read_model(model / "definition"), read_report(report), report)


def _followed(path: Path, start: Path, reference: dict[str, str]) -> Path:
    """The folder that a file of the project refers to."""
    found = start / reference.get("path", "")
    if "path" not in reference or not (found / "definition").is_dir():
        raise ConfigurationError(
            f"{path}: refers to {reference.get('path', 'no folder')!r}, "
            f"where no definition is. Build the project again."
        )
    return found
