"""The sample as Excel workbooks gives the bytes that it gives as CSV files."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest

from schemas import types
from tests.end_to_end.publishing import Hashes, published_bytes
from tests.pipeline.sources.selects.round_trip import (
    Content,
    contents,
    published_from,
    write_identity,
)
from tests.pipeline.sources.workbook.books import write_book

CELLS: dict[str, Callable[[str], Any]] = {
    types.INTEGER: int,
    types.DECIMAL: float,
    types.FLOAT: float,
    types.TIMESTAMP: datetime.fromisoformat,
}
"""What a person has in a cell; the rest is text."""


def write_content(folder: Path, content: Content) -> None:
    kinds = {column.name: column.dtype.kind for column in content.table.columns}
    cells = [CELLS.get(kinds[name], str) for name in content.columns]
    rows = (
        [None if value is None else cell(value) for cell, value in zip(cells, row, strict=True)]
        for row in content.rows
    )
    write_book(folder / f"{content.table.stem}.xlsx", content.columns, *rows)


@pytest.mark.slow
def test_the_sample_in_workbooks_publishes_the_same_bytes(
    here: Path, published_from_files: Hashes
) -> None:
    tables = list(contents())
    for content in tables:
        write_content(here / "in", content)
    assert published_bytes(here / "in", here / "by_name") == published_from_files
    views = [
        f'[files.{each.table.name}]\npath = "{each.table.stem}*"\nsheet = "Sales"\n'
        for each in tables
    ]
    write_identity(here / "sources" / "shop", "\n".join(views))
    assert published_from(here / "in", here / "by_select") == published_from_files
