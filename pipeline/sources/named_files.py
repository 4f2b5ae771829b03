"""Raw tables whose file a setting names, beside those that are found in the input folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from pipeline.settings import Settings
from pipeline.sources.targets_file import TargetsFile, read_targets
from schemas.raw.targets import SALES_TARGETS


@dataclass(frozen=True)
class NamedFile:
    """A file that a setting names, and the raw file that was made of it."""

    origin: Path
    path: Path


@dataclass(frozen=True)
class NamedFiles:
    """The files that the settings name."""

    sales_plan: TargetsFile | None

    @property
    def fingerprints(self) -> dict[str, str]:
        """Setting to the fingerprint of the bytes that were read for it."""
        return {"sales_plan": self.sales_plan.fingerprint} if self.sales_plan else {}

    def write(self, folder: Path) -> dict[str, NamedFile]:
        """Raw table to its file, in this folder."""
        plan = self.sales_plan
        return {SALES_TARGETS.name: NamedFile(plan.path, plan.write(folder))} if plan else {}


def named_files(settings: Settings) -> NamedFiles:
    """What the settings name; raises ConfigurationError if a file is wrong."""
    return NamedFiles(read_targets(settings.sales_plan) if settings.sales_plan else None)
