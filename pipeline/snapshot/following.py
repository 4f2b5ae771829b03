"""Follows an output folder: the newest whole set, without a restart."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from threading import Lock
from typing import Any, TypeVar

from pipeline.errors import BadInput, Locked
from pipeline.publish.swap import MANIFEST, OutputFolder
from pipeline.snapshot.snapshot import Snapshot, Superseded

Result = TypeVar("Result")
Stamp = tuple[int, int, int]


class Published:
    """The set that an output folder holds now."""

    def __init__(self, folder: Path) -> None:
        """Reads nothing yet."""
        self.folder = folder
        self._lock = Lock()
        self._stamp: Stamp | None = None
        self._snapshot: Snapshot | None = None

    def snapshot(self) -> Snapshot:
        """The newest set; the one before while a new one is being put in its place.

        Raises BadInput where there is none.
        """
        with self._lock:
            try:
                OutputFolder(self.folder).settle()
            except Locked as error:
                return self._while_swapping(error)
            stamp = self._look()
            if self._snapshot is None or stamp != self._stamp:
                self._snapshot = Snapshot(self.folder, self._manifest())
                self._stamp = stamp
            return self._snapshot

    def read(self, work: Callable[[Snapshot], Result]) -> Result:
        """What the work makes of the newest set; done again where a new one came in between."""
        snapshot = self.snapshot()
        try:
            return work(snapshot)
        except Superseded:
            newer = self.snapshot()
            if newer is snapshot:
                raise
            return work(newer)

    def _while_swapping(self, error: Locked) -> Snapshot:
        if self._snapshot is None:
            raise BadInput(
                f"{self.folder}: a run is putting new files in their place. Try again in a moment."
            ) from error
        return self._snapshot

    def _look(self) -> Stamp | None:
        try:
            found = (self.folder / MANIFEST).stat()
        except OSError:
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def _manifest(self) -> dict[str, Any]:
        path = self.folder / MANIFEST
        try:
            content: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
            names = {(file["path"], file["table"], file["sha256"]) for file in content["files"]}
            str(content["started_at"])
        except FileNotFoundError as error:
            raise BadInput(
                f"{self.folder}: nothing was published here. Run `revops etl --output-dir "
                f"{self.folder}`, or name another folder."
            ) from error
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise BadInput(f"{path}: cannot be read. Run `revops etl` again.") from error
        if not any(path.endswith(".parquet") for path, _, _ in names):
            raise BadInput(
                f"{self.folder}: holds no Parquet files. Publish them with `revops etl` and "
                "--format parquet."
            )
        return content
