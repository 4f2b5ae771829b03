"""`revops verify` finds every file that is not as it was published."""

from __future__ import annotations

from hashlib import sha256
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.publish.files import write_json
from pipeline.publish.swap import MANIFEST, OutputFolder
from pipeline.publish.verify import verify

FILES = {"a.csv": "alpha", "b.parquet": "beta", "rejected/c.csv": "gamma"}


@pytest.fixture
def outputs(tmp_path: Path) -> Path:
    with OutputFolder(tmp_path / "out").open() as folder:
        entries = []
        for name, text in FILES.items():
            path = folder.stage / name
            path.parent.mkdir(exist_ok=True)
            path.write_text(text)
            digest = sha256(text.encode()).hexdigest()
            entries.append({"path": name, "bytes": len(text), "sha256": digest})
        write_json(folder.stage / MANIFEST, {"files": entries})
        folder.commit({entry["path"]: entry["sha256"] for entry in entries})
    return tmp_path / "out"


def test_a_whole_set_has_no_problem(outputs: Path) -> None:
    assert verify(outputs) == (3, [])


@pytest.mark.parametrize("name", FILES)
def test_a_missing_file_is_named(outputs: Path, name: str) -> None:
    (outputs / name).unlink()
    assert verify(outputs)[1] == [f"{name}: is missing"]


@pytest.mark.parametrize("name", FILES)
def test_a_file_that_was_cut_is_named(outputs: Path, name: str) -> None:
    (outputs / name).write_text("x")
    assert verify(outputs)[1] == [f"{name}: has 1 bytes instead of {len(FILES[name])}"]


@pytest.mark.parametrize("name", FILES)
def test_a_changed_byte_is_found(outputs: Path, name: str) -> None:
    (outputs / name).write_text(FILES[name][:-1] + "!")
    assert verify(outputs)[1] == [f"{name}: was changed after it was published"]


def test_a_stranger_among_the_tables_is_named(outputs: Path) -> None:
    (outputs / "old.csv").write_text("x")
    (outputs / "README.md").write_text("mine")
    (problem,) = verify(outputs)[1]
    assert problem.startswith("old.csv: does not belong")


@pytest.mark.parametrize("text", ["", "{", "[]", "{}"])
def test_a_folder_without_a_manifest_holds_no_set(outputs: Path, text: str) -> None:
    (outputs / MANIFEST).write_text(text)
    with pytest.raises(BadInput, match="nothing was published here"):
        verify(outputs)


def test_a_swap_that_a_crash_left_is_finished_first(outputs: Path) -> None:
    """The new set counts from the journal on, though no file was replaced yet."""
    folder = OutputFolder(outputs)
    folder.stage.mkdir(parents=True)
    (folder.stage / "a.csv").write_text("ALPHA")
    entry = {"path": "a.csv", "bytes": 5, "sha256": sha256(b"ALPHA").hexdigest()}
    write_json(folder.stage / MANIFEST, {"files": [entry]})
    replacement = {"existed": True, "old": None, "new": None}
    journal = {
        "replace": [{"path": name, **replacement} for name in ("a.csv", MANIFEST)],
        "remove": ["b.parquet", "rejected/c.csv"],
        "undo": False,
    }
    write_json(folder.hidden / "journal.json", journal)
    assert verify(outputs) == (1, [])
    assert (outputs / "a.csv").read_text() == "ALPHA"
    assert not (outputs / "rejected").exists()
