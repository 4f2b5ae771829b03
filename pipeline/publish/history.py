"""The last few sets that were published: their manifests and their small tables.

That is what a comparison of two runs needs; large tables are not kept twice.
"""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from pathlib import Path

from pipeline.publish.files import keep_link, read_json, sha256

MANIFEST = "manifest.json"
_KEPT_RUNS = 5
_LARGEST_KEPT = 1_000_000


class History:
    """A folder with a folder for each earlier run, named by its time."""

    def __init__(self, path: Path) -> None:
        """Names the place; creates nothing."""
        self.path = path

    def runs(self) -> list[Path]:
        """The folders of the runs, oldest first."""
        return sorted(self.path.iterdir()) if self.path.is_dir() else []

    def remember(self, old: Path) -> None:
        """Takes over the small files of a set that is published no more.

        A set is remembered as far as possible: a failure here must not undo a swap.
        """
        with suppress(OSError):
            manifest = old / MANIFEST
            if manifest.exists():
                self._take(old, self.path / _name(manifest))
            for run in self.runs()[:-_KEPT_RUNS]:
                shutil.rmtree(run)

    def _take(self, old: Path, run: Path) -> None:
        run.mkdir(parents=True, exist_ok=True)
        # The manifest names the run, so it goes last.
        names = sorted(old.iterdir(), key=lambda path: path.name == MANIFEST)
        for path in names:
            if (
                not (run / path.name).exists()
                and path.is_file()
                and path.stat().st_size <= _LARGEST_KEPT
            ):
                keep_link(path, run / path.name)


def _name(manifest: Path) -> str:
    started = (read_json(manifest) or {}).get("started_at", "")
    return f"{re.sub('[^0-9T]', '', started[:23])}-{sha256(manifest)[:8]}"
