"""A project and published files to plant faults in."""

from __future__ import annotations

import csv
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pipeline.powerbi import project
from pipeline.powerbi.semantic_model import SemanticModel

DEFINITION = f"{project.MODEL_FOLDER}/definition"
TABLES = f"{DEFINITION}/tables"
REPORT = f"{project.REPORT_FOLDER}/definition"


def write_project(model: SemanticModel, folder: Path) -> None:
    """Writes the project's files."""
    for path, text in project.project_files(model).items():
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        (folder / path).write_text(text, encoding="utf-8", newline="\n")


@dataclass(frozen=True)
class Planted:
    """A project, and the files that it reads; both may be changed."""

    project: Path
    outputs: Path

    def replace(self, path: str, old: str, new: str) -> None:
        """Replaces the first occurrence in a file of the project."""
        text = (self.project / path).read_text(encoding="utf-8")
        assert old in text, f"{path} has no {old!r}"
        (self.project / path).write_text(text.replace(old, new, 1), encoding="utf-8")

    def append(self, path: str, text: str) -> None:
        """Adds to a file of the project."""
        with (self.project / path).open("a", encoding="utf-8") as file:
            file.write(text)

    def append_row(self, name: str, row: str) -> None:
        """Adds a line to a published CSV file."""
        with (self.outputs / f"{name}.csv").open("a", encoding="utf-8") as file:
            file.write(f"{row}\n")

    def change_rows(
        self, name: str, change: Callable[[list[dict[str, str]]], list[dict[str, str]]]
    ) -> None:
        """Changes the rows of a published CSV file."""
        path = self.outputs / f"{name}.csv"
        with path.open(encoding="utf-8", newline="") as file:
            rows = change(list(csv.DictReader(file)))
        with path.open("w", encoding="utf-8", newline="") as file:
            writer = csv.DictWriter(file, list(rows[0]))
            writer.writeheader()
            writer.writerows(rows)
