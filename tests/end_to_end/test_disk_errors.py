"""A disk that refuses, by real errors of the operating system: the old set stands, code 9."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.publish.verify import verify
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED, SPINE

if sys.platform == "win32":
    pytest.skip("limits and mounts of POSIX", allow_module_level=True)

import resource

ROOT = Path(__file__).parents[2]
DISK = 9


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Raw files, and an output folder with what a run made of fewer of them."""
    folder = tmp_path_factory.mktemp("start")
    write_sample(50, 1, folder / "few")
    write_sample(1_000, 2, folder / "raw")
    for raw, out in (("few", "out"), ("raw", "new")):
        run(Settings(folder / raw, folder / out, tables=SPINE, cache_dir=COMPILED))
    return folder


def etl(
    raw: Path, out: Path, limit: Callable[[], None] | None = None
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "cli", "etl", "-q", "--input-dir", raw, "--output-dir", out]
    return subprocess.run(
        [str(part) for part in command],
        cwd=ROOT,
        # Python would leave byte code that is cut off.
        env={**os.environ, "PYTHONDONTWRITEBYTECODE": "1"},
        preexec_fn=limit,
        capture_output=True,
        text=True,
        check=False,
    )


def largest_file(bytes_: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (bytes_, bytes_))


def tables(out: Path) -> dict[str, bytes]:
    files = (path for path in out.iterdir() if path.suffix in (".csv", ".parquet"))
    return {path.name: path.read_bytes() for path in sorted(files)}


def leftovers(out: Path) -> set[str]:
    return {path.name for path in (out / ".revops").iterdir()} - {"lock", "history"}


def fails_whole(found: subprocess.CompletedProcess[str], out: Path, old: dict[str, bytes]) -> None:
    """One message, the code of a disk error, and the old set as it was."""
    assert found.returncode == DISK, found.stderr
    assert found.stderr.startswith("revops: ")
    assert "Traceback" not in found.stderr
    assert tables(out) == old
    assert verify(out)[1] == []
    assert leftovers(out) == set()


@pytest.mark.parametrize(
    "bytes_", [500, *(pytest.param(n, marks=pytest.mark.slow) for n in (0, 10, 5_000, 50_000))]
)
def test_a_file_that_may_not_grow_leaves_the_old_set(
    start: Path, tmp_path: Path, bytes_: int
) -> None:
    out = tmp_path / "out"
    shutil.copytree(start / "out", out)
    fails_whole(etl(start / "raw", out, largest_file(bytes_)), out, tables(start / "out"))


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Callable[[int], Path]]:
    """Mounts an empty file system of so many kilobytes; skips where that is not allowed."""
    mounted: list[Path] = []

    def mount(kilobytes: int) -> Path:
        place = tmp_path / f"disk{kilobytes}"
        place.mkdir()
        command = ["mount", "-t", "tmpfs", "-o", f"size={kilobytes}k", "tmpfs", str(place)]
        try:
            done = subprocess.run(command, capture_output=True, check=False)
        except FileNotFoundError:
            pytest.skip("there is no mount")
        if done.returncode:
            pytest.skip("mounting a small file system needs more rights")
        mounted.append(place)
        return place

    yield mount
    for place in mounted:
        subprocess.run(["umount", str(place)], check=True)


def on_small_disk(start: Path, place: Path, kilobytes: int) -> str:
    """Publishes twice into a file system that may be too small; what stands there."""
    out = place / "out"
    old = tables(start / "out")
    if etl(start / "few", out).returncode:
        assert not out.exists() or tables(out) == {}
        return "nothing"
    found = etl(start / "raw", out)
    if found.returncode == 0:
        assert tables(out) == tables(start / "new")
        return "new"
    fails_whole(found, out, old)
    return "old"


def test_a_full_disk_leaves_the_old_set(start: Path, small_disk: Callable[[int], Path]) -> None:
    assert on_small_disk(start, small_disk(900), 900) == "old"


@pytest.mark.slow
def test_a_disk_of_any_size_holds_one_whole_set(
    start: Path, small_disk: Callable[[int], Path]
) -> None:
    sizes = [40, *range(200, 3_001, 400)]
    found = [on_small_disk(start, small_disk(size), size) for size in sizes]
    assert {"nothing", "old", "new"} == set(found)
    assert found == sorted(found, key=["nothing", "old", "new"].index)


def test_a_full_terminal_is_no_bug() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("there is no full device")
    with full.open("w") as nowhere:
        done = subprocess.run(
            [sys.executable, "-m", "cli", "describe"],
            cwd=ROOT,
            stdout=nowhere,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert (done.returncode, done.stderr.count("\n")) == (DISK, 1), done.stderr
    assert "No space left on device" in done.stderr
    assert "nothing was published" not in done.stderr


def open_files(allowed: int, most: int) -> Callable[[], None]:
    return lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (allowed, most))


@pytest.mark.parametrize("files", [8, 99])
def test_too_few_open_files_stop_cleanly(start: Path, tmp_path: Path, files: int) -> None:
    """An engine that ran out of them would end without a word."""
    out = tmp_path / "out"
    shutil.copytree(start / "out", out)
    found = etl(start / "raw", out, open_files(files, files))
    fails_whole(found, out, tables(start / "out"))
    assert f"only {files} files may be open at once" in found.stderr


@pytest.mark.parametrize(("allowed", "most"), [(100, 100), (8, 1_000)])
def test_a_hundred_open_files_suffice_and_are_asked_for(
    start: Path, tmp_path: Path, allowed: int, most: int
) -> None:
    out = tmp_path / "out"
    found = etl(start / "raw", out, open_files(allowed, most))
    assert found.returncode == 0, found.stderr
    assert tables(out) == tables(start / "new")
