"""Replaces the published files by a new set: whole or not at all.

The new files wait in `.revops/stage`. The old ones get a second name in `.revops/old`. Then the
journal is written: from here on the new set counts. File after file is renamed into place, the
manifest last. A start after a crash finishes what the journal says; if a file cannot be replaced,
the old set is put back. What a set was like stays in `.revops/history` for a while.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterator, Mapping
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import NoReturn, TypedDict

from pipeline.errors import DiskError, Locked
from pipeline.publish.files import keep_link, read_json, replace, sync_file, sync_folder, write_json
from pipeline.publish.history import History
from pipeline.publish.lock import HOLDER, LOCK, hold
from pipeline.stopping import finish

HIDDEN = ".revops"
HISTORY = "history"
MANIFEST = "manifest.json"
_KEPT = (HISTORY, LOCK, HOLDER)
"""What stays in the hidden folder between runs."""


class Replacement(TypedDict):
    """A file of the new set: its name, whether one stood there, the hashes before and after."""

    path: str
    existed: bool
    old: str | None
    new: str | None


class Journal(TypedDict):
    """A swap that has been decided; the manifest is its last replacement."""

    replace: list[Replacement]
    remove: list[str]
    undo: bool


class OutputFolder:
    """An output folder and the hidden folder in it, where a run does its work."""

    def __init__(self, path: Path) -> None:
        """Names the places; creates nothing."""
        self.path = path
        self.hidden = path / HIDDEN
        self.stage = self.hidden / "stage"
        self.spill = self.hidden / "spill"
        self._old = self.hidden / "old"
        self._journal = self.hidden / "journal.json"
        self.history = History(self.hidden / HISTORY)

    @contextmanager
    def open(self) -> Iterator[OutputFolder]:
        """Locks the folder, recovers from a crash, and makes an empty stage for this run.

        Clears away all but the published files and the history in the end.
        """
        is_new = not self.path.exists()
        if not is_new and not self.path.is_dir():
            raise DiskError(f"{self.path}: is a file; --output-dir needs a folder.")
        with self._locked():
            try:
                with disk_errors(self.path):
                    self.recover()
                    self.stage.mkdir()
                    self.spill.mkdir()
                yield self
            finally:
                with suppress(OSError):  # the next start clears away what stays
                    self._clear()
                    if is_new and {path.name for path in self.path.iterdir()} == {HIDDEN}:
                        shutil.rmtree(self.path, ignore_errors=True)

    def settle(self) -> None:
        """Finishes or undoes a swap that a crash left behind, and clears away what a dead run left.

        Touches nothing otherwise, and nothing of a run that lives: it holds the lock. Every command
        that reads published files does so first.
        """
        if self._journal.exists():
            with self._locked(), disk_errors(self.path):
                self.recover()
        elif any(path.name not in _KEPT for path in self._hidden_files()):
            with suppress(Locked, DiskError, OSError), self._locked():  # the next run tries again
                self._clear()

    def _hidden_files(self) -> list[Path]:
        try:
            return list(self.hidden.iterdir())
        except OSError:  # no run was here, or nobody may look
            return []

    def recover(self) -> None:
        """Finishes the swap that the journal describes, if there is one; removes leftovers."""
        journal: Journal | None = read_json(self._journal)
        if journal is not None:
            self._finish(journal)
        self._clear()

    @contextmanager
    def _locked(self) -> Iterator[None]:
        with ExitStack() as stack:
            with disk_errors(self.path):
                self.hidden.mkdir(parents=True, exist_ok=True)
                stack.enter_context(hold(self.path, self.hidden))
            yield

    def published(self) -> Mapping[str, str]:
        """File name to SHA-256 of the set that is published now, by its manifest."""
        manifest = read_json(self.path / MANIFEST) or {}
        return {file["path"]: file["sha256"] for file in manifest.get("files", [])}

    def commit(self, files: Mapping[str, str]) -> None:
        """Publishes the staged files (name to SHA-256) and the staged manifest as the new set."""
        with disk_errors(self.path):
            journal = self._decision(files)
            self._sync_stage()
            self._keep_old([*(entry["path"] for entry in journal["replace"]), *journal["remove"]])
            finish()
            try:
                self._write_journal(journal)
            except OSError:
                self._journal.unlink(missing_ok=True)
                raise
            self._finish(journal)

    def _decision(self, files: Mapping[str, str]) -> Journal:
        old = self.published()
        names = [*sorted(files), MANIFEST]
        return {
            "replace": [
                {
                    "path": name,
                    "existed": (self.path / name).is_file(),
                    "old": old.get(name),
                    "new": files.get(name),
                }
                for name in names
            ],
            "remove": sorted(set(old) - set(files)),
            "undo": False,
        }

    def _sync_stage(self) -> None:
        for path in sorted(self.stage.rglob("*")):
            if path.is_file():
                sync_file(path)
        for folder in [self.stage, *(path for path in self.stage.rglob("*") if path.is_dir())]:
            sync_folder(folder)

    def _keep_old(self, names: list[str]) -> None:
        for name in names:
            if (self.path / name).is_file():
                keep_link(self.path / name, self._old / name)

    def _write_journal(self, journal: Journal) -> None:
        draft = self._journal.with_suffix(".draft")
        write_json(draft, journal)
        replace(draft, self._journal)
        sync_folder(self.hidden)

    def _finish(self, journal: Journal) -> None:
        if journal["undo"]:
            self._put_back(journal)
        else:
            try:
                self._apply(journal)
            except OSError as error:
                self._undo(journal, error)
            self.history.remember(self._old)
        with suppress(OSError):  # all files are in place; the next start tidies up
            self._journal.unlink()
            self._remove_empty_folders(journal)

    def _undo(self, journal: Journal, cause: OSError) -> NoReturn:
        """Puts the old set back, since the new one cannot be moved into place."""
        place = cause.filename2 or cause.filename or self.path
        journal["undo"] = True
        try:
            self._write_journal(journal)
            self._put_back(journal)
        except OSError as error:
            raise DiskError(
                f"{place}: cannot be replaced ({cause.strerror}), and the old files cannot be put "
                f"back ({error.strerror}). Files of both runs stand there now: mend the disk, then "
                "run `revops etl` or `revops verify`, which goes on where this run stopped."
            ) from cause
        with suppress(OSError):
            self._journal.unlink()
        why = (
            "it is open in another program, or protected. Close it"
            if isinstance(cause, PermissionError)
            else f"{cause.strerror}. Check the disk"
        )
        raise DiskError(
            f"{place}: cannot be replaced; {why} and run again. The old files are intact."
        ) from cause

    def _apply(self, journal: Journal) -> None:
        """Moves what is still staged into place; may run again after a crash at any point."""
        touched = {self.path}
        for entry in journal["replace"][:-1]:
            touched.add(self._move(entry["path"]))
        for name in journal["remove"]:
            (self.path / name).unlink(missing_ok=True)
            touched.add((self.path / name).parent)
        self._move(journal["replace"][-1]["path"])
        for folder in touched:
            if folder.is_dir():
                sync_folder(folder)

    def _move(self, name: str) -> Path:
        staged, target = self.stage / name, self.path / name
        if staged.exists():
            replace(staged, target)
        return target.parent

    def _put_back(self, journal: Journal) -> None:
        """Restores the old set; may run again after a crash at any point."""
        is_new = {entry["path"]: not entry["existed"] for entry in journal["replace"]}
        for name in [*is_new, *journal["remove"]]:
            if (self._old / name).exists():
                replace(self._old / name, self.path / name)
            elif is_new.get(name, False):
                (self.path / name).unlink(missing_ok=True)

    def _remove_empty_folders(self, journal: Journal) -> None:
        for folder in {(self.path / name).parent for name in journal["remove"]} - {self.path}:
            if folder.is_dir() and not any(folder.iterdir()):
                folder.rmdir()

    def _clear(self) -> None:
        if self._journal.exists() or not self.hidden.is_dir():
            return
        for path in self.hidden.iterdir():
            if path.name in _KEPT:
                continue
            if path.is_dir():
                shutil.rmtree(path, ignore_errors=True)
            elif path.is_file():
                path.unlink(missing_ok=True)


@contextmanager
def disk_errors(path: Path) -> Iterator[None]:
    """Tells of what the operating system refuses in the output folder."""
    try:
        yield
    except OSError as error:
        raise DiskError(
            f"{error.filename or path}: cannot be read or written ({error.strerror or error}). "
            "Check the folder's permissions and the free space, or choose another --output-dir."
        ) from error
