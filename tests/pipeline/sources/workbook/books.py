"""Small Excel workbooks, and damage to them."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import xlsxwriter

TIME_FORM = "dd/mm/yyyy hh:mm:ss"
NOTHING: Sequence[Any] = ()


def write_book(path: Path, *rows: Sequence[Any], sheet: str = "Sales") -> Path:
    """Writes a workbook of one sheet; None is no cell, a time is shown as a day and a time."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with xlsxwriter.Workbook(path, {"strings_to_formulas": False}) as book:
        form = book.add_format({"num_format": TIME_FORM})
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            for column, value in enumerate(row):
                if isinstance(value, datetime):
                    page.write_datetime(number, column, value, form)
                elif value is not None:
                    page.write(number, column, value)
    return path


def change_part(path: Path, part: str, old: str, new: str) -> Path:
    """Replaces a text that stands in a part of the workbook once, as another program wrote it."""
    with zipfile.ZipFile(path) as book:
        parts = {name: book.read(name) for name in book.namelist()}
    assert parts[part].count(old.encode()) == 1, parts[part]
    parts[part] = parts[part].replace(old.encode(), new.encode())
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as book:
        for name, content in parts.items():
            book.writestr(name, content)
    return path


SHEET = "xl/worksheets/sheet1.xml"
