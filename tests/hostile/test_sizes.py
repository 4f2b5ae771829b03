"""Files that are far too large in one respect are refused while they are looked at."""

from __future__ import annotations

import gzip
from collections.abc import Callable
from pathlib import Path

import pyarrow as pa
import pyarrow.parquet as pq
import pytest

from pipeline.errors import BadInput
from pipeline.sources.preflight import RawFile, inspect
from schemas.raw.registry import RAW_TABLES

TRANSLATION = "product_category_name_translation"
HEADER = b"product_category_name,product_category_name_english\n"
ROW = b"beleza,health\n"
GOOD = HEADER + 3 * ROW


def look(folder: Path, content: bytes, ending: str = ".csv") -> RawFile:
    file = folder / f"{TRANSLATION}{ending}"
    file.write_bytes(content)
    return inspect(file, RAW_TABLES["category_translation"].contract)


def parquet(folder: Path, columns: dict[str, pa.Array]) -> RawFile:
    file = folder / f"{TRANSLATION}.parquet"
    pq.write_table(pa.table(columns), file, compression="zstd")
    return inspect(file, RAW_TABLES["category_translation"].contract)


TOO_LARGE: dict[str, tuple[bytes, str]] = {
    "a header without end": (b"a" * 2_000_001, "line 1: is longer than 2,000,000 bytes"),
    "a long name in the header": (
        b"x" * 200_000 + b"," + GOOD,
        "line 1: the header cannot be right",
    ),
    "a long line": (GOOD + b"a," + b"b" * 2_000_000 + b"\n" + ROW, "line 5: is longer"),
    "a long last line": (GOOD + b"a," + b"b" * 5_000_000, "line 5: is longer"),
    "a line of commas": (GOOD + b"," * 20_000 + b"\n", "line 5: holds at least 20,000 commas"),
    "a line of values": (GOOD + b"1," * 9_000 + b"\n", "line 5: holds at least 9,000 commas"),
    "many columns": (
        HEADER[:-1] + b"".join(b",c%d" % n for n in range(20_000)) + b"\n",
        "line 1: has 20,002 columns; at most 20,000",
    ),
    "many wide lines": (HEADER + (b"1," * 100 + b"\n") * 2_000, "far more commas than the header"),
}


@pytest.mark.parametrize("name", TOO_LARGE)
@pytest.mark.parametrize("ending", [".csv", ".csv.gz"])
def test_a_line_that_no_table_has_is_refused(tmp_path: Path, name: str, ending: str) -> None:
    content, words = TOO_LARGE[name]
    packed = gzip.compress(content, 1) if ending.endswith("gz") else content
    with pytest.raises(BadInput) as caught:
        look(tmp_path, packed, ending)
    assert words in str(caught.value)
    assert f"{TRANSLATION}{ending}" in str(caught.value)


LARGE: dict[str, bytes] = {
    "a long text": GOOD + b"a," + b"b" * 1_900_000 + b"\n",
    "a long text of some commas": GOOD + b'a,"' + b"b, " * 1_000 + b"c" * 20_000 + b'"\n',
    "as many columns as a spreadsheet": HEADER[:-1]
    + b"".join(b",c%d" % n for n in range(16_384))
    + b"\n"
    + (b"a,b" + b"," * 16_384 + b"\n") * 3,
    "many lines of a few more commas": HEADER + (b"a,b" + b"," * 15 + b"\n") * 50_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_what_is_merely_large_is_read(tmp_path: Path, name: str) -> None:
    assert look(tmp_path, LARGE[name]).lines == LARGE[name].count(b"\n")


@pytest.mark.parametrize("length", [16_383, 16_384, 16_385, 4 * 1024 * 1024 + 7])
def test_lines_are_counted_right_beside_long_ones(tmp_path: Path, length: int) -> None:
    """The line that is named, wherever the long ones before it begin and end."""
    text = b"a," + b"b" * min(length, 1_999_000) + b"\n"
    count = max(1, length // len(text))
    content = HEADER + (ROW + text) * count + b"," * 99_999 + b"\n"
    with pytest.raises(BadInput, match=f"line {2 + 2 * count}: holds at least 99,999 commas"):
        look(tmp_path, content)


def repeated(row: bytes, size: int) -> bytes:
    return gzip.compress(HEADER + row * (size // len(row)), 1)


def test_a_gzip_bomb_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="unpacks to more than 100 times its size"):
        look(tmp_path, repeated(ROW, 66 * 1024 * 1024), ".csv.gz")


def test_a_small_file_may_shrink_to_nothing(tmp_path: Path) -> None:
    assert look(tmp_path, repeated(ROW, 1_000_000), ".csv.gz").lines == 1 + 1_000_000 // len(ROW)


def test_many_members_are_one_file(tmp_path: Path) -> None:
    """Also empty ones, in time that does not grow with the square of their number."""
    members = [gzip.compress(GOOD), gzip.compress(b"") * 20_000, gzip.compress(ROW)]
    assert look(tmp_path, b"".join(members), ".csv.gz").lines == 5


def both(make: Callable[[], pa.Array]) -> dict[str, pa.Array]:
    return {name: make() for name in HEADER.decode().strip().split(",")}


def test_a_parquet_file_of_endless_rows_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BadInput, match="unpacks to more than"):
        parquet(tmp_path, both(lambda: pa.repeat("a", 1_500_000)))


def test_a_parquet_file_of_endless_text_is_refused(tmp_path: Path) -> None:
    def make() -> pa.Array:
        return pa.array([f"{number}" + "a" * 1_000_000 for number in range(40)])

    with pytest.raises(BadInput, match="unpacks to more than"):
        parquet(tmp_path, both(make))


@pytest.mark.slow
def test_a_parquet_file_of_endless_columns_is_refused(tmp_path: Path) -> None:
    extra = {f"c{number}": pa.array(["x"]) for number in range(20_000)}
    with pytest.raises(BadInput, match="at most 20,000"):
        parquet(tmp_path, both(lambda: pa.array(["a"])) | extra)
