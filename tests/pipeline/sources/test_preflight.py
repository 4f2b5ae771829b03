"""The pre-flight counts and names lines right, wherever the chunks that it reads begin."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest

from pipeline.errors import BadInput
from pipeline.sources import unpacking
from pipeline.sources.preflight import inspect, open_csv
from pipeline.sources.text_bytes import TextGuard
from schemas.raw.registry import RAW_TABLES

HEADER = b"product_category_name,product_category_name_english\n"
TRANSLATION = RAW_TABLES["category_translation"].contract
TEXT = HEADER + "beleza_saúde,health\nmóveis_decoração,furniture\n👍,thumb\n".encode()


def guarded(content: bytes, size: int) -> int:
    guard = TextGuard(Path("x.csv"))
    for start in range(0, len(content), size):
        guard.feed(content[start : start + size])
    return guard.finish()


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 4_096])
def test_characters_may_lie_across_chunks(size: int) -> None:
    assert guarded(TEXT, size) == 4


@pytest.mark.parametrize(
    ("content", "lines"),
    [(b"", 0), (b"a", 1), (b"a\n", 1), (b"a\nb", 2), (b"a\n\n", 2), (b"a\r\nb\r\n", 2)],
)
def test_a_last_line_without_end_counts(content: bytes, lines: int) -> None:
    assert guarded(content, 2) == lines


@pytest.mark.parametrize("size", [1, 2, 3, 7, 4_096])
@pytest.mark.parametrize(
    ("damage", "word"),
    [(b"\0", "NUL"), (b"\xe3", "0xE3"), (b"\xff", "0xFF"), (b"\xc3(", "0xC3")],
)
def test_a_bad_byte_is_named_with_its_line(damage: bytes, word: str, size: int) -> None:
    content = TEXT.replace("👍".encode(), b"x" + damage + b"y")
    with pytest.raises(BadInput, match=rf"x\.csv, line 4: .*{word}"):
        guarded(content, size)


@pytest.mark.parametrize("size", [1, 3, 4_096])
def test_a_character_that_is_cut_off_at_the_end_is_found(size: int) -> None:
    with pytest.raises(BadInput, match="line 5: byte 0xC3 is not UTF-8"):
        guarded(TEXT + b"sa\xc3", size)


@pytest.mark.parametrize("ending", [".csv", ".csv.gz"])
def test_small_chunks_give_the_same_facts(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, ending: str
) -> None:
    file = tmp_path / f"product_category_name_translation{ending}"
    file.write_bytes(gzip.compress(TEXT) if ending.endswith("gz") else TEXT)
    whole = inspect(file, TRANSLATION)
    monkeypatch.setattr(unpacking, "CHUNK_BYTES", 64)
    monkeypatch.setattr(unpacking, "_PIECE_BYTES", 7)
    assert inspect(file, TRANSLATION) == whole
    assert (whole.lines, whole.header) == (4, tuple(HEADER.decode().strip().split(",")))


@pytest.mark.parametrize("ending", [".csv", ".csv.gz"])
def test_text_is_read_as_it_stands(tmp_path: Path, ending: str) -> None:
    content = b"\xef\xbb\xbfa,b\r\n1,2\n3\r4\r\n"
    file = tmp_path / f"t{ending}"
    file.write_bytes(gzip.compress(content) if ending.endswith("gz") else content)
    with open_csv(file) as text:
        assert text.read() == "a,b\r\n1,2\n3\r4\r\n"


def test_the_fingerprint_is_of_the_bytes_on_disk(tmp_path: Path) -> None:
    one, other = tmp_path / "a.csv.gz", tmp_path / "b.csv.gz"
    one.write_bytes(gzip.compress(TEXT, 1, mtime=0))
    other.write_bytes(gzip.compress(TEXT, 9, mtime=1))
    facts = inspect(one, TRANSLATION), inspect(other, TRANSLATION)
    assert facts[0].lines == facts[1].lines
    assert facts[0].fingerprint != facts[1].fingerprint
