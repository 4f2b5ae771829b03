"""What is no regular file is refused at once, and never waited for."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.sources.preflight import inspect
from schemas.raw.registry import RAW_TABLES
from tests.hostile.process import etl
from tests.luck import PATIENCE
from tests.pipeline.ingest.runs import Desk

if sys.platform == "win32":
    pytest.skip("there are no such files on Windows", allow_module_level=True)

import signal

KINDS: dict[str, Callable[[Path], object]] = {
    "a folder": lambda path: path.mkdir(),
    "a FIFO": lambda path: os.mkfifo(path),
    "an endless device": lambda path: path.symlink_to("/dev/zero"),
    "an empty device": lambda path: path.symlink_to("/dev/null"),
    "the terminal": lambda path: path.symlink_to("/dev/stdin"),
}


@pytest.fixture
def in_time() -> Iterator[None]:
    """Ends a test that hangs, on however busy a machine."""

    def strike(*_: object) -> None:
        raise TimeoutError

    before = signal.signal(signal.SIGALRM, strike)
    signal.alarm(PATIENCE)
    yield
    signal.alarm(0)
    signal.signal(signal.SIGALRM, before)


@pytest.mark.usefixtures("in_time")
@pytest.mark.parametrize("ending", [".csv", ".csv.gz", ".parquet"])
@pytest.mark.parametrize("kind", KINDS)
def test_what_is_no_file_is_refused(tmp_path: Path, kind: str, ending: str) -> None:
    path = tmp_path / f"olist_products_dataset{ending}"
    KINDS[kind](path)
    with pytest.raises(BadInput, match="is not a file"):
        inspect(path, RAW_TABLES["products"].contract)


@pytest.mark.slow
@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("table", ["orders", "products"])
def test_a_run_ends_where_a_table_is_no_file(desk: Desk, table: str, kind: str) -> None:
    """Required or optional."""
    path = desk.raw.file(table)
    path.unlink(missing_ok=True)
    KINDS[kind](path)
    etl(desk.raw.path, desk.outputs).refuses(path.name, "is not a file")
