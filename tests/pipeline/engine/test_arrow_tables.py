"""Small Arrow tables hold the values that they are made of."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import duckdb
import pyarrow as pa
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.engine.arrow_tables import arrow_table, schema_of, stream
from pipeline.engine.compiled_queries import Query
from pipeline.engine.duckdb import DuckDBEngine

COLUMNS = {
    "text": "string",
    "number": "int64",
    "share": "float64",
    "money": "decimal(18, 2)",
    "day": "date",
    "time": "timestamp(6)",
}
SCHEMA = schema_of(COLUMNS)
VALUES = {
    "text": st.text(st.characters(exclude_categories=["Cs"])),
    "number": st.integers(-(2**63), 2**63 - 1),
    "share": st.floats(allow_nan=False, allow_infinity=False),
    "money": st.decimals(-(10**15), 10**15, places=2),
    "day": st.dates(),
    "time": st.datetimes(),
}
ROWS = st.lists(st.fixed_dictionaries({name: st.none() | VALUES[name] for name in COLUMNS}))


@given(ROWS)
def test_each_value_is_what_it_was(rows: list[dict[str, Any]]) -> None:
    found = arrow_table(rows, SCHEMA)
    assert found.schema == SCHEMA
    assert found.to_pylist() == rows


def test_the_order_of_a_row_s_values_does_not_matter() -> None:
    row = {"day": date(2018, 1, 2), "text": 'a\n"b"\\'}
    schema = schema_of({name: COLUMNS[name] for name in ("text", "day")})
    assert arrow_table([row], schema).to_pylist() == [row]


def test_types_have_ibis_s_names() -> None:
    assert schema_of({"price": "decimal(9, 4)", "flag": "int64"}) == pa.schema(
        [("price", pa.decimal128(9, 4)), ("flag", pa.int64())]
    )


@pytest.mark.parametrize("name", ["decimal", "decimal(18,2)", "", "DATE", "timestamp(6"])
def test_another_name_is_refused(name: str) -> None:
    with pytest.raises((KeyError, ValueError)):
        schema_of({"a": name})


def test_duckdb_reads_a_stream_of_all_rows() -> None:
    row = {"text": "x", "number": 1, "share": 0.5, "money": Decimal("2.50")}
    rows = [row | {"day": date(2018, 1, 2), "time": datetime(2018, 1, 2, 3, 4, 5, 6)}] * 3
    with duckdb.connect() as connection:
        connection.register("arriving", stream(arrow_table(rows, SCHEMA)))
        found = connection.execute("SELECT * FROM arriving").fetchall()
    assert found == [tuple(row.values()) for row in rows]


def test_a_table_that_found_no_room_at_first_is_put_whole(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What DuckDB reads the rows from is used up by the first attempt."""
    engine = DuckDBEngine(tmp_path / "spill", input_bytes=1)
    rows = pa.table({"n": range(100_000)})
    attempts: list[int] = []

    def give(work: Callable[[], Any]) -> Any:
        attempts.extend(work() or 0 for _ in range(2))

    monkeypatch.setattr(engine._room, "give", give)
    engine.put("numbers", rows)
    monkeypatch.undo()
    query = Query("SELECT count(*) AS rows FROM numbers", ("rows",))
    assert (len(attempts), engine.one_row(query)) == (2, {"rows": 100_000})
    engine.close()
