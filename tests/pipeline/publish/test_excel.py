"""CSV for Excel has another form and the same values; its readers read it, or say no."""

from __future__ import annotations

import csv
import json
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from typing import Any

import pyarrow as pa
import pytest

from pipeline.errors import ConfigurationError
from pipeline.powerbi.check import check_project
from pipeline.publish.difference import difference
from pipeline.publish.published_set import published_set
from pipeline.publish.verify import verify
from pipeline.publish.writer import write_table
from pipeline.run import run
from pipeline.sample import write_sample
from pipeline.settings import Settings
from tests.defaults import COMPILED, SPINE

ROOT = Path(__file__).parents[3]
COLUMNS: dict[str, pa.DataType] = {
    "text": pa.string(),
    "count": pa.int64(),
    "money": pa.decimal128(18, 2),
    "day": pa.date32(),
    "time": pa.timestamp("us"),
}


def excel(folder: Path, rows: list[tuple[Any, ...]], **options: Any) -> str:
    schema = pa.schema(list(COLUMNS.items()))
    arrays = [
        pa.array([row[number] for row in rows], kind)
        for number, kind in enumerate(COLUMNS.values())
    ]
    path = folder / "t.csv"
    batches = iter([pa.record_batch(arrays, schema=schema)])
    write_table(batches, schema, [path], lambda rows: None, csv_for="excel", **options)
    return path.read_bytes().decode("utf-8")


def test_it_has_a_byte_order_mark_semicolons_and_decimal_commas(tmp_path: Path) -> None:
    row = ("ção", 1200, Decimal("-1234.50"), date(2018, 8, 31), datetime(2018, 8, 31, 9, 5))
    assert excel(tmp_path, [row, (None, None, None, None, None)]) == (
        '\ufeff"text";"count";"money";"day";"time"\n'
        '"ção";1200;-1234,50;2018-08-31;2018-08-31 09:05:00\n'
        ";;;;\n"
    )


@pytest.mark.parametrize("text", ["3.14", 'a "b.c" d.', '"', '".', "a;b.\nc.d", "", '""."'])
def test_points_in_texts_stay(text: str, tmp_path: Path) -> None:
    excel(tmp_path, [(text, 1, Decimal("0.25"), None, None)] * 3)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        rows = list(csv.reader(file, delimiter=";"))
    assert rows[1:] == [[text, "1", "0,25", "", ""]] * 3


def test_many_rows_keep_their_points(tmp_path: Path) -> None:
    rows = [(f'{n}."x"', n, Decimal(n) / 4, None, None) for n in range(20_000)]
    excel(tmp_path, rows)
    with (tmp_path / "t.csv").open(encoding="utf-8-sig", newline="") as file:
        found = list(csv.reader(file, delimiter=";"))[1:]
    assert [(text, money) for text, _, money, _, _ in found] == [
        (text, f"{money:.2f}".replace(".", ",")) for text, _, money, _, _ in rows
    ]


def test_a_negative_number_is_no_formula(tmp_path: Path) -> None:
    text = excel(tmp_path, [("=1+1", -1, Decimal("-0.50"), None, None)], escape_formulas=True)
    assert text.endswith('"\'=1+1";-1;-0,50;;\n')


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """Outputs of the same raw files, with one bad row: standard, and for Excel."""
    place = tmp_path_factory.mktemp("excel")
    write_sample(200, 1, place / "raw")
    reviews = place / "raw" / "olist_order_reviews_dataset.csv"
    lines = reviews.read_text(encoding="utf-8").splitlines()
    lines[1] = lines[1].replace(",", ",x", 1)
    reviews.write_text("\n".join(lines), encoding="utf-8")
    for name, csv_for in (("standard", None), ("excel", "excel")):
        run(
            Settings(
                place / "raw",
                place / name,
                csv_for=csv_for,
                tables=SPINE,
                max_rejected=0.1,
                cache_dir=COMPILED,
            )
        )
    return place / "standard", place / "excel"


def test_comparisons_and_verification_read_it(folders: tuple[Path, Path]) -> None:
    standard, excel_files = folders
    assert difference(published_set(standard), published_set(excel_files)).is_empty
    rows = [published_set(folder).table("monthly_revenue") for folder in folders]
    assert rows[0] == rows[1]
    assert rows[0]
    assert verify(excel_files)[1] == []


def test_the_data_package_tells_its_form(folders: tuple[Path, Path]) -> None:
    package = json.loads((folders[1] / "datapackage.json").read_text(encoding="utf-8"))
    by_path = {resource["path"]: resource for resource in package["resources"]}
    told = by_path["monthly_revenue.csv"]
    assert told["dialect"] == {"delimiter": ";"}
    numbers = {field["name"] for field in told["schema"]["fields"] if "decimalChar" in field}
    kinds = {field["name"]: field["type"] for field in told["schema"]["fields"]}
    assert numbers == {name for name, kind in kinds.items() if kind == "number"}
    assert "dialect" not in by_path["monthly_revenue.parquet"]
    assert "dialect" not in (folders[0] / "datapackage.json").read_text(encoding="utf-8")


def test_rows_set_aside_open_in_excel_too(folders: tuple[Path, Path]) -> None:
    path = folders[1] / "rejected" / "order_reviews.csv"
    assert path.read_bytes().startswith(b'\xef\xbb\xbf"file";"line";"key"')
    standard = (folders[0] / "rejected" / "order_reviews.csv").read_text(encoding="utf-8")
    assert path.read_text(encoding="utf-8-sig").replace(";", ",") == standard


def test_power_bis_check_says_that_it_does_not_read_it(folders: tuple[Path, Path]) -> None:
    with pytest.raises(ConfigurationError, match=r"for excel \(--csv-for\).*standard CSV"):
        check_project(ROOT / "powerbi", folders[1])
