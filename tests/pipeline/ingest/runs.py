"""Whole runs into a folder that holds published files already."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import RevopsError
from pipeline.run import RunResult, run
from pipeline.settings import Settings
from tests.defaults import COMPILED
from tests.pipeline.ingest.raw_folder import RawFolder

TABLES = ("calendar",)
"""A table that needs orders and customers only, so that a run is short."""


@dataclass(frozen=True)
class Desk:
    """Clean raw files, and an output folder with an earlier run's files."""

    raw: RawFolder
    outputs: Path

    @classmethod
    def create(cls, folder: Path, *, orders: int = 5) -> Desk:
        """Writes clean files and publishes once."""
        desk = cls(RawFolder.create(folder / "raw", orders), folder / "outputs")
        desk.run()
        return desk

    def copy(self, folder: Path) -> Desk:
        """The same at another place."""
        shutil.copytree(self.raw.path, folder / "raw")
        shutil.copytree(self.outputs, folder / "outputs")
        return Desk(RawFolder(folder / "raw"), folder / "outputs")

    def run(self, *, tables: tuple[str, ...] = TABLES, **settings: Any) -> RunResult:
        """Runs once."""
        given = {"tables": tables, "threads": 1, "cache_dir": COMPILED, **settings}
        return run(Settings(self.raw.path, self.outputs, **given))

    def refusal(self, **settings: Any) -> RevopsError:
        """How a run ends that must fail, and must leave the published files as they are."""
        before = contents(self.outputs)
        with pytest.raises(RevopsError) as caught:
            self.run(**settings)
        assert contents(self.outputs) == before
        return caught.value


def contents(folder: Path) -> dict[str, bytes]:
    """The bytes of every file in the folder, hidden ones too."""
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}
