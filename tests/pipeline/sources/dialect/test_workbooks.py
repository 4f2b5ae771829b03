"""A table may be an Excel workbook: beside CSV files, in parts, in an archive, in any dialect."""

from __future__ import annotations

import json
import zipfile
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from pipeline.errors import BadInput
from pipeline.publish.unchanged import published_before
from pipeline.settings import Settings
from pipeline.sources.dialect.dialect import Dialect
from pipeline.sources.dialect.staging import Staging
from pipeline.sources.preflight import RawFile
from schemas.raw.catalogue import PRODUCTS
from schemas.raw.shop import ORDERS
from schemas.raw.table import RawTable
from tests.end_to_end.publishing import read_rows
from tests.pipeline.ingest.raw_folder import RawFolder
from tests.pipeline.ingest.runs import TABLES, Desk
from tests.pipeline.sources.workbook.books import NOTHING, change_part, write_book

REVIEWS = "order_reviews"


def as_book(folder: RawFolder, table: str) -> Path:
    """Puts a workbook of the same texts in the place of the table's file."""
    book = write_book(folder.file(table, ".xlsx"), *folder.records(table))
    folder.file(table).unlink()
    return book


def staged(path: Path, table: RawTable, **settings: Any) -> RawFile:
    asked = Settings(path.parent, path.parent / "out", **settings)
    staging = Staging(asked, Dialect.of(asked), path.parent / "scratch")
    return staging.inspect(path, table, Path(path.name))


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(RawFolder.create(tmp_path / "raw"), tmp_path / "outputs")


def test_a_row_set_aside_has_the_workbook_and_its_row_in_the_sheet(desk: Desk) -> None:
    """A line break in a cell above it does not move it."""
    desk.raw.put(REVIEWS, 2, "review_comment_message", "good\nand fast")
    desk.raw.put(REVIEWS, 4, "review_score", "9")
    as_book(desk.raw, REVIEWS)
    desk.run(tables=("review_scores",), max_rejected=1.0)
    (rejected,) = read_rows(desk.outputs / "rejected" / "order_reviews.csv")
    assert (rejected["file"], rejected["line"], rejected["value"]) == (
        "olist_order_reviews_dataset.xlsx",
        "4",
        "9",
    )


def test_a_workbook_that_changes_is_a_change(desk: Desk) -> None:
    book = as_book(desk.raw, "orders")
    desk.run()
    manifest = json.loads((desk.outputs / "manifest.json").read_bytes())
    (found,) = [each for each in manifest["input_files"] if each["path"] == book.name]
    assert found["bytes"] == book.stat().st_size
    assert book.name in manifest["input_listing"]
    settings = Settings(desk.raw.path, desk.outputs, tables=TABLES)
    assert published_before(settings) is not None
    change_part(book, "docProps/core.xml", "</cp:coreProperties>", "\n</cp:coreProperties>")
    assert published_before(settings) is None


def test_what_excel_writes_while_a_workbook_is_open_is_passed_over(desk: Desk) -> None:
    book = as_book(desk.raw, "orders")
    part = book.with_name("olist_orders_dataset") / "part_1.xlsx"
    part.parent.mkdir()
    book.rename(part)
    for place in (part, book):
        place.with_name(f"~${place.name}").write_bytes(b"\x08someone")
    accounts = desk.run().ingested.accounts
    assert {account.table: account.read for account in accounts}["orders"] == 5


def test_a_table_as_csv_and_as_workbook_stops_the_run(desk: Desk) -> None:
    write_book(desk.raw.file("orders", ".xlsx"), *desk.raw.records("orders"))
    with pytest.raises(
        BadInput, match=r"comes as olist_orders_dataset\.csv and as olist_orders_da"
    ):
        desk.run()


def test_workbooks_may_lie_in_an_archive(desk: Desk) -> None:
    desk.raw.put(REVIEWS, 4, "review_score", "9")
    as_book(desk.raw, REVIEWS)
    with zipfile.ZipFile(desk.raw.path / "shop.zip", "w") as archive:
        for path in desk.raw.path.glob("olist*"):
            archive.write(path, path.name)
            path.unlink()
    account = desk.run(tables=("review_scores",), max_rejected=1.0).ingested.accounts[-1]
    assert (account.files, account.read, account.rejected) == (
        ["olist_order_reviews_dataset.xlsx"],
        5,
        1,
    )


ORDER_HEADER = ("order_id", "customer_id", "order_status", "order_purchase_timestamp")


def test_what_is_wrong_with_the_columns_is_told_of_the_workbook(tmp_path: Path) -> None:
    book = write_book(tmp_path / "o.xlsx", (*ORDER_HEADER[:3], "bought"), ("a", "b", "c", "d"))
    with pytest.raises(BadInput) as caught:
        staged(book, ORDERS)
    assert str(caught.value).startswith(f"{book}, line 1: column order_purchase_timestamp missing")


def test_a_header_in_one_cell_is_told_of_the_workbook(tmp_path: Path) -> None:
    """As where lines of a CSV file were pasted into a sheet."""
    book = write_book(tmp_path / "o.xlsx", [";".join(ORDER_HEADER)], ["a;b;c;d"])
    with pytest.raises(BadInput) as caught:
        staged(book, ORDERS)
    assert str(caught.value).startswith(f"{book}, line 1: the columns are separated by semicolons")


def test_settings_of_other_files_hold_for_what_a_workbook_has_too(tmp_path: Path) -> None:
    """It has no delimiter, no encoding and no decimal sign of its own; texts in cells have."""
    book = write_book(
        tmp_path / "p.xlsx",
        ("Artikel", "product_category_name", "product_weight_g", "product_length_cm"),
        ("ä", "NULL", 1.234, "1,5"),
        NOTHING,
        ("b", "x;y", 1234, "7"),
    )
    file = staged(
        book,
        PRODUCTS,
        delimiter=";",
        decimal=",",
        encoding="windows-1252",
        null_values=("NULL",),
        raw_columns=(("products.product_id", "artikel"),),
    )
    assert file.path.read_text(encoding="utf-8").splitlines()[1:] == [
        '"ä",,"1.234","1.5"',
        '"b","x;y","1234","7"',
    ]
    assert (file.name, file.given.path, file.lines) == ("p.xlsx", book, 3)


def test_times_of_cells_need_no_date_format_and_texts_do(tmp_path: Path) -> None:
    book = write_book(
        tmp_path / "o.xlsx",
        ORDER_HEADER,
        ("a", "b", "c", datetime(2018, 3, 4, 10, 5)),
        ("d", "e", "f", "04/03/2018 10:05"),
    )
    file = staged(book, ORDERS, date_formats=("%d/%m/%Y %H:%M",))
    times = [line.rpartition(",")[2] for line in file.path.read_text().splitlines()[1:]]
    assert times == ['"2018-03-04 10:05:00"'] * 2
