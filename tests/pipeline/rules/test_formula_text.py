"""Texts that a spreadsheet would run are counted, and made harmless in CSV files on request."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import pyarrow as pa
import pyarrow.parquet as pq
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.publish.writer import write_table
from pipeline.rules.formula_text import FormulaLike, escaped, escaped_text
from tests.end_to_end.publishing import published_rows
from tests.pipeline.ingest.raw_folder import RawFolder
from tests.pipeline.ingest.runs import Desk, contents

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=", "-")
HARMLESS = ("", "a=1", "'=1", " =1", "1-2", "ção", "\n=1", "’=")


def table(*texts: str | None) -> pa.Table:
    keys = [f"k{number:02d}" for number in range(len(texts))]
    return pa.table({"id": keys, "text": pa.array(texts, pa.string())})


def found(*groups: tuple[str | None, ...]) -> tuple[int, str | None]:
    """The number of such texts in groups of rows, and the example; keys go on over groups."""
    every = table(*(text for group in groups for text in group))
    counts, start = FormulaLike(["text"], ["id"]), 0
    for group in groups:
        counts.add(every.slice(start, len(group)))
        start += len(group)
    return counts.counts["text"], counts.examples.get("text")


@pytest.mark.parametrize("text", FORMULAS, ids=ascii)
def test_a_text_that_starts_as_a_formula_is_one(text: str) -> None:
    assert found((text,)) == (1, "k00")
    assert escaped_text(text) == f"'{text}"


@pytest.mark.parametrize("text", HARMLESS, ids=ascii)
def test_another_text_is_none(text: str) -> None:
    assert found((text,)) == (0, None)
    assert escaped_text(text) == text


def test_a_missing_text_is_none() -> None:
    assert found((None, None)) == (0, None)
    assert found((None, "=1")) == (1, "k01")


def test_the_example_is_the_first_over_all_groups_of_rows() -> None:
    assert found(("a", None), ("b", "-x", "=x"), (), ("=y",)) == (3, "k03")


def test_a_key_of_two_columns_is_named_whole() -> None:
    counts = FormulaLike(["text"], ["id", "number"])
    counts.add(table("a", "=b").append_column("number", pa.array([7, 12])))
    assert counts.examples == {"text": "k01 / 12"}


def test_every_text_column_is_counted_by_itself() -> None:
    counts = FormulaLike(["text", "other"], ["id"])
    counts.add(table("=a", "b").append_column("other", pa.array([None, "+c"])))
    assert counts.counts == {"text": 1, "other": 1}
    assert counts.examples == {"text": "k00", "other": "k01"}


@given(st.lists(st.none() | st.sampled_from((*FORMULAS, *HARMLESS)) | st.text(max_size=3)))
def test_columns_and_single_texts_are_escaped_alike(texts: list[str | None]) -> None:
    rows = table(*texts)
    chunks = pa.concat_tables([rows.slice(0, 1), rows.slice(1)])
    expected = [text if text is None else escaped_text(text) for text in texts]
    assert escaped(chunks).column("text").to_pylist() == expected
    assert escaped(chunks).schema == rows.schema


def test_only_texts_are_escaped_and_only_in_csv(tmp_path: Path) -> None:
    rows = table("=a", None, "b").append_column("number", pa.array([-1, None, -2]))
    schema = rows.schema
    paths = [tmp_path / "t.csv", tmp_path / "t.parquet"]
    seen: list[pa.Table] = []
    write_table(iter(rows.to_batches()), schema, paths, seen.append, escape_formulas=True)
    assert paths[0].read_text() == '"id","text","number"\n"k00","\'=a",-1\n"k01",,\n"k02","b",-2\n'
    assert pq.read_table(paths[1]).equals(rows)
    assert pa.concat_tables(seen).equals(rows)


# Whole runs

TABLES = ("master_orders", "quality_results")


def desk(folder: Path, city: str) -> Desk:
    """Five orders, four of whose customers live in this city; an order is set aside."""
    raw = RawFolder.create(folder / "raw")
    for line in (2, 4, 5, 6):
        raw.put("customers", line, "customer_city", city)
    # Purchased at 2018-01-04 10:56:33, so its delivery_days is negative.
    raw.put("orders", 4, "order_delivered_customer_date", "2017-12-25 00:00:00")
    raw.put("orders", 3, "order_status", "=lost")
    return Desk(raw, folder / "out")


def files(where: Desk, **settings: Any) -> dict[str, bytes]:
    """What a run publishes; of the manifest only the differing hashes would tell."""
    where.run(tables=TABLES, max_rejected=1.0, **settings)
    return {
        name: content
        for name, content in contents(where.outputs).items()
        if not name.startswith(".") and not name.endswith(".json")
    }


@pytest.fixture(scope="module")
def both(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """Plain and escaped."""
    where = desk(tmp_path_factory.mktemp("formulas"), "=cmd|' /C calc'!A0")
    plain = files(where)
    return plain, files(where, escape_formulas=True)


def cells(content: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(content.decode().splitlines()))


def test_formulas_are_counted_in_published_columns(tmp_path: Path) -> None:
    where = desk(tmp_path, "=cmd")
    files(where)
    rows = {row["check_id"]: row for row in published_rows(where.outputs, TABLES[1])}
    found = rows["master_orders.customer_city.formula_like"]
    assert (found["row_count"], found["failing_rows"], found["example_key"]) == (4, 4, "o001")
    assert rows["master_orders.customer_state.formula_like"]["failing_rows"] == 0
    assert not [row for row in rows if row.startswith("quality_results.") and "formula" in row]


def test_escaping_changes_csv_files_of_tables_and_rejects_only(
    both: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    plain, escaped = both
    assert set(plain) == set(escaped)
    changed = {name for name in plain if plain[name] != escaped[name]}
    assert changed == {"master_orders.csv", "rejected/orders.csv"}


def test_escaping_puts_an_apostrophe_before_formulas_only(
    both: tuple[dict[str, bytes], dict[str, bytes]],
) -> None:
    for name, column in (("master_orders.csv", "customer_city"), ("rejected/orders.csv", "value")):
        before, after = (cells(files[name]) for files in both)
        assert [row[column] for row in after] == ["'" + row[column] for row in before]
        assert [row | {column: ""} for row in after] == [row | {column: ""} for row in before]


def test_negative_numbers_stay_numbers(both: tuple[dict[str, bytes], dict[str, bytes]]) -> None:
    days = [row["delivery_days"] for row in cells(both[1]["master_orders.csv"])]
    assert "-10.46" in days


def test_files_without_formulas_keep_their_bytes(tmp_path: Path) -> None:
    where = desk(tmp_path, "são paulo - '=")
    where.raw.put("orders", 3, "order_status", "lost")
    assert files(where) == files(where, escape_formulas=True)


def test_rejected_values_and_keys_are_escaped(tmp_path: Path) -> None:
    raw = RawFolder.create(tmp_path / "raw")
    raw.put("customers", 3, "customer_id", "@c")
    raw.put("customers", 3, "customer_state", "-x")
    where = Desk(raw, tmp_path / "out")
    where.run(tables=("calendar",), max_rejected=1.0, escape_formulas=True)
    (reject,) = cells((where.outputs / "rejected" / "customers.csv").read_bytes())
    assert (reject["key"], reject["value"], reject["line"]) == ("'@c", "'-x", "3")
