"""What a command imports: with known queries, or where it only reads, no expressions."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
HEAVY = ("ibis", "pandas", "pandera", "sqlglot")
READERS = [
    ["describe"],
    ["describe", "--raw"],
    ["describe", "--checks"],
    ["describe", "--metrics"],
    ["verify", "--output-dir", "out"],
    ["diff", "out"],
]


def imported(folder: Path, *arguments: str) -> str:
    """The heavy libraries that a command has imported at its end."""
    code = f"""
import sys
from cli import main
try:
    main({[*arguments]!r})
except SystemExit as ended:
    assert ended.code == 0, ended.code
print(*sorted(set(sys.modules).intersection({HEAVY!r})), file=sys.stderr)
"""
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run(
        [sys.executable, "-c", code],
        cwd=folder,
        env=environment,
        check=False,
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr.splitlines()[-1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder in which the sample was published twice, so that a run knows all queries."""
    folder = tmp_path_factory.mktemp("start")
    for _ in range(2):
        imported(folder, *etl())
    return folder


def etl() -> tuple[str, ...]:
    return ("etl", "--input-dir", str(ROOT / "raw"), "--output-dir", "out")


def test_a_run_whose_queries_are_known_builds_no_expression(folder: Path) -> None:
    assert imported(folder, *etl()) == ""


def test_the_libraries_of_expressions_are_found_when_they_are_loaded(folder: Path) -> None:
    """As a guard of the tests here."""
    assert imported(folder, "sql", "calendar") == "ibis sqlglot"


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_a_command_that_reads_builds_no_expression(folder: Path, command: list[str]) -> None:
    assert imported(folder, *command) == ""
