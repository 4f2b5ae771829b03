"""Sums of whole numbers are as wide on DuckDB as Ibis takes them for."""

from pathlib import Path

import ibis
import ibis.expr.types as ir
import pyarrow as pa
import pytest

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.errors import EngineFailed

LARGEST = 2**63 - 1


def sums(engine: DuckDBEngine, numbers: list[int]) -> ir.Table:
    """A sum of all, and one over a window."""
    table = pa.table({"n": numbers, "name": ["a"] * len(numbers)})
    engine.put("rows", table)
    rows = ibis.table(ibis.Schema.from_pyarrow(table.schema), name="rows")
    running = rows.mutate(so_far=rows.n.sum().over(ibis.cumulative_window(order_by="n")))
    return running.group_by("name").aggregate(total=running.n.sum(), most=running.so_far.max())


@pytest.fixture
def engine(tmp_path: Path) -> DuckDBEngine:
    return DuckDBEngine(tmp_path / "spill")


def test_a_sum_has_64_bits(engine: DuckDBEngine) -> None:
    engine.materialise("found", sums(engine, [1, 2, 3]))
    types = engine._execute("SELECT column_name, data_type FROM duckdb_columns() ORDER BY ALL")
    assert {name: kind for name, kind in types if name in ("total", "most")} == {
        "total": "BIGINT",
        "most": "BIGINT",
    }
    assert engine._execute("SELECT total, most FROM found") == [(6, 6)]


def test_the_largest_number_is_a_sum(engine: DuckDBEngine) -> None:
    assert engine.one_row(sums(engine, [LARGEST - 1, 1]))["total"] == LARGEST


def test_a_sum_beyond_that_is_an_error(engine: DuckDBEngine) -> None:
    with pytest.raises(EngineFailed):
        engine.one_row(sums(engine, [LARGEST, 1]))
