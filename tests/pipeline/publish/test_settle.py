"""Whoever reads the folder next clears away what a killed run left; never what a living one has."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from cli import main
from pipeline.publish.unchanged import published_before
from pipeline.settings import Settings
from tests.pipeline.publish.conftest import Published
from tests.pipeline.publish.test_lock import holding


@pytest.fixture
def settings(published: Published, tmp_path: Path) -> Settings:
    """Of a whole run, whose files may be changed here."""
    out = tmp_path / "out"
    shutil.copytree(published.folder, out)
    return replace(published.settings, output_dir=out)


def command(*arguments: object) -> str:
    done = CliRunner().invoke(main, [str(argument) for argument in arguments])
    assert done.exit_code == 0, done.output
    return done.output


READERS: dict[str, Callable[[Settings], object]] = {
    "verify": lambda settings: command("verify", "--output-dir", settings.output_dir),
    "diff": lambda settings: command("diff", settings.output_dir, settings.output_dir),
    "etl --if-changed": published_before,
}


def leftovers(out: Path) -> set[str]:
    return {path.name for path in (out / ".revops").iterdir()} - {"lock", "history", "holder.json"}


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_clears_away_what_a_killed_run_left(settings: Settings, reader: str) -> None:
    out = settings.output_dir
    process = holding(out)
    (out / ".revops" / "stage" / "calendar.csv").write_text("half", encoding="utf-8")
    process.kill()
    process.wait()
    assert leftovers(out) == {"stage", "spill"}
    assert READERS[reader](settings) is not None
    assert leftovers(out) == set()


@pytest.mark.parametrize("reader", READERS)
def test_a_reader_leaves_alone_what_a_living_run_has(settings: Settings, reader: str) -> None:
    out = settings.output_dir
    process = holding(out)
    try:
        staged = out / ".revops" / "stage" / "calendar.csv"
        staged.write_text("half", encoding="utf-8")
        assert READERS[reader](settings) is not None
        assert staged.read_text(encoding="utf-8") == "half"
        assert leftovers(out) == {"stage", "spill"}
    finally:
        process.kill()
        process.wait()
