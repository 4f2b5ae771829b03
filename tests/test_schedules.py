"""What schedulers rely on: codes, skipping, ages, JSON logs, and the recipes of the docs."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import tomllib
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import click
import pytest
from click.testing import CliRunner

from cli import main
from pipeline.sample import write_sample
from tests.imports import imported

ROOT = Path(__file__).parent.parent
RECIPES = (ROOT / "docs" / "schedules.md").read_text(encoding="utf-8")


@pytest.fixture(scope="module")
def raw(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("raw")
    write_sample(100, 5, folder)
    return folder


@pytest.fixture
def etl(raw: Path, tmp_path: Path) -> Callable[..., click.testing.Result]:
    """Runs `revops etl` into one folder."""
    given = ["etl", "--input-dir", raw, "--output-dir", tmp_path / "out", "--tables", "calendar"]

    def run(*options: object) -> click.testing.Result:
        arguments = [str(part) for part in (*given, *options)]
        return CliRunner().invoke(main, arguments)

    return run


def objects(result: click.testing.Result) -> list[dict[str, Any]]:
    """The lines on stderr."""
    return [json.loads(line) for line in result.stderr.splitlines()]


Etl = Callable[..., click.testing.Result]


def test_an_unchanged_run_ends_with_the_code_asked_for(etl: Etl, tmp_path: Path) -> None:
    assert etl("--if-changed").exit_code == 0  # there was nothing yet
    manifest = tmp_path / "out" / "manifest.json"
    before = (manifest.read_bytes(), manifest.stat().st_mtime_ns)
    skipped = etl("--if-changed")
    assert skipped.exit_code == 0
    assert "Nothing has changed since" in skipped.stdout
    assert etl("--if-changed", "--unchanged-exit-code", 99).exit_code == 99
    assert (manifest.read_bytes(), manifest.stat().st_mtime_ns) == before
    assert etl("--if-changed", "--max-rejected", 0.5).exit_code == 0
    assert manifest.read_bytes() != before[0]  # a file system's clock may be a coarse one


@pytest.mark.parametrize("options", [[], ["--time-zone", "America/Sao_Paulo"]])
def test_an_unchanged_run_loads_no_heavy_library(
    etl: Etl, raw: Path, tmp_path: Path, options: list[str]
) -> None:
    assert etl(*options).exit_code == 0
    given = ["etl", "--if-changed", "-q", "--tables", "calendar", *options]
    given += ["--input-dir", str(raw), "--output-dir", str(tmp_path / "out")]
    assert imported(ROOT, *given) == set()


def test_a_stale_order_fails_with_its_code_and_publishes_nothing(etl: Etl, tmp_path: Path) -> None:
    result = etl("--max-age", "7d")
    assert result.exit_code == 5
    assert "--max-age allows 7.0 days" in result.stderr
    assert not (tmp_path / "out").exists()
    assert etl().exit_code == 0
    assert etl("--if-changed", "--max-age", "7d").exit_code == 5


def test_an_old_order_warns_even_when_quiet(etl: Etl) -> None:
    for options in (["-q"], ["-q", "--if-changed"]):
        result = etl("--warn-age", "36h", *options)
        assert result.exit_code == 0
        assert result.stdout == ""
        assert re.fullmatch(r"revops: warning: the newest order is of .*\n", result.stderr)


@pytest.mark.parametrize("age", ["", "7", "d", "-1d", "7 years", "1e3h"])
def test_an_impossible_age_is_refused(etl: Etl, age: str) -> None:
    result = etl("--max-age", age)
    assert result.exit_code == 2
    assert "is not a duration such as" in result.stderr


def test_json_logs_are_objects_with_time_and_end_with_the_code(etl: Etl) -> None:
    lines = objects(etl("--log-format", "json", "-q"))
    for line in lines:
        assert datetime.fromisoformat(line["time"]).tzinfo is not None
        assert line["level"] in ("info", "warning", "error")
    assert lines[0]["step"] == "read raw files"
    assert lines[-1]["event"] == "end"
    assert lines[-1]["exit_code"] == 0
    assert lines[-1]["published"]["calendar"] > 300
    assert lines[-1]["read"]["orders"] == 100


def test_json_logs_tell_why_a_run_failed(etl: Etl) -> None:
    *_, error, end = objects(etl("--log-format", "json", "--as-of", "1999-01-01"))
    assert "before the first order" in error["message"]
    assert (end["event"], end["exit_code"], end["level"]) == ("end", 6, "error")


def test_json_logs_tell_that_nothing_has_changed(etl: Etl) -> None:
    assert etl().exit_code == 0
    (end,) = objects(etl("--log-format", "json", "--if-changed", "-q"))
    assert end["unchanged"] is True


def started_at(folder: Path) -> str:
    """Told by the manifest; it need not be later than before, where somebody sets the clock."""
    manifest = json.loads((folder / "out" / "manifest.json").read_text(encoding="utf-8"))
    return str(manifest["started_at"])


def test_verify_and_diff_speak_of_the_folder(etl: Etl, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    assert etl().exit_code == 0
    whole = CliRunner().invoke(main, ["verify", "--output-dir", out])
    assert (whole.exit_code, "are whole, unchanged, and of one run" in whole.stdout) == (0, True)
    first = CliRunner().invoke(main, ["diff", out])
    assert (first.exit_code, "remembers no run" in first.stderr) == (4, True)
    first_run = started_at(tmp_path)
    assert etl("--as-of", "2017-06-30").exit_code == 0
    found = json.loads(CliRunner().invoke(main, ["diff", out, "--json"]).stdout)
    assert (found["old_run"], found["new_run"]) == (first_run, started_at(tmp_path))
    assert first_run != started_at(tmp_path)
    rows = found["tables"]["calendar"]
    text = CliRunner().invoke(main, ["diff", out]).stdout
    assert f"calendar: {rows['before']:,} -> {rows['after']:,} rows" in text
    (tmp_path / "out" / "calendar.csv").unlink()
    damaged = CliRunner().invoke(main, ["verify", "--output-dir", out])
    assert (damaged.exit_code, "calendar.csv: is missing" in damaged.stderr) == (9, True)


# The recipes


def test_every_option_of_the_recipes_exists() -> None:
    known = {name for option in main.commands["etl"].params for name in option.opts}
    known |= {name for option in main.commands["verify"].params for name in option.opts}
    commands = re.findall(r"revops(?:\.exe)? ?(?:\"|etl|verify)[^\n\"|]*", RECIPES)
    used = {name for command in commands for name in re.findall(r"(?<= )--?[a-z][a-z-]*", command)}
    assert used
    assert used <= known


def test_the_service_and_its_timer_are_well_formed() -> None:
    units = re.findall(r"```ini\n(.*?)```", RECIPES, re.DOTALL)
    assert len(units) == 2
    for unit in units:
        lines = [line for line in unit.splitlines() if line and not line.startswith("#")]
        assert all(re.fullmatch(r"\[\w+\]|\w+=.+", line) for line in lines)


def test_the_airflow_task_is_python() -> None:
    (task,) = re.findall(r"```python\n(.*?)```", RECIPES, re.DOTALL)
    compile(task, "airflow", "exec")


@pytest.mark.skipif(os.name == "nt", reason="a line of POSIX's shell")
def test_the_cron_line_runs_and_reports_a_failure(raw: Path, tmp_path: Path) -> None:
    (line,) = [line for line in RECIPES.splitlines() if line.startswith("15 * * * *")]
    command = line.split(" ", 5)[5]
    (tmp_path / "bin").mkdir()
    for name, script in {
        "revops": f'#!/bin/sh\nexec "{sys.executable}" -m cli "$@"\n',
        "mail": "#!/bin/sh\ncat > mailed\n",
    }.items():
        (tmp_path / "bin" / name).write_text(script)
        (tmp_path / "bin" / name).chmod(0o755)
    (tmp_path / "raw").symlink_to(raw)
    command = command.replace("/srv/shop", str(tmp_path)).replace(".venv/bin/", "bin/")
    path = f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "PYTHONPATH": str(ROOT)}
    subprocess.run(command, shell=True, check=True, cwd=tmp_path, env=environment)
    mailed = (tmp_path / "mailed").read_text()  # the sample is old: code 5
    assert json.loads(mailed.splitlines()[-1])["exit_code"] == 5


def test_the_console_script_is_the_entry_that_obeys_signals() -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
    assert project["project"]["scripts"] == {"revops": "cli:entry"}
