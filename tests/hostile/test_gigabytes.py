"""A gigabyte in the wrong place: a clear stop in bounded time and memory."""

from __future__ import annotations

import gzip
import zlib
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.hostile.process import GIGABYTE, etl
from tests.pipeline.ingest.raw_folder import RawFolder
from tests.pipeline.ingest.runs import Desk

pytestmark = pytest.mark.slow

MEGABYTE = 1024**2
PIECES = 64
PIECE = 16 * MEGABYTE


def packed(start: bytes, piece: bytes) -> Iterator[bytes]:
    """A gigabyte as one gzip member."""
    packer = zlib.compressobj(1, wbits=31)
    yield packer.compress(start)
    for _ in range(PIECES):
        yield packer.compress(piece)
    yield packer.flush()


def members(start: bytes, piece: bytes) -> Iterator[bytes]:
    """A gigabyte as many gzip members."""
    yield gzip.compress(start)
    member = gzip.compress(piece, 1)
    for _ in range(PIECES):
        yield member


def plain(start: bytes, piece: bytes) -> Iterator[bytes]:
    """A gigabyte as it is."""
    yield start
    for _ in range(PIECES):
        yield piece


Form = Callable[[bytes, bytes], Iterator[bytes]]


def write(raw: RawFolder, ending: str, content: Iterator[bytes]) -> Path:
    """Reviews of this content."""
    path = raw.file("order_reviews", ending)
    raw.file("order_reviews").unlink()
    with path.open("wb") as file:
        for piece in content:
            file.write(piece)
    return path


def head(raw: RawFolder) -> bytes:
    return raw.file("order_reviews").read_bytes()


def rows(raw: RawFolder, size: int) -> bytes:
    row = head(raw).splitlines(keepends=True)[1]
    return row * (size // len(row))


@pytest.mark.parametrize("form", [packed, members])
@pytest.mark.parametrize("letter", [b"\0", b"a", b"\n"])
def test_a_gigabyte_of_one_letter(desk: Desk, form: Form, letter: bytes) -> None:
    path = write(desk.raw, ".csv.gz", form(head(desk.raw), letter * PIECE))
    words = {b"\0": "line 7: holds a NUL", b"a": "line 7: is longer", b"\n": "100 times its size"}
    etl(desk.raw.path, desk.outputs).refuses(path.name, words[letter])


@pytest.mark.parametrize("form", [packed, members])
def test_a_gigabyte_of_one_row(desk: Desk, form: Form) -> None:
    path = write(desk.raw, ".csv.gz", form(head(desk.raw), rows(desk.raw, PIECE)))
    etl(desk.raw.path, desk.outputs).refuses(path.name, "100 times its size")


def test_half_a_million_empty_members(desk: Desk) -> None:
    content = head(desk.raw)
    write(desk.raw, ".csv.gz", iter([gzip.compress(b"") * 500_000, gzip.compress(content)]))
    done = etl(desk.raw.path, desk.outputs)
    assert (done.code, done.said) == (0, "")


@pytest.mark.parametrize("start", [b"r9,o001,4,,", b'r9,o001,4,,"'])
def test_a_value_of_a_gigabyte(desk: Desk, start: bytes) -> None:
    path = write(desk.raw, ".csv", plain(head(desk.raw) + start, b"a" * PIECE))
    etl(desk.raw.path, desk.outputs).refuses(f"{path.name}, line 7", "is longer than 2,000,000")


def test_a_quote_that_swallows_much(desk: Desk) -> None:
    """A quarter of a gigabyte: the engine may use as much memory as a file of good size needs."""
    start = head(desk.raw) + b'r9,o001,4,,"oops\n'
    path = write(desk.raw, ".csv", iter([start, *[rows(desk.raw, PIECE)] * 16]))
    etl(desk.raw.path, desk.outputs).refuses(f"{path.name}, line 7", "quote", "Mend")


def test_a_million_lines_without_header(desk: Desk) -> None:
    row = head(desk.raw).splitlines(keepends=True)[1]
    path = write(desk.raw, ".csv", iter([row * 1_000_000]))
    etl(desk.raw.path, desk.outputs).refuses(f"{path.name}, line 1", "Put the header first")


@pytest.mark.parametrize("rows_too", [True, False])
def test_a_hundred_thousand_columns(desk: Desk, rows_too: bool) -> None:
    names, *records = desk.raw.records("orders")
    more = [f"c{number}" for number in range(100_000)]
    wide = [[*record, *["1"] * (100_000 * rows_too)] for record in records]
    desk.raw.write("orders", [[*names, *more], *wide])
    path = desk.raw.file("orders")
    etl(desk.raw.path, desk.outputs).refuses(f"{path.name}, line 1", "has 100,008 columns")


@pytest.mark.parametrize("value", [b"", b"1", b'""'])
def test_a_row_of_more_than_half_a_million_commas(desk: Desk, value: bytes) -> None:
    row = (value + b",") * 600_000 + b"\n"
    path = write(desk.raw, ".csv", iter([head(desk.raw), row]))
    etl(desk.raw.path, desk.outputs).refuses(f"{path.name}, line 7", "holds at least 600,000")


@pytest.mark.parametrize("width", [100, 2_000])
def test_many_rows_far_wider_than_the_header(desk: Desk, width: int) -> None:
    row = b"1," * width + b"\n"
    path = write(desk.raw, ".csv", iter([head(desk.raw), row * (64 * MEGABYTE // len(row))]))
    etl(desk.raw.path, desk.outputs).refuses(path.name, "far more commas than the header")


def test_only_the_memory_of_the_command_counts(desk: Desk) -> None:
    """Linux gives a new process the peak of the one that made it."""
    held = bytes([1]) * (2 * GIGABYTE)
    done = etl(desk.raw.path, desk.outputs)
    assert len(held) > done.peak_bytes
    assert (done.code, done.said) == (0, "")
    assert done.peak_bytes < GIGABYTE
