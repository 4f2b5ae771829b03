"""The queries that come with the code are those that the code makes."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from pipeline.code_version import queries_fingerprint
from pipeline.engine import compiled_queries
from pipeline.engine.compiled_queries import KNOWN, CompiledQueries
from pipeline.engine.dialects import DIALECTS
from pipeline.run import run
from pipeline.settings import Settings
from tests.known_queries import known_queries, written

ROOT = Path(__file__).parents[1]
UPDATE = "REVOPS_UPDATE"


def test_they_are_of_this_code() -> None:
    """Else they would not be used, and the first run of a user would compile for half a minute."""
    if os.environ.get(UPDATE):
        KNOWN.mkdir(exist_ok=True)
        for dialect, queries in known_queries().items():
            path = KNOWN / f"{dialect}.json"
            path.write_text(written(queries), encoding="utf-8", newline="\n")
    for dialect in DIALECTS:
        found = json.loads((KNOWN / f"{dialect}.json").read_text(encoding="utf-8"))
        assert found["code"] == queries_fingerprint(), (
            f"bring them up to date: {UPDATE}=1 python -m pytest {Path(__file__).name}"
        )


@pytest.mark.slow
def test_they_are_what_the_code_makes() -> None:
    for dialect, queries in known_queries().items():
        assert (KNOWN / f"{dialect}.json").read_text(encoding="utf-8") == written(queries)


def test_a_first_run_of_all_tables_compiles_nothing(tmp_path: Path) -> None:
    run(Settings(ROOT / "raw", tmp_path / "out", cache_dir=tmp_path / "cache"))
    assert not (tmp_path / "cache").exists()


def test_other_code_does_not_use_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert CompiledQueries("duckdb")._known
    monkeypatch.setattr(compiled_queries, "queries_fingerprint", lambda: "other")
    assert not CompiledQueries("duckdb")._known
