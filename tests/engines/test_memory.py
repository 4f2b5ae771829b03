"""A limit that nobody asked for is no wall; one that the user gave is."""

from pathlib import Path

import pytest

from pipeline.engine import memory
from pipeline.engine.compiled_queries import Query
from pipeline.engine.duckdb import DuckDBEngine
from pipeline.errors import OutOfMemory

LONG_LIST = Query("SELECT len(list(range)) AS n FROM range(8000000)", ("n",))
"""A list is held in memory whole: it cannot be spilled to disk."""
TOO_LITTLE = 20_000_000


def test_a_limit_of_the_engine_s_own_grows_as_far_as_a_query_needs(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_LEAST", TOO_LITTLE)
    engine = DuckDBEngine(tmp_path / "spill", input_bytes=1)
    engine.materialise("lists", LONG_LIST)
    assert engine.one_row(Query("SELECT n FROM lists", ("n",))) == {"n": 8_000_000}
    engine.close()


def test_a_stream_gets_room_as_well(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(memory, "_LEAST", TOO_LITTLE)
    engine = DuckDBEngine(tmp_path / "spill", input_bytes=1)
    ((n,),) = (batch.to_pylist()[0].values() for batch in engine.batches(LONG_LIST))
    assert n == 8_000_000
    engine.close()


def test_the_user_s_limit_holds(tmp_path: Path) -> None:
    engine = DuckDBEngine(tmp_path / "spill", memory_limit="20MB")
    with pytest.raises(OutOfMemory, match="--memory-limit"):
        engine.materialise("lists", LONG_LIST)
    engine.close()


def test_what_does_not_fit_into_the_machine_is_an_error(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "_LEAST", TOO_LITTLE)
    engine = DuckDBEngine(tmp_path / "spill", input_bytes=1)
    monkeypatch.setattr(engine._room, "_most", TOO_LITTLE)
    with pytest.raises(OutOfMemory, match="--memory-limit"):
        engine.materialise("lists", LONG_LIST)
    engine.close()
