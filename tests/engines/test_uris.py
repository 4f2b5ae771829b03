"""Raw files at a URI, parsed by Spark, give what DuckDB gives of the same files in a folder."""

from __future__ import annotations

import gzip
import shutil
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pyarrow as pa
import pyarrow.csv as pacsv
import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput
from pipeline.run import read_raw, run
from pipeline.settings import Settings
from pipeline.uri import Uri
from schemas.unknown import DELIVERED, FREIGHT, PAYMENTS
from tests.end_to_end.publishing import hashes, publish
from tests.end_to_end.test_absent import without
from tests.engines.adversarial import calendar_edges
from tests.engines.spark_here import require_spark, spark_settings
from tests.strategies import write_csv

pytestmark = pytest.mark.slow

REJECTING = 0.9
TABLES = ("master_orders", "sales_items")
"""They read every raw table that the adversarial tables hold."""
ORDERS, ITEMS = "olist_orders_dataset", "olist_order_items_dataset"


@pytest.fixture
def raw(tmp_path: Path) -> Path:
    require_spark()
    folder = tmp_path / "raw [1] %20"
    write_csv(calendar_edges(), folder)
    return folder


def uri(folder: Path) -> Uri:
    return Uri(f"file://{folder.as_posix()}")


def at_uri(raw: Path, output: Path) -> Settings:
    return replace(
        spark_settings(raw, output, tables=TABLES, max_rejected=REJECTING), input_dir=uri(raw)
    )


def text_table(file: Path) -> pa.Table:
    names = file.read_text(encoding="utf-8").partition("\n")[0].split(",")
    options = pacsv.ConvertOptions(
        column_types=dict.fromkeys(names, pa.string()),
        strings_can_be_null=True,
        null_values=[""],
    )
    parsing = pacsv.ParseOptions(newlines_in_values=True)
    return pacsv.read_csv(file, parse_options=parsing, convert_options=options)


def in_parts(raw: Path) -> None:
    """CRLF after a byte order mark, gzip, parts in a folder, Parquet by a column in its folders."""
    reviews = raw / "olist_order_reviews_dataset.csv"
    reviews.write_bytes(b"\xef\xbb\xbf" + reviews.read_bytes().replace(b"\n", b"\r\n"))
    payments = raw / "olist_order_payments_dataset.csv"
    (raw / f"{payments.name}.gz").write_bytes(gzip.compress(payments.read_bytes()))
    payments.unlink()
    items = raw / f"{ITEMS}.csv"
    head, *rows = items.read_text(encoding="utf-8").splitlines()
    (raw / ITEMS).mkdir()
    for number in range(3):
        text = "\n".join([head, *rows[number::3]]) + "\n"
        (raw / ITEMS / f"part-{number}.csv").write_text(text, encoding="utf-8")
    items.unlink()
    orders = raw / f"{ORDERS}.csv"
    pq.write_to_dataset(text_table(orders), raw / f"{ORDERS}.parquet", ["order_status"])
    orders.unlink()


def test_files_of_every_form_give_the_same_bytes(raw: Path, tmp_path: Path) -> None:
    publish(raw, tmp_path / "duckdb", tables=TABLES)
    in_parts(raw)
    run(at_uri(raw, tmp_path / "spark"))
    assert hashes(tmp_path / "spark") == hashes(tmp_path / "duckdb")


def test_what_is_absent_is_empty_as_it_is_in_a_folder(raw: Path, tmp_path: Path) -> None:
    less = without(raw, (PAYMENTS, FREIGHT, DELIVERED), tmp_path / "less").path
    publish(less, tmp_path / "duckdb", tables=TABLES)
    run(at_uri(less, tmp_path / "spark"))
    assert hashes(tmp_path / "spark") == hashes(tmp_path / "duckdb")


def test_the_same_rows_are_set_aside(raw: Path, tmp_path: Path) -> None:
    """Only their lines have no number, and DuckDB tells a missing value at the end from none."""
    for file, old, new in (
        (ITEMS, "58.90", "58.9O"),
        (ITEMS, "o03,2", "o99,2"),
        (ORDERS, "shipped", "sent"),
        (ORDERS, "o08,o08", "o08"),
        ("olist_order_payments_dataset", "o01,1", "o13,1"),
    ):
        path = raw / f"{file}.csv"
        text = path.read_text(encoding="utf-8")
        assert old in text
        path.write_text(text.replace(old, new, 1), encoding="utf-8")
    publish(raw, tmp_path / "duckdb", tables=TABLES, max_rejected=REJECTING)
    run(at_uri(raw, tmp_path / "spark"))
    assert hashes(tmp_path / "spark") == hashes(tmp_path / "duckdb")
    for path in (tmp_path / "duckdb" / "rejected").iterdir():
        got = text_table(tmp_path / "spark" / "rejected" / path.name)
        assert got.drop_columns("line").equals(text_table(path).drop_columns("line"))
        assert got["line"].null_count == got.num_rows


@pytest.mark.parametrize(
    ("spoil", "message"),
    [
        (lambda path: path.write_bytes(b"\xff" + path.read_bytes()), "not UTF-8"),
        (lambda path: path.write_bytes(path.read_bytes() + b"\0\n"), "NUL"),
        (lambda path: path.write_bytes(path.read_bytes().replace(b",", b";")), "semicolons"),
        (lambda path: path.write_bytes(path.read_bytes() + b'"a" b,c\n'), "uote"),
        (lambda path: path.write_bytes(b""), "no file for the required table"),
        (lambda path: path.unlink(), "no file for the required table"),
        (lambda path: shutil.copy(path, path.with_name(f"{ORDERS}_2.csv")), "twice"),
        (lambda path: path.rename(path.with_suffix(".csv.gz")), "could not read"),
    ],
)
def test_damage_stops_the_run(raw: Path, spoil: Callable[[Path], object], message: str) -> None:
    spoil(raw / f"{ORDERS}.csv")
    with pytest.raises(BadInput, match=message):
        read_raw(at_uri(raw, raw))


def test_a_place_that_is_not_there(tmp_path: Path) -> None:
    require_spark()
    with pytest.raises(BadInput, match="nowhere"):
        read_raw(at_uri(tmp_path / "nowhere", tmp_path))
