"""Files that look like a table's are told once, at little cost; what nobody asked for is not."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import BadInput
from pipeline.settings import Settings
from pipeline.sources.completeness import unread
from pipeline.sources.completeness.check import remote_warnings
from pipeline.sources.completeness.names import is_named_like
from pipeline.sources.folder import raw_folder
from schemas.raw.registry import RAW_TABLES
from tests.pipeline.sources.completeness.folders import OLD, header, put

ORDERS = "olist_orders_dataset.csv"
COPY = "olist_orders_dataset (1).csv"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for table in ("customers", "orders", "order_items"):
        put(tmp_path / "raw" / f"{RAW_TABLES[table].stem}.csv", header(table).encode())
    return tmp_path / "raw"


def warnings_of(folder: Path, **settings: Any) -> list[str]:
    asked = Settings(folder, folder / "out", **settings)
    return raw_folder(asked, folder.parent / "scratch").warnings


@pytest.mark.parametrize(
    ("name", "is_like"),
    [
        *(("orders.csv", True), ("orders (3).csv.gz", True), ("Copy of orders.xlsx", True)),
        *(("ORDERS_V2.csv.bak", True), ("orders_2018-03-01 12.30.csv", True)),
        *(("orders_notes.csv", False), ("reorders.csv", False), ("orders.md", False)),
    ],
)
def test_a_name_is_that_of_a_copy_or_version(name: str, is_like: bool) -> None:
    assert is_named_like(name, "orders") == is_like


def test_the_same_bytes_again_are_no_newer_data(folder: Path) -> None:
    put(folder / COPY, header("orders").encode(), OLD + 100)
    (warning,) = warnings_of(folder)
    assert warning == (
        f"orders: not read, though it looks like its file: {COPY!r}. "
        "Name it (--file orders=NAME) if it is wanted, else remove it."
    )


def test_a_newer_file_stops_no_run_that_names_the_one_to_read(folder: Path) -> None:
    put(folder / COPY, b"order_id\n1\n", OLD + 100)
    with pytest.raises(BadInput, match="holds newer files"):
        warnings_of(folder)
    assert len(warnings_of(folder, raw_files=(("orders", ORDERS),))) == 1
    (warning,) = warnings_of(folder, raw_files=(("orders", COPY),))
    assert repr(ORDERS) in warning


def test_a_table_of_other_columns_is_known_by_the_file_that_is_read(folder: Path) -> None:
    text = b"Sale No;Record;State;Day\n"
    put(folder / "sales.csv", text)
    put(folder / "unload.csv", text)
    (warning,) = [
        text
        for text in warnings_of(folder, raw_files=(("orders", "sales.csv"),), delimiter=";")
        if "unload.csv" in text
    ]
    assert warning.startswith("orders: not read")


def test_a_table_of_which_no_file_is_read_is_told(folder: Path) -> None:
    put(folder / "Olist_Products_Dataset.csv", header("products").encode(), OLD + 100)
    (warning,) = warnings_of(folder)
    assert warning.startswith("products: not read, though it looks like its file: 'Olist_Products")


def test_the_file_of_targets_that_an_option_names_is_read(folder: Path) -> None:
    plan = put(folder / "plan.csv", header("sales_targets").encode())
    assert len(warnings_of(folder)) == 1
    assert warnings_of(folder, sales_plan=plan) == []


def test_published_files_are_no_raw_ones(folder: Path) -> None:
    put(folder / "out" / "refunds.csv", header("refunds").encode())
    put(folder / "earlier" / "refunds.csv", header("refunds").encode())
    (folder / "earlier" / ".revops").mkdir()
    assert warnings_of(folder) == []


def test_of_very_many_files_the_likeliest_are_looked_at(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unread, "_MOST_OPENED", 3)
    for number in range(10):
        put(folder / f"a{number}.csv", b"x\n")
    put(folder / "zz" / "zz" / COPY, header("orders").encode())
    named, passed_over = warnings_of(folder)
    assert "zz/zz/" in named
    assert passed_over.startswith("the input folder holds very many other files; 8 of them were")


def test_at_a_uri_names_alone_tell() -> None:
    stems = [RAW_TABLES[table].stem for table in ("orders", "order_items")]
    found = {
        table: [Path(f"{stem}_{n}.csv") for n in (1, 3)]
        for table, stem in zip(("orders", "order_items"), stems, strict=True)
    }
    listed = [*found["orders"], *found["order_items"], Path("old") / ORDERS, Path("notes.csv")]
    hole, beside = remote_warnings(listed, found)
    assert hole.startswith("orders, order_items: no file for part 2, among the 2 of orders from ")
    assert beside.startswith(f"orders: not read, though it looks like its file: 'old/{ORDERS}'")
