"""Two runs never publish into one folder at a time, and a dead one holds up nobody."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from pipeline.errors import Locked
from pipeline.publish.swap import OutputFolder

HOLD = """
import sys
from pathlib import Path
from pipeline.publish.swap import OutputFolder
with OutputFolder(Path(sys.argv[1])).open():
    print("held", flush=True)
    sys.stdin.read()
"""
"""Until it is killed, however long that takes: nobody writes to it."""


def holding(path: Path) -> subprocess.Popen[str]:
    """Another process that holds the folder's lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        env={**os.environ, "PYTHONPATH": str(Path(__file__).parents[3])},
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def test_a_second_run_is_refused_and_told_who_holds_the_folder(tmp_path: Path) -> None:
    process = holding(tmp_path)
    try:
        with pytest.raises(Locked) as caught, OutputFolder(tmp_path).open():
            pass
    finally:
        process.kill()
        process.wait()
    assert caught.value.exit_code == 7
    assert re.search(rf"process {process.pid} on .+, since 20\d\d-", str(caught.value))


def test_the_lock_of_a_killed_run_is_nobodys(tmp_path: Path) -> None:
    process = holding(tmp_path)
    process.kill()
    process.wait()
    with OutputFolder(tmp_path).open() as folder:
        assert list(folder.stage.iterdir()) == []


def test_the_holder_is_forgotten_with_the_lock(tmp_path: Path) -> None:
    with OutputFolder(tmp_path).open() as folder:
        assert (folder.hidden / "holder.json").is_file()
    assert not (folder.hidden / "holder.json").exists()


def test_a_refused_run_leaves_the_others_stage_alone(tmp_path: Path) -> None:
    with OutputFolder(tmp_path).open() as folder:
        (folder.stage / "a.csv").write_text("mine")
        with pytest.raises(Locked), OutputFolder(tmp_path).open():
            pass
        assert (folder.stage / "a.csv").read_text() == "mine"
