"""A sheet becomes CSV of text; what a workbook has lost, or hides, stops the run with its place."""

from __future__ import annotations

import csv
import sys
import zipfile
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
import xlsxwriter

from pipeline.errors import BadInput, ConfigurationError
from pipeline.sources.workbook.sheet import write_sheet
from tests.pipeline.sources.workbook.books import NOTHING, SHEET, change_part, write_book

HEADER = ("id", "price")
OLD_EXCEL = bytes.fromhex("d0cf11e0a1b11ae1")


def rows(path: Path, sheet: str | None = None, decimal: str = ".") -> list[list[str]]:
    target = path.with_suffix(".csv")
    write_sheet(path, target, sheet, decimal)
    with target.open(encoding="utf-8", newline="") as text:
        return list(csv.reader(text, strict=True))


def refusal(path: Path, sheet: str | None = None) -> str:
    """What is said of the workbook, without the folder's name."""
    with pytest.raises(BadInput) as caught:
        write_sheet(path, path.with_suffix(".csv"), sheet)
    return str(caught.value).replace(str(path), path.name)


def test_each_value_is_written_as_text(tmp_path: Path) -> None:
    book = write_book(
        tmp_path / "a.xlsx",
        ("id", "at", "price", "note", "paid"),
        ("0017", datetime(2018, 8, 29, 10, 0), 42.9, 'a "b"\r\nc', True),
        (18, datetime(2018, 8, 30, 23, 59, 59), 7, None, False),
    )
    assert rows(book) == [
        ["id", "at", "price", "note", "paid"],
        ["0017", "2018-08-29 10:00:00", "42.9", 'a "b"\r\nc', "TRUE"],
        ["18", "2018-08-30 23:59:59", "7", "", "FALSE"],
    ]


def test_numbers_come_back_as_they_were_typed_or_computed(tmp_path: Path) -> None:
    """Excel writes 17 digits of every number."""
    book = write_book(tmp_path / "a.xlsx", HEADER, ("a", 1.5), ("b", 2.5))
    change_part(book, SHEET, "<v>1.5</v>", "<v>1.1000000000000001</v>")
    change_part(book, SHEET, "<v>2.5</v>", "<v>1463.8500000000001</v>")
    assert [price for _, price in rows(book)[1:]] == ["1.1", "1463.8500000000001"]


def test_rows_without_a_value_are_none(tmp_path: Path) -> None:
    book = write_book(tmp_path / "a.xlsx", HEADER, ("a", 1), NOTHING, NOTHING, ("b", 2), (None, 3))
    assert rows(book)[1:] == [["a", "1"], ["b", "2"], ["", "3"]]


def test_results_of_formulas_count(tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(book) as writer:
        page = writer.add_worksheet()
        page.write_row(0, 0, HEADER)
        page.write_formula(1, 0, '="a"&"b"', None, "ab")
        page.write_formula(1, 1, "=1+1.5", None, 2.5)
        page.write_formula(2, 0, '=""', None, "")
        page.write_number(2, 1, 3)
    change_part(book, SHEET, '<c r="A3">', '<c r="A3" t="str">')  # as Excel writes it
    assert rows(book)[1:] == [["ab", "2.5"], ["", "3"]]


def several(path: Path, *names: str, hidden: str = "") -> Path:
    with xlsxwriter.Workbook(path) as writer:
        for name in names:
            page = writer.add_worksheet(name)
            page.write_column(0, 0, ["id", name])
            if name == hidden:
                page.hide()
    return path


def test_a_sheet_is_found_by_its_name(tmp_path: Path) -> None:
    book = several(tmp_path / "a.xlsx", "Sales", "R&D <x>", "Notes")
    assert rows(book, "R&D <x>") == [["id"], ["R&D <x>"]]


def test_hidden_sheets_need_not_be_named(tmp_path: Path) -> None:
    book = several(tmp_path / "a.xlsx", "Sales", "Lists", hidden="Lists")
    assert rows(book) == [["id"], ["Sales"]]
    assert rows(book, "Lists") == [["id"], ["Lists"]]


def test_which_sheet_is_meant_must_be_clear(tmp_path: Path) -> None:
    book = several(tmp_path / "a.xlsx", "Sales", "Notes")
    assert refusal(book) == (
        "a.xlsx: has the sheets Sales, Notes. Keep one, or name it in a source (sheet, beside path "
        "in [files.NAME])."
    )
    assert refusal(book, "sales") == "a.xlsx: has no sheet 'sales', but Sales, Notes."


@pytest.mark.parametrize(
    ("above", "message"),
    [
        ([("Sales of 2018",)], "row 1: 'Sales of 2018' stands where the header should be."),
        ([NOTHING], "row 1: nothing stands where the header should be."),
    ],
)
def test_a_title_above_the_header_stops_the_run(
    above: list[tuple[str, ...]], message: str, tmp_path: Path
) -> None:
    book = write_book(tmp_path / "a.xlsx", *above, HEADER, ("a", 1))
    found = refusal(book)
    assert found == f"a.xlsx, sheet Sales, {message} Delete the rows above the header."


def test_an_empty_sheet_stops_the_run(tmp_path: Path) -> None:
    assert "row 1: nothing stands where" in refusal(write_book(tmp_path / "a.xlsx"))


def test_a_column_without_a_name_is_none_of_a_title(tmp_path: Path) -> None:
    book = write_book(tmp_path / "a.xlsx", ("id", None, "price"), ("a", "x", 1))
    assert rows(book) == [["id", "", "price"], ["a", "x", "1"]]


def test_merged_cells_stop_the_run(tmp_path: Path) -> None:
    book = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(book) as writer:
        page = writer.add_worksheet("Sales")
        page.write_row(0, 0, HEADER)
        page.merge_range("A2:A3", "a")
        page.write_column(1, 1, [1, 2])
    assert refusal(book) == (
        "a.xlsx, sheet Sales: the cells A2:A3 are merged. Write a table without merged cells, its "
        "header in the first row."
    )


def test_a_number_that_lost_digits_stops_the_run_wherever_the_table_begins(tmp_path: Path) -> None:
    book = write_book(
        tmp_path / "a.xlsx", (None, *HEADER), (None, "a", 1), NOTHING, (None, 2**60, 1)
    )
    assert refusal(book).startswith("a.xlsx, sheet Sales, cell B4: of 11529215046068")


def with_formula(path: Path, result: Any) -> Path:
    with xlsxwriter.Workbook(path) as writer:
        page = writer.add_worksheet("Sales")
        page.write_row(0, 0, HEADER)
        page.write_row(1, 0, ["a", 1])
        page.write_string(2, 0, "b")
        page.write_formula(2, 1, "=VLOOKUP(A3,D:E,2,0)", None, result)
    return path


@pytest.mark.parametrize("error", ["#N/A", "#DIV/0!", "#REF!"])
def test_a_cell_with_an_error_stops_the_run(error: str, tmp_path: Path) -> None:
    assert refusal(with_formula(tmp_path / "a.xlsx", error)) == (
        f"a.xlsx, sheet Sales, cell B3: holds the error {error}. Mend its formula, or empty the "
        "cell."
    )


@pytest.mark.parametrize("result", ["<v></v>", "<v/>", ""])
def test_a_formula_that_nobody_computed_stops_the_run(result: str, tmp_path: Path) -> None:
    book = with_formula(tmp_path / "a.xlsx", 7)
    change_part(book, SHEET, "</f><v>7</v>", f"</f>{result}")
    assert refusal(book) == (
        "a.xlsx, sheet Sales, cell B3: holds a formula without its result. Open the workbook in "
        "Excel and save it."
    )


def test_a_cell_far_from_the_table_stops_the_run(tmp_path: Path) -> None:
    """The reader would take memory for all the cells between."""
    book = tmp_path / "a.xlsx"
    with xlsxwriter.Workbook(book) as writer:
        page = writer.add_worksheet("Sales")
        page.write_row(0, 0, HEADER)
        page.write_row(1, 0, ["a", 1])
        page.write_string("XFD1048576", "x")
    assert refusal(book) == (
        "a.xlsx, sheet Sales: reaches to XFD1048576, with hardly a cell in between. Delete the "
        "cells that stand apart from the table."
    )


def cut(book: Path) -> None:
    book.write_bytes(book.read_bytes()[:-300])


def flip(book: Path) -> None:
    content = bytearray(book.read_bytes())
    place = content.index(b"PK", 4) - 5  # in the packed bytes of the first part
    content[place] ^= 0xFF
    book.write_bytes(bytes(content))


def empty_archive(book: Path) -> None:
    with zipfile.ZipFile(book, "w") as archive:
        archive.writestr("a.txt", "x")


def no_rows(book: Path) -> None:
    change_part(book, SHEET, "</sheetData>", "</sheetDate>")


def many_texts(book: Path) -> None:
    change_part(book, "xl/sharedStrings.xml", 'uniqueCount="3"', 'uniqueCount="99999999999"')


def inflated(book: Path) -> None:
    with zipfile.ZipFile(book, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/media/a.bin", bytes(80_000_000))


def folder(book: Path) -> None:
    book.unlink()
    book.mkdir()


@pytest.mark.parametrize(
    ("damage", "message"),
    [
        (cut, "a.xlsx: is no Excel workbook, or damaged (File is not a zip file). Copy it, or"),
        (flip, "a.xlsx: is no Excel workbook, or damaged ("),
        (lambda book: book.write_bytes(b""), "a.xlsx: is no Excel workbook, or damaged ("),
        (lambda book: book.write_text("id,price\n"), "a.xlsx: is no Excel workbook, or damaged ("),
        (empty_archive, "a.xlsx: cannot be read as an Excel workbook (File not found"),
        (no_rows, "a.xlsx: cannot be read as an Excel workbook ("),
        (many_texts, "a.xlsx: is damaged (it says it had 99,999,999,999 texts). Copy it, or"),
        (inflated, "a.xlsx: unpacks to more than 100 times its size"),
        (lambda book: book.write_bytes(OLD_EXCEL + bytes(600)), "a.xlsx: has a password, or is of"),
        (folder, "a.xlsx: cannot be read ("),
    ],
)
def test_what_is_no_sound_workbook_stops_the_run(
    damage: Callable[[Path], object], message: str, tmp_path: Path
) -> None:
    book = write_book(tmp_path / "a.xlsx", HEADER, ("a", 1))
    damage(book)
    assert refusal(book).startswith(message)


def test_without_the_package_that_reads_workbooks_its_extra_is_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    book = write_book(tmp_path / "a.xlsx", HEADER, ("a", 1))
    monkeypatch.setitem(sys.modules, "python_calamine", None)
    with pytest.raises(ConfigurationError, match=r"a\.xlsx: .*pip install 'revops\[excel\]'\.$"):
        write_sheet(book, tmp_path / "a.csv")
