"""What a command imports: with known queries, or where it only reads, no expressions."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.imports import EXPRESSIONS, HEAVY, ROOT, imported

READERS = [
    ["describe"],
    ["describe", "--raw"],
    ["describe", "--checks"],
    ["describe", "--metrics"],
    ["verify", "--output-dir", "out"],
    ["diff", "out"],
]


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
    assert imported(folder, *etl()) & EXPRESSIONS == set()


def test_the_libraries_of_expressions_are_found_when_they_are_loaded(folder: Path) -> None:
    """As a guard of the tests here."""
    assert imported(folder, "sql", "calendar") & EXPRESSIONS == {"ibis", "sqlglot"}


@pytest.mark.parametrize("command", READERS, ids=" ".join)
def test_a_command_that_reads_builds_no_expression(folder: Path, command: list[str]) -> None:
    assert imported(folder, *command) & EXPRESSIONS == set()


def test_help_does_not_load_the_heavy_libraries(tmp_path: Path) -> None:
    assert imported(tmp_path, "--help") & HEAVY == set()
