"""A run that is told to stop, or is killed, at any instant leaves the old set or the new one."""

from __future__ import annotations

import os
import random
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path

import pytest

from pipeline.publish.verify import verify
from pipeline.sample import write_sample
from tests.luck import PATIENCE

ROOT = Path(__file__).parents[2]
INTERRUPTED = 130
ATTEMPTS = 20
"""A busy machine may be late with a signal once, and the run be over; not so many times."""

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="signals of POSIX")


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Raw files, and an output folder with what a run made of fewer of them."""
    folder = tmp_path_factory.mktemp("start")
    write_sample(300, 1, folder / "few")
    write_sample(6_000, 2, folder / "raw")
    assert etl(folder / "few", folder / "out").wait() == 0
    assert etl(folder / "raw", folder / "warm").wait() == 0  # compiled queries, byte code
    return folder


def etl(raw: Path, out: Path) -> subprocess.Popen[str]:
    command = [sys.executable, "-m", "cli", "etl", "-q", "--input-dir", raw, "--output-dir", out]
    return subprocess.Popen(
        [str(part) for part in command],
        cwd=ROOT,
        stderr=subprocess.PIPE,
        text=True,
    )


def tables(out: Path) -> dict[str, bytes]:
    """The published tables; not manifest and data package, which tell of times."""
    files = (path for path in out.iterdir() if path.suffix in (".csv", ".parquet"))
    return {path.name: path.read_bytes() for path in sorted(files)}


def leftovers(out: Path) -> set[str]:
    return {path.name for path in (out / ".revops").iterdir()} - {"lock", "history"}


@pytest.fixture(scope="module")
def duration(start: Path) -> float:
    """Of a whole run, as a scale for the moments to strike."""
    begin = time.perf_counter()
    assert etl(start / "raw", start / "warm").wait() == 0
    return time.perf_counter() - begin


@pytest.mark.parametrize(
    ("share", "number"),
    [(0.0, signal.SIGINT), (0.3, signal.SIGTERM), (0.6, signal.SIGINT)],
    ids=["at the start", "while reading", "while computing"],
)
def test_a_signal_ends_a_run_cleanly(
    start: Path, duration: float, tmp_path: Path, share: float, number: signal.Signals
) -> None:
    out = tmp_path / "out"
    shutil.copytree(start / "out", out)
    old, new = tables(out), tables(start / "warm")
    for attempt in range(ATTEMPTS):
        process = etl(start / "raw", out)
        wait_until_under_way(process, out)
        time.sleep(share * duration / 2**attempt)
        process.send_signal(number)
        _, said = process.communicate(timeout=PATIENCE)
        assert leftovers(out) == set()
        assert verify(out)[1] == []
        if process.returncode == INTERRUPTED:
            assert said.splitlines()[-1] == "revops: interrupted; nothing was published."
            assert tables(out) == old
            return
        assert process.returncode == 0, said  # it was over, or in the swap
        assert tables(out) == new
        shutil.rmtree(out)
        shutil.copytree(start / "out", out)
    pytest.fail(f"none of {ATTEMPTS} runs was interrupted")


def wait_until_under_way(process: subprocess.Popen[str], out: Path) -> None:
    """Until it holds the folder: before, Python and its modules start."""
    while not (out / ".revops" / "holder.json").exists() and process.poll() is None:
        time.sleep(0.01)


def strike(start: Path, out: Path, moments: Sequence[float | None]) -> dict[str, int]:
    """Kills a run at each moment, None being its first; what stands there then, by kind."""
    old, new = tables(start / "out"), tables(start / "warm")
    found = {"old": 0, "new": 0}
    for moment in moments:
        shutil.rmtree(out, ignore_errors=True)
        shutil.copytree(start / "out", out)
        process = etl(start / "raw", out)
        if moment is None:
            wait_until_under_way(process, out)
        time.sleep(moment or 0)
        process.kill()
        process.communicate()
        torn = [
            name for name, content in tables(out).items() if content not in (old[name], new[name])
        ]
        assert torn == [], moment
        assert verify(out)[1] == [], moment
        after = tables(out)
        assert after in (old, new), moment
        found["new" if after == new else "old"] += 1
        # The next run needs no help, and leaves nothing behind.
        assert etl(start / "few", out).wait() == 0
        assert leftovers(out) == set(), moment
    return found


def test_a_kill_at_some_instants_leaves_a_whole_set(
    start: Path, duration: float, tmp_path: Path
) -> None:
    strike(start, tmp_path / "out", [share * duration for share in (0.5, 0.95)])


@pytest.mark.slow
def test_a_kill_at_any_instant_leaves_a_whole_set(
    start: Path, duration: float, tmp_path: Path
) -> None:
    """REVOPS_KILLS sets how many; the last fifth of a run, where files are published, gets half."""
    count = int(os.environ.get("REVOPS_KILLS", "6"))
    moments = random.Random(7)
    early = [moments.uniform(0, duration) for _ in range(count // 2)]
    late = [moments.uniform(0.8 * duration, 1.1 * duration) for _ in range(count - count // 2)]
    found = strike(start, tmp_path / "out", early + late)
    for _ in range(ATTEMPTS):  # all may have come too late, if the machine was busy before
        found = found if found["old"] else strike(start, tmp_path / "out", [None])
    assert found["old"] > 0


def test_of_two_runs_at_once_one_wins(start: Path, tmp_path: Path) -> None:
    count = int(os.environ.get("REVOPS_RACES", "2"))
    for _ in range(count):
        runs = [etl(start / "raw", tmp_path / "out") for _ in range(2)]
        said = [run.communicate()[1] for run in runs]
        codes = sorted(run.returncode for run in runs)
        assert codes in ([0, 7], [0, 0])  # both, if one began after the other's end
        assert codes == [0, 7] or said == ["", ""]
        if codes == [0, 7]:
            assert any("is publishing here" in text for text in said)
        assert tables(tmp_path / "out") == tables(start / "warm")
        assert verify(tmp_path / "out")[1] == []
