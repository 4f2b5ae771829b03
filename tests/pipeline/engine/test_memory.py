"""What a process takes, and what it is said to have taken."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import duckdb
import pytest

from pipeline.engine import memory
from pipeline.sample import write_sample

ROOT = Path(__file__).parents[3]
GROWS = """
from pipeline.engine.memory import peak_memory
before = peak_memory()
held = bytearray(b"x") * 200_000_000
del held
print(peak_memory() - before)
"""


@pytest.mark.skipif(sys.platform == "win32", reason="nobody counts it there")
def test_the_peak_is_in_bytes_and_remembers_what_was_given_back() -> None:
    done = subprocess.run(
        [sys.executable, "-c", GROWS], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert 150_000_000 < int(done.stdout) < 250_000_000


# The process as a whole stays within a limit.

LIMIT = 10**9


@pytest.fixture
def database(tmp_path: Path) -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect(config={"memory_limit": f"{LIMIT}B", "temp_directory": tmp_path}) as opened:
        yield opened


def allowed(database: duckdb.DuckDBPyConnection) -> int:
    setting = "parse_formatted_bytes(current_setting('memory_limit'))"
    ((found,),) = database.execute(f"SELECT {setting}").fetchall()
    return int(found)


def look(database: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch, held: int) -> int:
    """What DuckDB may take where the process holds so much, nearly nothing of it DuckDB's."""
    monkeypatch.setattr(memory, "resident_memory", lambda: None)
    bound = memory.Bound(database)
    monkeypatch.setattr(memory, "resident_memory", lambda: held)
    bound._look(database)
    bound.close()
    return allowed(database)


@pytest.mark.parametrize(
    ("held", "expected"), [(0, 900), (200, 700), (399, 501), (410, 500), (3_000, 500)]
)
def test_duckdb_gets_what_the_rest_leaves_and_half_in_any_case(
    database: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch, held: int, expected: int
) -> None:
    found = look(database, monkeypatch, held * 10**6)
    assert found == pytest.approx(expected * 10**6, rel=0.01)


def test_a_limit_is_not_set_anew_for_little(
    database: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    before = allowed(database)
    monkeypatch.setattr(memory, "_AIM", 1.0)
    assert look(database, monkeypatch, 10 * 10**6) == before


def test_work_that_cannot_do_with_less_begins_anew_with_the_whole_limit(
    database: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "resident_memory", lambda: None)
    bound = memory.Bound(database)
    monkeypatch.setattr(memory, "resident_memory", lambda: LIMIT)
    bound._look(database)
    assert allowed(database) < LIMIT * 0.6
    limits: list[int] = []

    def work() -> str:
        limits.append(allowed(database))
        if len(limits) == 1:
            raise duckdb.OutOfMemoryException("no room")
        return "done"

    assert bound.give(work) == "done"
    assert limits[1] == pytest.approx(LIMIT, rel=0.01)
    bound._look(database)
    assert allowed(database) == limits[1]
    with pytest.raises(duckdb.OutOfMemoryException):
        bound.give(lambda: limits.clear() or work())
    bound.close()


def test_where_nobody_tells_what_is_held_duckdb_has_the_limit(
    database: duckdb.DuckDBPyConnection, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    before = allowed(database)
    monkeypatch.setattr(memory, "_STATUS", tmp_path / "none")
    bound = memory.Bound(database)
    assert not bound._watcher.is_alive()
    bound.close()
    assert allowed(database) == before


@pytest.mark.slow
@pytest.mark.skipif(sys.platform != "linux", reason="nobody tells it elsewhere")
def test_a_run_takes_its_limit_and_at_most_a_tenth_more(tmp_path: Path) -> None:
    write_sample(500_000, 1, tmp_path / "raw")
    command = [sys.executable, str(ROOT / "cli.py"), "etl", "--input-dir", "raw"]
    command += ["--memory-limit", "900MB", "--log-format", "json"]
    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    peak = json.loads(done.stderr.splitlines()[-1])["peak_memory"]
    assert 400_000_000 < peak < 990_000_000
