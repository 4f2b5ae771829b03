"""The writer gives the contract's types, and bytes that depend on the rows alone."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, datetime
from decimal import Decimal
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.publish import writer
from pipeline.publish.writer import arrow_schema, write_table
from schemas.contract import columns
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES

SCHEMA = pa.schema(
    [
        pa.field("id", pa.string(), nullable=False),
        pa.field("count", pa.int64()),
        pa.field("money", pa.decimal128(18, 2)),
        pa.field("rate", pa.decimal128(9, 4)),
        pa.field("day", pa.date32()),
        pa.field("time", pa.timestamp("us")),
    ]
)

ROWS: list[tuple[Any, ...]] = [
    ("a", 1, Decimal("0.10"), Decimal("0.3333"), date(2016, 2, 29), datetime(2018, 1, 1, 10)),
    ("b", None, None, None, None, None),
    ("", -1, Decimal("-0.01"), Decimal("1.0000"), date(1900, 1, 1), datetime(1900, 1, 1)),
    ('q"u,o\nte', 2**62, Decimal("9999999999999999.99"), Decimal(0), date(2099, 12, 31), None),
    ("ção 👍", 0, Decimal("0.00"), Decimal("99999.9999"), None, datetime(2018, 1, 1, 0, 0, 0, 1)),
]


def batch(rows: Sequence[tuple[Any, ...]], schema: pa.Schema = SCHEMA) -> pa.RecordBatch:
    values = zip(*rows, strict=True) if rows else [[] for _ in schema]
    arrays = [pa.array(list(v), field.type) for v, field in zip(values, schema, strict=True)]
    return pa.record_batch(arrays, schema=schema)


def written(folder: Path, *batches: pa.RecordBatch, name: str = "t") -> tuple[Path, Path, int]:
    """The CSV file, the Parquet file, and the number of rows."""
    paths = [folder / f"{name}.csv", folder / f"{name}.parquet"]
    seen: list[int] = []
    files = write_table(iter(batches), SCHEMA, paths, lambda rows: seen.append(rows.num_rows))
    for file in files:
        content = file.path.read_bytes()
        assert (file.size, file.sha256) == (len(content), sha256(content).hexdigest())
    return paths[0], paths[1], sum(seen)


def test_parquet_keeps_values_nulls_and_types(tmp_path: Path) -> None:
    _, parquet, rows = written(tmp_path, batch(ROWS))
    found = pq.read_table(parquet)
    assert rows == len(ROWS)
    assert found.schema.equals(SCHEMA)
    assert found.equals(pa.Table.from_batches([batch(ROWS)]))


def test_csv_has_exact_decimals_iso_dates_and_empty_nulls(tmp_path: Path) -> None:
    csv, _, _ = written(tmp_path, batch(ROWS))
    assert csv.read_text(encoding="utf-8") == (
        '"id","count","money","rate","day","time"\n'
        '"a",1,0.10,0.3333,2016-02-29,2018-01-01 10:00:00.000000\n'
        '"b",,,,,\n'
        '"",-1,-0.01,1.0000,1900-01-01,1900-01-01 00:00:00.000000\n'
        '"q""u,o\nte",4611686018427387904,9999999999999999.99,0.0000,2099-12-31,\n'
        '"ção 👍",0,0.00,99999.9999,,2018-01-01 00:00:00.000001\n'
    )


def test_csv_and_parquet_hold_the_same(tmp_path: Path) -> None:
    csv, parquet, _ = written(tmp_path, batch(ROWS))
    read = pacsv.read_csv(
        csv,
        parse_options=pacsv.ParseOptions(newlines_in_values=True),
        convert_options=pacsv.ConvertOptions(
            column_types=SCHEMA, strings_can_be_null=True, quoted_strings_can_be_null=False
        ),
    )
    assert read.to_pylist() == pq.read_table(parquet).to_pylist()


def test_a_table_without_rows_has_its_columns(tmp_path: Path) -> None:
    csv, parquet, rows = written(tmp_path)
    assert rows == 0
    assert csv.read_text() == '"id","count","money","rate","day","time"\n'
    assert pq.read_schema(parquet).equals(SCHEMA)
    assert pq.read_table(parquet).num_rows == 0


def test_a_batch_without_rows_changes_nothing(tmp_path: Path) -> None:
    some = written(tmp_path, batch(ROWS), name="some")
    more = written(tmp_path, batch([]), batch(ROWS), batch([]), name="more")
    assert contents(some) == contents(more)


def contents(files: tuple[Path, Path, int]) -> tuple[bytes, bytes, int]:
    return files[0].read_bytes(), files[1].read_bytes(), files[2]


@pytest.fixture
def small_groups(monkeypatch: pytest.MonkeyPatch) -> int:
    monkeypatch.setattr(writer, "ROWS_PER_GROUP", 10)
    return 10


def numbered(count: int) -> list[tuple[Any, ...]]:
    return [(str(n), n, Decimal(n), Decimal(0), None, None) for n in range(count)]


@pytest.mark.parametrize(
    ("rows", "groups"), [(9, [9]), (10, [10]), (11, [10, 1]), (20, [10, 10]), (35, [10] * 3 + [5])]
)
def test_row_groups_have_a_fixed_size(
    tmp_path: Path, small_groups: int, rows: int, groups: list[int]
) -> None:
    _, parquet, _ = written(tmp_path, batch(numbered(rows)))
    metadata = pq.ParquetFile(parquet).metadata
    found = [metadata.row_group(n).num_rows for n in range(metadata.num_row_groups)]
    assert found == groups
    assert max(found) <= small_groups


def test_bytes_do_not_depend_on_the_sizes_of_batches(
    tmp_path_factory: pytest.TempPathFactory, small_groups: int
) -> None:
    rows = numbered(37)
    folder = tmp_path_factory.mktemp("batches")
    expected = contents(written(folder, batch(rows), name="one"))

    @settings(max_examples=30)
    @given(st.lists(st.integers(0, len(rows)), max_size=8))
    def holds(cuts: list[int]) -> None:
        places = [0, *sorted(cuts), len(rows)]
        parts = [batch(rows[start:end]) for start, end in pairwise(places)]
        assert contents(written(folder, *parts)) == expected

    holds()


def test_values_are_cast_to_the_contract_or_refused(tmp_path: Path) -> None:
    wide = SCHEMA.set(2, pa.field("money", pa.decimal128(38, 2)))
    narrow = written(tmp_path, batch(ROWS), name="narrow")
    assert contents(written(tmp_path, batch(ROWS, wide))) == contents(narrow)


@pytest.mark.parametrize(
    ("column", "dtype", "value"),
    [
        ("money", pa.decimal128(18, 4), Decimal("0.1234")),
        ("money", pa.decimal128(38, 2), Decimal("99999999999999999.99")),
        ("count", pa.decimal128(18, 2), Decimal("0.50")),
    ],
)
def test_a_cast_that_would_lose_something_is_refused(
    tmp_path: Path, column: str, dtype: pa.DataType, value: object
) -> None:
    place = SCHEMA.get_field_index(column)
    schema = SCHEMA.set(place, pa.field(column, dtype))
    row = [*ROWS[0]]
    row[place] = value
    with pytest.raises(pa.ArrowInvalid):
        written(tmp_path, batch([tuple(row)], schema))


def test_a_failure_in_the_middle_closes_the_files(tmp_path: Path) -> None:
    def broken() -> Iterator[pa.RecordBatch]:
        yield batch(ROWS)
        raise RuntimeError("engine lost")

    paths = [tmp_path / "t.csv", tmp_path / "t.parquet"]
    with pytest.raises(RuntimeError, match="engine lost"):
        write_table(broken(), SCHEMA, paths, lambda rows: None)
    for path in paths:
        path.unlink()


def test_a_refusal_of_the_watcher_is_passed_on(tmp_path: Path) -> None:
    def refuse(rows: pa.Table) -> None:
        raise RuntimeError("not these rows")

    with pytest.raises(RuntimeError, match="not these rows"):
        write_table(iter([batch(ROWS)]), SCHEMA, [tmp_path / "t.csv"], refuse)


@pytest.mark.parametrize("endings", [["csv"], ["parquet"], []], ids=str)
def test_only_the_formats_asked_for_are_written(tmp_path: Path, endings: list[str]) -> None:
    paths = [tmp_path / f"t.{ending}" for ending in endings]
    seen: list[pa.Table] = []
    write_table(iter([batch(ROWS)]), SCHEMA, paths, seen.append)
    assert [rows.num_rows for rows in seen] == [len(ROWS)]
    assert sorted(tmp_path.iterdir()) == paths


ARROW_NAMES = {
    "string": "string",
    "int64": "int64",
    "float64": "double",
    "date": "date32[day]",
    "timestamp(6)": "timestamp[us]",
}


@pytest.mark.parametrize(
    "contract",
    [*(table.contract for table in RAW_TABLES.values()), *published_contracts().values()],
    ids=lambda c: c.__name__,
)
def test_arrow_types_follow_the_contract(contract: Any) -> None:
    for column, field in zip(columns(contract), arrow_schema(contract), strict=True):
        expected = ARROW_NAMES.get(str(column.dtype))
        if column.decimals is not None:
            expected = f"decimal128({column.dtype.precision}, {column.decimals})"
        assert (field.name, str(field.type)) == (column.name, expected)
        assert field.nullable == column.nullable
