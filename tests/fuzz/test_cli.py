"""Whatever a command is given, it ends with a documented code, says why, and breaks nothing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest
from click.testing import CliRunner

from cli import main
from pipeline.publish.verify import verify
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED
from tests.fuzz.arguments import MANIFESTS, TOML, command_line, environment
from tests.fuzz.budget import SEEDS
from tests.fuzz.mutations import mutate_bytes
from tests.pipeline.ingest.runs import contents

pytestmark = pytest.mark.slow

ROOT = Path(__file__).parents[2]
DOCUMENTED = {0, 2, 3, 4, 5, 6, 7, 8, 9}
UNCHANGED = {3, 77}
"""Values of --unchanged-exit-code."""

PROCESSES = 0.05
"""Share of inputs that go to a process of its own, which is slow."""


@dataclass(frozen=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


@pytest.fixture(scope="module")
def start(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with raw files and what a run made of them."""
    folder = tmp_path_factory.mktemp("start")
    write_sample(20, 1, folder / "raw")
    run(Settings(folder / "raw", folder / "outputs", cache_dir=COMPILED))
    (folder / "empty").mkdir()
    (folder / "file.txt").write_text("mine", encoding="utf-8")
    (folder / "good.toml").write_text("[etl]\nquiet = true\n", encoding="utf-8")
    return folder


def desk(random: Random, start: Path, folder: Path) -> Path:
    """A copy of the folder, with some files of random content."""
    shutil.copytree(start, folder)
    shutil.copytree(start / "raw", folder / "damaged")
    path = random.choice(sorted((folder / "damaged").iterdir()))
    path.write_bytes(mutate_bytes(random, path.read_bytes(), b"x,y\n"))
    (folder / "odd.toml").write_text(random.choice(TOML), encoding="utf-8")
    (folder / "odd_outputs").mkdir()
    (folder / "odd_outputs" / "manifest.json").write_text(random.choice(MANIFESTS), "latin-1")
    if random.random() < 0.1:
        shutil.copy(folder / "odd.toml", folder / "revops.toml")
    return folder


class StopsAtOnce:
    """A server that has been told to stop: else the dashboard would serve for ever."""

    def run(self) -> None: ...

    def close(self) -> None: ...


def in_process(arguments: list[str], env: dict[str, str]) -> Ended:
    done = CliRunner().invoke(main, arguments, env=env)
    return Ended(done.exit_code, done.stdout, done.stderr)


def as_process(arguments: list[str], env: dict[str, str]) -> Ended:
    done = subprocess.run(
        [sys.executable, "-m", "cli", *arguments],
        env={**os.environ, "PYTHONPATH": str(ROOT), **env},
        stdin=subprocess.DEVNULL,
        capture_output=True,
        check=False,
    )
    return Ended(done.returncode, *(text.decode("utf-8") for text in (done.stdout, done.stderr)))


@pytest.mark.parametrize("seed", SEEDS)
def test_a_command_ends_with_a_documented_code_and_breaks_nothing(
    seed: int, start: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    random = Random(seed)
    folder = desk(random, start, tmp_path / "desk")
    arguments, env = command_line(random), environment(random)
    monkeypatch.chdir(folder)
    monkeypatch.setenv("REVOPS_CACHE_DIR", str(COMPILED))
    monkeypatch.setattr("waitress.create_server", lambda *_, **__: StopsAtOnce())
    before = contents(folder / "outputs")
    alone = random.random() < PROCESSES and "dashboard" not in arguments
    ended = (as_process if alone else in_process)(arguments, env)
    try:
        check_words(ended, arguments, env)
        check_folder(start, folder, before)
    except BaseException as error:
        config = (folder / "odd.toml").read_text(encoding="utf-8")
        error.add_note(f"seed {seed}: revops {arguments}, {env}, odd.toml {config!r}; {ended}")
        raise


def check_words(ended: Ended, arguments: list[str], env: dict[str, str]) -> None:
    """Results on stdout, messages on stderr, at least one if it failed."""
    chosen = "--unchanged-exit-code" in arguments or "REVOPS_UNCHANGED_EXIT_CODE" in env
    if chosen and ended.code in UNCHANGED and "--if-changed" in arguments:
        return
    assert ended.code in DOCUMENTED
    assert "Traceback" not in ended.out + ended.err
    if ended.code:
        assert ended.err.strip()
        assert "validate" in arguments or ended.out == ""


def check_folder(start: Path, folder: Path, before: dict[str, bytes]) -> None:
    """Raw files are never written to; what is published is as it was, or whole."""
    assert contents(folder / "raw") == contents(start / "raw")
    assert (folder / "file.txt").read_text(encoding="utf-8") == "mine"
    if contents(folder / "outputs") != before:
        assert problems(folder / "outputs") == []
    for manifest in folder.rglob("manifest.json"):
        if ".revops" not in manifest.parts and manifest.parent.name != "odd_outputs":
            assert problems(manifest.parent) == []


def problems(folder: Path) -> list[str]:
    """What is wrong with the published files; `sample` may have put others beside them."""
    return [each for each in verify(folder)[1] if "does not belong" not in each]
