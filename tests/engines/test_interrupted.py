"""A signal ends a run on Spark, and the Java process with it, whenever it comes."""

from __future__ import annotations

import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.sample import write_sample
from tests.engines.spark_here import require_spark
from tests.luck import PATIENCE

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(not Path("/proc/self/cmdline").exists(), reason="looks at Linux's /proc"),
]

ROOT = Path(__file__).parents[2]
INTERRUPTED = 130


def java_processes(folder: Path) -> list[str]:
    """Java processes whose command line names the folder."""
    found = []
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            command = path.read_bytes().decode(errors="replace")
        except OSError:  # it ended meanwhile
            continue
        if "java" in command.partition("\0")[0] and str(folder) in command:
            found.append(command)
    return found


def keeps_tables(folder: Path) -> bool:
    return any((folder / "out" / ".revops" / "spill" / "tables").glob("*"))


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM], ids=lambda number: number.name)
@pytest.mark.parametrize(
    "is_there", [java_processes, keeps_tables], ids=["while Java starts", "while it computes"]
)
def test_a_signal_ends_java_too(
    tmp_path: Path, is_there: Callable[[Path], object], number: signal.Signals
) -> None:
    """At what stands there, not after some seconds, which mean another moment on each machine."""
    require_spark()
    write_sample(100, 1, tmp_path / "raw")
    command = [sys.executable, "-m", "cli", "etl", "-q", "--engine", "spark"]
    process = subprocess.Popen(
        [*command, "--input-dir", str(tmp_path / "raw"), "--output-dir", str(tmp_path / "out")],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )
    while not is_there(tmp_path) and process.poll() is None:
        time.sleep(0.05)
    process.send_signal(number)
    said = process.communicate(timeout=PATIENCE)[1]
    assert (process.returncode, said) == (
        INTERRUPTED,
        "revops: interrupted; nothing was published.\n",
    )
    until = time.monotonic() + PATIENCE
    while java_processes(tmp_path) and time.monotonic() < until:
        time.sleep(0.2)
    assert java_processes(tmp_path) == []
    assert [path.name for path in (tmp_path / "out").glob("*")] in ([], [".revops"])
