"""Published files as the queries of the project load them: the values that Parquet has, typed."""

from __future__ import annotations

from decimal import Decimal
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.powerbi.load import ARROW_TYPES, WrongValue
from pipeline.powerbi.m_query import CULTURE, TYPES
from pipeline.powerbi.semantic_model import Column, SemanticModel
from tests.dax.frames import load


def test_every_file_loads_under_the_types_of_its_query(
    model: SemanticModel, published: Path
) -> None:
    for table in model.tables:
        found = load(published / f"{table.name}.csv", table.columns)
        written = pq.read_table(published / f"{table.name}.parquet")
        assert found.num_rows == written.num_rows, table.name
        for column in table.columns:
            where = (table.name, column.name)
            values = found[column.name].to_pylist()
            assert values == as_loaded(written[column.source], column), where
            assert column.is_nullable or None not in values, where


def as_loaded(written: pa.ChunkedArray, column: Column) -> list[object]:
    """What Parquet holds, in the type of the model."""
    values = written.to_pylist()
    if column.data_type == "double":
        return [None if value is None else float(value) for value in values]
    return values


def test_each_type_of_the_query_has_one_that_reads_as_it_does() -> None:
    assert ARROW_TYPES.keys() == TYPES.keys()
    assert CULTURE == "en-US"


@pytest.mark.parametrize(
    ("data_type", "text", "value"),
    [
        ("int64", "-12", -12),
        ("decimal", "1234.50", Decimal("1234.5")),
        ("double", "0.123456", 0.123456),
        ("string", "007", "007"),
        ("string", "São Paulo, \n", "São Paulo, \n"),
    ],
)
def test_a_text_becomes_a_value(tmp_path: Path, data_type: str, text: str, value: object) -> None:
    column = Column("a", data_type, "A", is_nullable=True)
    file = tmp_path / "a.csv"
    file.write_text(f'B,A\nx,"{text}"\ny,\n', encoding="utf-8")
    assert load(file, [column])["a"].to_pylist() == [value, None]


@pytest.mark.parametrize(
    ("data_type", "text"),
    [
        ("int64", "1.0"),
        ("decimal", "1,5"),
        ("decimal", "1.23456"),
        ("double", "one"),
        ("dateTime", "31/12/2017"),
    ],
)
def test_a_text_of_another_culture_or_type_is_refused(
    tmp_path: Path, data_type: str, text: str
) -> None:
    file = tmp_path / "a.csv"
    file.write_text(f'A\n"{text}"\n', encoding="utf-8")
    with pytest.raises(WrongValue, match=text.replace(".", r"\.")):
        load(file, [Column("a", data_type, "A")])
