"""SELECTs over files: each pattern of `[files.NAME]` is a view, every column of it text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from pipeline.engine.sql_words import name, path_text
from pipeline.errors import BadInput
from pipeline.sources.endings import is_workbook
from pipeline.sources.preflight import Look, look
from pipeline.sources.selects.duckdb_text import DuckDBText, csv_scan, open_duckdb
from pipeline.sources.selects.line_ends import evenly_ended
from pipeline.sources.selects.named_files import files_of, needs_folder
from pipeline.sources.selects.snapshot import Limits
from pipeline.sources.selects.source import Source, Statement
from pipeline.sources.selects.sql_text import view_statements
from pipeline.sources.workbook.sheet import named_as, write_sheet

LINE = "line"
"""The number of a row in its file, a column of every view."""


@contextmanager
def open_snapshot(source: Source, place: Path, work: Path, limits: Limits) -> Iterator[DuckDBText]:
    """The files in the folder, as views; a SELECT can read no others.

    Raises BadInput for a folder or file that cannot be read, and for parts of a view that differ.
    """
    needs_folder(place)
    found = {view: files_of(source, view, place) for view in source.files}
    statements = view_statements(source)
    numbered = any(_asks_line(each) for each in (*statements, *source.every_statement))
    views = {view: _view(source, view, paths, numbered, work) for view, paths in found.items()}
    with open_duckdb(work, limits) as database:
        database.lock([path for paths in found.values() for path in paths], work)
        for view, sql in views.items():
            database.set_up(f"CREATE VIEW {name(view)} AS {sql}")
        for statement in statements:
            database.create(statement)
        yield database


def _asks_line(statement: Statement) -> bool:
    """Whether rows must be numbered, which takes time."""
    return re.search(rf"\b{LINE}\b", statement.text, re.IGNORECASE) is not None


def _view(source: Source, view: str, paths: Sequence[Path], numbered: bool, work: Path) -> str:
    copies = [work / f"{view}_{number}.csv" for number in range(len(paths))]
    looks = [_looked(source, view, path, copy) for path, copy in zip(paths, copies, strict=True)]
    headers = [each.header for each in looks]
    for path, header in zip(paths, headers, strict=True):
        if header != headers[0]:
            raise BadInput(
                f"{path}: has other columns than {paths[0].name}, and both are files.{view}. "
                "Export all parts alike."
            )
    names = _column_names(headers[0])
    line = numbered and LINE not in [each.lower() for each in names]
    even = [
        copy if is_workbook(path) else evenly_ended(path, each, copy)
        for path, each, copy in zip(paths, looks, copies, strict=True)
    ]
    return " UNION ALL ".join(_scan(path, names, line) for path in even)


def _looked(source: Source, view: str, path: Path, copy: Path) -> Look:
    """What the file's bytes show; of an Excel file the sheet goes to `copy` as text."""
    sheet = source.sheets.get(view)
    if is_workbook(path):
        write_sheet(path, copy, sheet)
        with named_as(path, copy):
            return look(copy)
    if sheet is not None:
        raise BadInput(f"{path}: has no sheets. Take files.{view}.sheet out of {source.toml}.")
    return look(path)


def _column_names(header: Sequence[str]) -> list[str]:
    """The names, each once: DuckDB knows no case, and no column without a name."""
    names: list[str] = []
    for number, given in enumerate(header, 1):
        plain = given.strip() or f"column{number}"
        taken = [each.lower() for each in names]
        again = sum(each == plain.lower() for each in taken)
        names.append(f"{plain}_{number}" if again else plain)
    return names


def _scan(path: Path, names: Sequence[str], line: bool) -> str:
    number = f", row_number() OVER () AS {LINE}" if line else ""
    if path.suffix == ".parquet":
        scan = f"read_parquet({path_text(path)}, binary_as_string = true)"
        return f"SELECT COLUMNS(*)::VARCHAR{number} FROM {scan}"
    return f"SELECT *{number} FROM {csv_scan(path, names)}"
