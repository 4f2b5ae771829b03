"""A source over Excel files: each sheet is a table of texts."""

from __future__ import annotations

import csv
from datetime import datetime
from io import StringIO
from pathlib import Path

import pytest

from pipeline.errors import BadInput, ConfigurationError
from pipeline.publish.unchanged import published_before
from pipeline.settings import Settings
from tests.end_to_end.publishing import published_rows
from tests.pipeline.sources.selects.shop import (
    LINES,
    SOURCE,
    run_source,
    write_lines,
    write_source,
)
from tests.pipeline.sources.workbook.books import NOTHING, change_part, write_book

TOML = SOURCE["source.toml"].replace("lines*.csv", "lines*")
HEADER, *ROWS = csv.reader(StringIO(LINES))


def typed(row: list[str]) -> list[object]:
    """The row as a person would have it in Excel: a time and numbers."""
    order, bought, *who, item, units, price = row
    return [order, datetime.fromisoformat(bought), *who, item, int(units), float(price)]


def write_sheet_of(folder: Path, name: str = "lines.xlsx", sheet: str = "Sales") -> Path:
    rows = [typed(row) for row in ROWS]
    write_book(folder / name, HEADER, *rows[:2], NOTHING, *rows[2:], sheet=sheet)
    return folder


def test_a_run_publishes_what_the_selects_give_of_a_workbook(here: Path) -> None:
    write_source(here / "sources" / "shop", toml=TOML)
    run_source(write_sheet_of(here / "in"), here / "books")
    (here / "in" / "lines.xlsx").unlink()
    run_source(write_lines(here / "in"), here / "texts")
    found = published_rows(here / "books", "master_orders")
    assert len(found) == 2
    assert found == published_rows(here / "texts", "master_orders")


def test_workbooks_and_csv_files_may_be_parts_of_one_table(here: Path) -> None:
    write_source(here / "sources" / "shop", toml=TOML)
    write_sheet_of(here / "in")
    header, *lines = LINES.replace("A", "B").splitlines(keepends=True)
    write_lines(here / "in", "".join([header, *lines]), "lines_2.csv")
    (here / "in" / "~$lines.xlsx").write_bytes(b"\x08someone")
    accounts = run_source(here / "in", here / "out").ingested.accounts
    assert {account.table: account.read for account in accounts}["order_items"] == 6


def test_the_sheet_is_the_one_that_source_toml_names(here: Path) -> None:
    toml = TOML.replace('"lines*"\n', '"lines*"\nsheet = "Sales"\n')
    write_source(here / "sources" / "shop", toml=toml)
    run_source(write_sheet_of(here / "in"), here / "out")
    write_sheet_of(here / "in", sheet="Other")
    with pytest.raises(BadInput, match=r"lines\.xlsx: has no sheet 'Sales', but Other\."):
        run_source(here / "in", here / "out")
    write_lines(here / "in", name="lines.csv")
    (here / "in" / "lines.xlsx").unlink()
    with pytest.raises(BadInput) as caught:
        run_source(here / "in", here / "out")
    assert str(caught.value) == (
        f"{here / 'in' / 'lines.csv'}: has no sheets. Take files.lines.sheet out of "
        "shop/source.toml."
    )


def test_parts_with_other_columns_are_told_of_the_workbook(here: Path) -> None:
    write_source(here / "sources" / "shop", toml=TOML)
    write_sheet_of(here / "in")
    write_book(here / "in" / "lines_2.xlsx", HEADER[::-1], ROWS[0])
    with pytest.raises(BadInput, match=r"in.lines_2\.xlsx: has other columns than lines\.xlsx"):
        run_source(here / "in", here / "out")


def test_what_is_wrong_with_the_text_of_a_sheet_is_told_of_the_workbook(here: Path) -> None:
    write_source(here / "sources" / "shop", toml=TOML)
    write_book(here / "in" / "lines.xlsx", [*HEADER, "x" * 2000], ROWS[0])
    with pytest.raises(BadInput, match=r"in.lines\.xlsx, line 1: the header cannot be right"):
        run_source(here / "in", here / "out")


def test_a_workbook_of_the_form_before_is_refused_by_its_name(here: Path) -> None:
    write_source(here / "sources" / "shop", toml=TOML)
    (here / "in").mkdir()
    (here / "in" / "lines.xls").write_bytes(b"")
    with pytest.raises(BadInput, match=r"lines\.xls: is neither \.csv, .* nor \.xlsx\. Change"):
        run_source(here / "in", here / "out")


def test_a_sheet_is_named_by_text(here: Path) -> None:
    toml = TOML.replace('"lines*"\n', '"lines*"\nsheet = 1\n')
    write_source(here / "sources" / "shop", toml=toml)
    with pytest.raises(ConfigurationError, match=r"shop/source.toml: files.lines.sheet is text"):
        run_source(write_sheet_of(here / "in"), here / "out")


def test_a_workbook_that_changes_is_a_change(here: Path) -> None:
    write_source(here / "sources" / "shop", toml=TOML)
    run_source(write_sheet_of(here / "in"), here / "out")
    settings = Settings(here / "in", here / "out", source="shop", tables=("master_orders",))
    assert published_before(settings) is not None
    book = here / "in" / "lines.xlsx"
    change_part(book, "docProps/core.xml", "</cp:coreProperties>", "\n</cp:coreProperties>")
    assert published_before(settings) is None
