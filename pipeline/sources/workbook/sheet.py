"""Writes a workbook's sheet as CSV of text."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.errors import BadInput, ConfigurationError
from pipeline.sources.workbook.cells import cell_text, reference, require_digits
from pipeline.sources.workbook.package import check_parts, open_package, part_chunks, part_of_sheet
from pipeline.sources.workbook.sheet_xml import check_cells
from pipeline.stopping import check

if TYPE_CHECKING:
    from python_calamine import CalamineSheet, CalamineWorkbook

Row = Sequence[Any]


def write_sheet(path: Path, target: Path, name: str | None = None, decimal: str = ".") -> None:
    """Writes header and rows of the sheet, by default the only one, without those that are empty.

    Raises ConfigurationError where the package is missing that reads workbooks, BadInput for a
    workbook or sheet that cannot be read, or has lost what stood in a cell.
    """
    try:
        from python_calamine import CalamineError, load_workbook
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"{path}: revops reads Excel files with a package more: pip install 'revops[excel]'."
        ) from error
    with open_package(path) as package:
        check_parts(path, package)
    try:
        with load_workbook(path) as workbook:
            name = _sheet_name(path, workbook, name)
            where = f"{path}, sheet {name}"
            with open_package(path) as package:
                check_cells(where, part_chunks(package, part_of_sheet(package, name)))
            _write(where, workbook.get_sheet_by_name(name), target, decimal)
    except CalamineError as error:
        raise BadInput(
            f"{path}: cannot be read as an Excel workbook ({error}). Save it again as .xlsx."
        ) from error


@contextmanager
def named_as(path: Path, text: Path) -> Iterator[None]:
    """Tells what is wrong with the text that was written with the name of its workbook."""
    try:
        yield
    except BadInput as error:
        raise BadInput(str(error).replace(str(text), str(path))) from error


def _sheet_name(path: Path, workbook: CalamineWorkbook, wanted: str | None) -> str:
    """The sheet of this name, or the only one that people see."""
    from python_calamine import SheetTypeEnum, SheetVisibleEnum

    sheets = [each for each in workbook.sheets_metadata if each.typ == SheetTypeEnum.WorkSheet]
    found = [each.name for each in sheets]
    if wanted is not None:
        if wanted not in found:
            raise BadInput(f"{path}: has no sheet {wanted!r}, but {', '.join(found)}.")
        return wanted
    visible = [each.name for each in sheets if each.visible == SheetVisibleEnum.Visible]
    if len(visible) != 1:
        raise BadInput(
            f"{path}: has the sheets {', '.join(visible)}. Keep one, or name it in a source "
            "(sheet, beside path in [files.NAME])."
        )
    return visible[0]


def _write(where: str, sheet: CalamineSheet, target: Path, decimal: str) -> None:
    _check_merged(where, sheet)
    rows = sheet.iter_rows()
    header = next(rows, [])
    _check_header(where, header)
    _, left = sheet.start or (0, 0)
    with target.open("w", encoding="utf-8", newline="") as file:
        # Quoted, so that a carriage return is no line end, and a single empty value no blank line.
        writer = csv.writer(file, lineterminator="\n", quoting=csv.QUOTE_ALL)
        writer.writerow([cell_text(value, ".") for value in header])
        for number, row in enumerate(rows, 1):
            check()
            for column, value in enumerate(row, left):
                require_digits(where, number, column, value)
            if any(value != "" for value in row):
                writer.writerow([cell_text(value, decimal) for value in row])


def _check_merged(where: str, sheet: CalamineSheet) -> None:
    """Raises BadInput for merged cells, of which only the first has the value."""
    for (first, left), (last, right) in (sheet.merged_cell_ranges or ())[:1]:
        raise BadInput(
            f"{where}: the cells {reference(first, left)}:{reference(last, right)} are merged. "
            "Write a table without merged cells, its header in the first row."
        )


def _check_header(where: str, header: Row) -> None:
    """Raises BadInput where the first row is empty, or a title over several columns."""
    named = [cell_text(value, ".") for value in header if value != ""]
    if not named or len(named) == 1 < len(header):
        found = repr(named[0]) if named else "nothing"
        raise BadInput(
            f"{where}, row 1: {found} stands where the header should be. Delete the rows above the "
            "header."
        )
