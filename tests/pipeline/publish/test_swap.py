"""The published files are the whole old set or the whole new one, wherever a run breaks off."""

from __future__ import annotations

import json
import os
import shutil
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import DiskError
from pipeline.publish import files as operations
from pipeline.publish.swap import HIDDEN, MANIFEST, OutputFolder

Files = dict[str, str]

OLD: Files = {"a.csv": "old a", "b.csv": "old b", "rejected/x.csv": "old x"}
NEW: Files = {"a.csv": "new a", "b.csv": "old b", "c.csv": "new c", "rejected/y.csv": "new y"}
"""One file changes, one stays, one is new, and `rejected/x.csv` is published no more."""


class Crash(BaseException):
    """The process ends here, as by a kill."""


def whole(files: Files) -> Files:
    """The set with its manifest."""
    entries = [{"path": name, "sha256": text} for name, text in sorted(files.items())]
    return {**files, MANIFEST: json.dumps({"files": entries})}


def stage(folder: OutputFolder, files: Files) -> None:
    for name, text in whole(files).items():
        path = folder.stage / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def publish(path: Path, files: Files) -> None:
    """As a run does."""
    with OutputFolder(path).open() as folder:
        stage(folder, files)
        folder.commit(files)


def publish_without_goodbye(path: Path, files: Files) -> None:
    """As a run does whose process ends without cleaning up."""
    folder = OutputFolder(path)
    folder.recover()
    stage(folder, files)
    folder.commit(files)


def contents(path: Path) -> Files:
    """Every file in the folder, hidden ones too, but for the lock file and the history."""
    hidden = path / HIDDEN
    return {
        file.relative_to(path).as_posix(): file.read_text()
        for file in sorted(path.rglob("*"))
        if file.is_file() and file != hidden / "lock" and hidden / "history" not in file.parents
    }


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    path = tmp_path / "outputs"
    publish(path, OLD)
    return path


@pytest.fixture(autouse=True)
def no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    """A refused replacement is tried again at once."""
    monkeypatch.setattr(operations, "_REPLACE_PAUSE_SECONDS", 0)


# Without a crash


def test_the_first_set_is_published(tmp_path: Path) -> None:
    publish(tmp_path / "deep" / "outputs", OLD)
    assert contents(tmp_path / "deep" / "outputs") == whole(OLD)


def test_a_new_set_replaces_the_old(outputs: Path) -> None:
    publish(outputs, NEW)
    assert contents(outputs) == whole(NEW)


def test_an_empty_set_leaves_the_manifest_only(outputs: Path) -> None:
    publish(outputs, {})
    assert contents(outputs) == whole({})
    assert not (outputs / "rejected").exists()


def test_foreign_files_stay(outputs: Path) -> None:
    foreign = {"notes.txt": "mine", "rejected/mine.csv": "mine", "sub/old.csv": "mine"}
    for name, text in foreign.items():
        (outputs / name).parent.mkdir(exist_ok=True)
        (outputs / name).write_text(text)
    publish(outputs, NEW)
    assert contents(outputs) == {**whole(NEW), **foreign}


def test_a_file_that_a_reader_has_open_keeps_its_old_text(outputs: Path) -> None:
    with (outputs / "a.csv").open() as reader:
        publish(outputs, NEW)
        assert reader.read() == "old a"


def test_a_run_that_does_not_commit_leaves_no_trace(outputs: Path) -> None:
    with OutputFolder(outputs).open() as folder:
        stage(folder, NEW)
    assert contents(outputs) == whole(OLD)


def test_a_run_that_fails_leaves_no_trace(outputs: Path) -> None:
    def fail() -> None:
        with OutputFolder(outputs).open() as folder:
            stage(folder, NEW)
            raise ValueError("engine lost")

    with pytest.raises(ValueError, match="engine lost"):
        fail()
    assert contents(outputs) == whole(OLD)


def test_a_stage_left_behind_is_cleared_away(outputs: Path) -> None:
    stage(OutputFolder(outputs), NEW)
    OutputFolder(outputs).recover()
    assert contents(outputs) == whole(OLD)


@pytest.mark.parametrize("text", ["", "{", '{"replace": ['])
def test_a_journal_that_was_not_written_to_its_end_decides_nothing(
    outputs: Path, text: str
) -> None:
    folder = OutputFolder(outputs)
    stage(folder, NEW)
    (folder.hidden / "journal.draft").write_text(text)
    folder.recover()
    assert contents(outputs) == whole(OLD)


def test_a_manifest_that_is_no_json_does_not_stop_a_new_set(outputs: Path) -> None:
    (outputs / MANIFEST).write_text("{")
    publish(outputs, NEW)
    assert (outputs / "a.csv").read_text() == "new a"


# With a crash at the n-th step

STEPS = ("replace", "unlink", "fsync", "link", "rmdir")


class Saboteur:
    """Lets the n-th of all file operations end in an exception, before or after it is done."""

    def __init__(self, at: int, error: BaseException, *, done: bool) -> None:
        self._at = at
        self._error = error
        self._done = done
        self._count = 0

    @property
    def struck(self) -> bool:
        """Whether there were as many steps."""
        return self._count >= self._at

    def spoil(self, real: Callable[..., Any]) -> Callable[..., Any]:
        """The operation, counted."""

        def counted(*args: Any, **named: Any) -> Any:
            self._count += 1
            if self._count != self._at:
                return real(*args, **named)
            if self._done:
                real(*args, **named)
            raise self._error

        return counted


@contextmanager
def sabotage(at: int, error: BaseException, *, done: bool) -> Iterator[Saboteur]:
    """Spoils the n-th file operation of the block, and expects that the block ends by it."""
    saboteur = Saboteur(at, error, done=done)
    with pytest.MonkeyPatch.context() as patch:
        for step in STEPS:
            # Nothing waits for the disk here: a crash of the machine cannot be tested so.
            real = getattr(os, step) if step != "fsync" else lambda descriptor: None
            patch.setattr(os, step, saboteur.spoil(real))
        try:
            yield saboteur
        except (type(error), DiskError):
            assert saboteur.struck


def test_the_saboteur_counts_every_kind_of_step(outputs: Path) -> None:
    """As a guard of the tests below: the swap does use these operations."""
    assert len(list(crashes(outputs, lambda: Crash(), done=False))) > 20


def crashes(
    outputs: Path, make: Callable[[], BaseException], *, done: bool, orderly: bool = False
) -> Iterator[int]:
    """Publishes NEW over OLD again and again, with a crash at step 1, 2, …; yields after each."""
    run = publish if orderly else publish_without_goodbye
    start = outputs.with_name("start")
    shutil.copytree(outputs, start)
    for at in range(1, 1_000):
        shutil.rmtree(outputs)
        shutil.copytree(start, outputs)
        with sabotage(at, make(), done=done) as saboteur:
            run(outputs, NEW)
        if not saboteur.struck:
            return
        yield at


def recovered(outputs: Path) -> Files:
    with OutputFolder(outputs).open():
        pass
    return contents(outputs)


ERRORS: Mapping[str, Callable[[], BaseException]] = {
    "kill": Crash,
    "interrupt": KeyboardInterrupt,
    "disk full": lambda: OSError(28, "No space left on device", "somewhere"),
    "refused": lambda: PermissionError(13, "Permission denied", "somewhere"),
}


@pytest.mark.parametrize("orderly", [False, True], ids=["killed", "unwound"])
@pytest.mark.parametrize("done", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("error", ERRORS)
def test_after_a_crash_at_any_step_one_whole_set_is_there(
    outputs: Path, error: str, done: bool, orderly: bool
) -> None:
    found = [
        recovered(outputs) for _ in crashes(outputs, ERRORS[error], done=done, orderly=orderly)
    ]
    assert [files for files in found if files not in (whole(OLD), whole(NEW))] == []
    assert whole(OLD) in found
    assert whole(NEW) in found


def test_after_a_crash_at_any_step_the_next_run_publishes(outputs: Path) -> None:
    for _ in crashes(outputs, Crash, done=False):
        publish(outputs, {"z.csv": "z"})
        assert contents(outputs) == whole({"z.csv": "z"})


def test_a_crash_at_any_step_of_the_recovery_is_recovered_from(outputs: Path) -> None:
    for _ in crashes(outputs, Crash, done=False):
        crashed = outputs.with_name("crashed")
        shutil.copytree(outputs, crashed)
        expected = recovered(outputs)
        for again in range(1, 100):
            shutil.rmtree(outputs)
            shutil.copytree(crashed, outputs)
            with sabotage(again, Crash(), done=False) as saboteur:
                OutputFolder(outputs).recover()
            assert recovered(outputs) == expected
            if not saboteur.struck:
                break
        shutil.rmtree(crashed)


def test_a_crash_does_not_touch_foreign_files(outputs: Path) -> None:
    (outputs / "notes.txt").write_text("mine")
    for _ in crashes(outputs, Crash, done=False):
        assert recovered(outputs)["notes.txt"] == "mine"


# A replacement that is refused for good


def refuse(patch: pytest.MonkeyPatch, name: str, *, times: int = 10**9) -> None:
    """Lets replacements of one file fail, as on Windows while a reader has it open."""
    real, left = os.replace, [times]

    def replace(source: Path, target: Path) -> None:
        if Path(target).name == name and "stage" in Path(source).parts and left[0]:
            left[0] -= 1
            raise PermissionError(13, "Permission denied", str(source), None, str(target))
        real(source, target)

    patch.setattr(os, "replace", replace)


@pytest.mark.parametrize("name", ["a.csv", "b.csv", "c.csv", "y.csv", MANIFEST])
def test_a_file_that_cannot_be_replaced_puts_the_old_set_back(
    outputs: Path, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    refuse(monkeypatch, name)
    with pytest.raises(DiskError) as caught:
        publish(outputs, NEW)
    message = str(caught.value)
    assert name in message
    assert "open in another program" in message
    assert "old files are intact" in message
    assert contents(outputs) == whole(OLD)


def test_a_file_that_is_open_for_a_moment_is_waited_for(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    refuse(monkeypatch, "c.csv", times=3)
    publish(outputs, NEW)
    assert contents(outputs) == whole(NEW)


def test_a_crash_while_the_old_set_is_put_back_is_recovered_from(outputs: Path) -> None:
    start = outputs.with_name("start")
    shutil.copytree(outputs, start)
    for at in range(1, 1_000):
        shutil.rmtree(outputs)
        shutil.copytree(start, outputs)
        with pytest.MonkeyPatch.context() as patch:
            refuse(patch, "c.csv")
            with sabotage(at, Crash(), done=False) as saboteur, suppress(DiskError):
                publish_without_goodbye(outputs, NEW)
        assert recovered(outputs) in (whole(OLD), whole(NEW))
        if not saboteur.struck:
            break
    assert contents(outputs) == whole(OLD)


def test_a_file_system_without_hard_links_keeps_copies(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(*_: object, **__: object) -> None:
        raise OSError(95, "Operation not supported")

    monkeypatch.setattr(os, "link", no_links)
    refuse(monkeypatch, MANIFEST)
    with pytest.raises(DiskError):
        publish(outputs, NEW)
    assert contents(outputs) == whole(OLD)


def test_a_file_that_must_go_but_cannot_is_an_error(
    outputs: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = os.unlink

    def unlink(path: Any, *args: Any, **named: Any) -> None:
        if str(path) == str(outputs / "rejected" / "x.csv"):
            raise PermissionError(13, "Permission denied", str(path))
        real(path, *args, **named)

    monkeypatch.setattr(os, "unlink", unlink)
    with pytest.raises(DiskError, match=r"x\.csv"):
        publish(outputs, NEW)
    assert contents(outputs) == whole(OLD)
