"""Damage to packed files and to the folder: cut, doubled, mislaid, unreadable."""

from __future__ import annotations

import gzip
import os
import sys
from collections.abc import Callable

import pytest

from schemas.raw.registry import RAW_TABLES
from tests.damage.clean import OPTIONAL
from tests.damage.kind import (
    Accepted,
    Bytes,
    Ignored,
    Kind,
    Outcome,
    Stopped,
    accepted,
    by_table,
    stopped,
)
from tests.pipeline.ingest.raw_folder import RawFolder, csv_bytes

_AGAIN = "Copy or pack the file again"
_TWICE = stopped("twice", "Keep one")
_GONE: dict[str, Outcome] = dict.fromkeys(
    OPTIONAL, Ignored("raw files are found by Kaggle's names only")
)
_MISSED = Stopped(("no file for the required table", "Expected"))
_ABSENT = by_table(_MISSED, **_GONE)
_SHORT: dict[str, Outcome] = {
    name: Accepted("its file has the short name")
    for name, table in RAW_TABLES.items()
    if table.stem == name
}


def _gzip(name: str, change: Bytes, outcome: Callable[[str], Outcome]) -> Kind:
    """The change is made to the packed bytes."""

    def do(raw: RawFolder, table: str) -> None:
        packed = gzip.compress(raw.file(table).read_bytes(), mtime=0)
        raw.file(table).unlink()
        raw.file(table, ".csv.gz").write_bytes(change(packed))

    return Kind(name, do, outcome)


def _two_members(packed: bytes) -> bytes:
    content = gzip.decompress(packed)
    half = len(content) // 2
    return gzip.compress(content[:half]) + gzip.compress(content[half:])


def _flipped(packed: bytes) -> bytes:
    place = len(packed) // 2
    return packed[:place] + bytes([packed[place] ^ 0x10]) + packed[place + 1 :]


GZIP: list[Kind] = [
    _gzip("gzip", lambda b: b, accepted("as good as CSV")),
    _gzip("gzip in two members", _two_members, accepted("gzip allows it")),
    _gzip("gzip cut off", lambda b: b[: len(b) // 2], stopped("cut off", _AGAIN)),
    _gzip("gzip without its last byte", lambda b: b[:-1], stopped("cut off", _AGAIN)),
    _gzip("gzip with garbage after it", lambda b: b + b"garbage", stopped("damaged", _AGAIN)),
    _gzip("gzip with a bit flipped", _flipped, stopped("damaged", _AGAIN)),
    _gzip("gzip twice", gzip.compress, stopped("gzip", "Name it .csv.gz")),
    _gzip("CSV named gzip", gzip.decompress, stopped("damaged", _AGAIN)),
    _gzip("empty file named gzip", lambda _: b"", stopped("cut off", _AGAIN)),
]


def _beside(ending: str) -> Callable[[RawFolder, str], object]:
    """The same table a second time."""

    def do(raw: RawFolder, table: str) -> None:
        path = raw.file(table, ending)
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(raw.file(table).read_bytes())

    return do


def _short_name(raw: RawFolder, table: str) -> None:
    raw.file(table).rename(raw.path / f"{table}.csv")


def _folder(raw: RawFolder, table: str) -> None:
    raw.file(table).unlink()
    raw.file(table).mkdir()


def _posix() -> None:
    if sys.platform == "win32":
        pytest.skip("links, pipes and modes of POSIX")


def _dangling(raw: RawFolder, table: str) -> None:
    _posix()
    raw.file(table).unlink()
    raw.file(table).symlink_to(raw.path / "gone.csv")


def _pipe(raw: RawFolder, table: str) -> None:
    _posix()
    raw.file(table).unlink()
    os.mkfifo(raw.file(table))


def _forbidden(raw: RawFolder, table: str) -> None:
    _posix()
    raw.file(table).chmod(0)
    if os.access(raw.file(table), os.R_OK):
        pytest.skip("a superuser may read everything")


def _in_parts(raw: RawFolder, table: str) -> None:
    """Two parts that share a record: the copy is found across files."""
    head, *rows = raw.records(table)
    raw.file(table).unlink()
    raw.file(table, "_1.csv").write_bytes(csv_bytes([head, *rows[:3]]))
    raw.file(table, "_2.csv").write_bytes(csv_bytes([head[::-1], *(row[::-1] for row in rows[3:])]))


FOLDER: list[Kind] = [
    Kind("CSV and gzip", _beside(".csv.gz"), _TWICE),
    Kind("CSV and Parquet", _beside(".parquet"), _TWICE),
    Kind("file and part", _beside("_2.csv"), _TWICE),
    Kind("file and folder of parts", _beside("/part.csv"), _TWICE),
    Kind("in two parts, columns in two orders", _in_parts, accepted("parts are one table")),
    Kind(
        "a short name beside it",
        lambda raw, table: (raw.path / f"{table}.csv").write_bytes(raw.file(table).read_bytes()),
        accepted("raw files are found by Kaggle's names only"),
    ),
    Kind("a short name only", _short_name, by_table(_MISSED, **_GONE | _SHORT)),
    Kind("no file", lambda raw, table: raw.file(table).unlink(), _ABSENT),
    Kind("a folder named as the file", _folder, stopped("is not a file")),
    Kind("a link to nothing", _dangling, stopped("is not a file")),
    Kind("a pipe", _pipe, stopped("is not a file")),
    Kind("a file that may not be read", _forbidden, stopped("cannot be read")),
]

FILES = [*GZIP, *FOLDER]
