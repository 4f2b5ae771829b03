"""Random damage to bytes, to records and to Parquet columns; each function of a generator only."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from decimal import Decimal
from random import Random
from typing import Any

import pyarrow as pa

from tests.pipeline.ingest.raw_folder import Record

TOKENS = (
    *(b'"', b'""', b'",', b',"', b'"\n', b"\\", b"'", b",", b",,,", b";", b"\t"),
    *(b"\n", b"\r\n", b"\r", b"\n\n", b" ", b"\0", b"\x1a", b"\xff", b"\xc3", b"\xed\xa0\x80"),
    *(b"\xef\xbb\xbf", "ção".encode(), "👍".encode(), b"-", b"0", b".", b"1e9", b"NaN"),
    *(b"9" * 30, b"x" * 200, b",2018-01-01 00:00:00,", b"2018-02-30", b"NULL", b"#", b"\x7f"),
)
VALUES = (
    *("", " ", "0", "-1", "1.5", "1,5", "1e3", "NaN", "inf", "9" * 25, "0.005", "-0", "00012"),
    *("2018-02-30 00:00:00", "2018-01-01", "2018-01-01T01:01:01Z", "1899-12-31", "9999-12-31"),
    *("ó,1", "ç,2", "p3", "SP", "sp", "delivered", "x" * 65, "x" * 129, "x" * 5_001, "a\nb"),
    *("a\rb", 'say "x"', "'; drop table orders; --", "=1+1", "\ufeff", "\u200b", "é", "NULL"),
    *("a,2018-01-01 10:00:00", "1037", "01037", "5", "\x01", "１２", "🙂" * 40, "\x85", "\u2028"),
)


def mutate_bytes(random: Random, content: bytes, other: bytes) -> bytes:
    """One to four random changes; `other` is where splices come from."""
    for _ in range(random.randint(1, 4)):
        content = random.choice(_BYTE_CHANGES)(random, content, other)
    return content


def mutate_records(random: Random, rows: list[Record]) -> list[Record]:
    """One to four random changes to a table's records, its header among them now and then."""
    rows = [list(row) for row in rows]
    for _ in range(random.randint(1, 4)):
        first = 0 if random.random() < 0.15 else min(1, len(rows) - 1)
        random.choice(_RECORD_CHANGES)(random, rows, random.randint(first, len(rows) - 1))
    return rows


def odd_column(random: Random, texts: list[str]) -> Any:
    """An Arrow array of as many values, of a random type."""
    return random.choice(_COLUMNS)(random, texts)


def _flip(random: Random, content: bytes, other: bytes) -> bytes:
    place = random.randrange(len(content) + 1)
    return content[:place] + bytes([random.randrange(256)]) + content[place + 1 :]


def _insert(random: Random, content: bytes, other: bytes) -> bytes:
    place = random.randrange(len(content) + 1)
    return content[:place] + random.choice(TOKENS) + content[place:]


def _range(random: Random, content: bytes) -> tuple[int, int]:
    start = random.randrange(len(content) + 1)
    return start, min(len(content), start + int(random.expovariate(1 / 20)))


def _delete(random: Random, content: bytes, other: bytes) -> bytes:
    start, end = _range(random, content)
    return content[:start] + content[end:]


def _repeat(random: Random, content: bytes, other: bytes) -> bytes:
    start, end = _range(random, content)
    return content[:end] + content[start:end] * random.randint(1, 3) + content[end:]


def _cut(random: Random, content: bytes, other: bytes) -> bytes:
    return content[: random.randrange(len(content) + 1)]


def _splice(random: Random, content: bytes, other: bytes) -> bytes:
    (start, end), place = _range(random, other), random.randrange(len(content) + 1)
    return content[:place] + other[start:end] + content[place:]


def _replace_all(random: Random, content: bytes, other: bytes) -> bytes:
    old = random.choice((b"\n", b",", b'"', b"0", b"1", b"-", b" "))
    return content.replace(old, random.choice(TOKENS), random.choice((1, 2, -1)))


_BYTE_CHANGES = (_flip, _insert, _insert, _delete, _repeat, _cut, _splice, _replace_all)


def _put(random: Random, rows: list[Record], place: int) -> None:
    if rows[place]:
        rows[place][random.randrange(len(rows[place]))] = random.choice(VALUES)


def _exchange(random: Random, rows: list[Record], place: int) -> None:
    other = random.choice(rows)
    if rows[place] and other:
        rows[place][random.randrange(len(rows[place]))] = random.choice(other)


def _lose(random: Random, rows: list[Record], place: int) -> None:
    if len(rows[place]) > 1:
        del rows[place][random.randrange(len(rows[place]))]


def _add(random: Random, rows: list[Record], place: int) -> None:
    rows[place].insert(random.randint(0, len(rows[place])), random.choice(VALUES))


def _copy(random: Random, rows: list[Record], place: int) -> None:
    rows.insert(random.randint(1, len(rows)), list(rows[place]))


def _move(random: Random, rows: list[Record], place: int) -> None:
    order = list(range(len(rows[0])))
    random.shuffle(order)
    rows[:] = [[row[n] for n in order] if len(row) == len(order) else row for row in rows]


_RECORD_CHANGES: tuple[Callable[[Random, list[Record], int], None], ...] = (
    *(_put, _put, _put, _exchange, _lose, _add, _copy, _copy, _move),
)


_COLUMNS: tuple[Callable[[Random, list[str]], Any], ...] = (
    lambda random, texts: pa.array([random.choice(VALUES) for _ in texts], pa.string()),
    lambda random, texts: pa.array(texts).dictionary_encode(),
    lambda random, texts: pa.array(texts, pa.large_string()),
    lambda random, texts: pa.nulls(len(texts)),
    lambda random, texts: pa.array([random.randint(-9, 10**18) for _ in texts], pa.int64()),
    lambda random, texts: pa.array([random.randrange(9) for _ in texts], pa.uint8()),
    lambda random, texts: pa.array([random.choice((0.1, 1e300, float("nan"))) for _ in texts]),
    lambda random, texts: pa.array([float(random.randrange(99)) / 4 for _ in texts], pa.float32()),
    lambda random, texts: pa.array([random.random() < 0.5 for _ in texts]),
    lambda random, texts: pa.array([Decimal(random.randrange(999)) for _ in texts]),
    lambda random, texts: pa.array([datetime(2018, 1, 1)] * len(texts), pa.timestamp("ns")),
    lambda random, texts: pa.array([datetime(2018, 1, 1, tzinfo=UTC)] * len(texts)),
    lambda random, texts: pa.array([datetime(2018, 1, 1).date()] * len(texts)),
    lambda random, texts: pa.array([datetime(2018, 1, 1).time()] * len(texts)),
    lambda random, texts: pa.array([text.encode() for text in texts], pa.binary()),
    lambda random, texts: pa.array([[text] for text in texts]),
    lambda random, texts: pa.array([{"x": text} for text in texts]),
    lambda random, texts: pa.array(
        [[(text, text)] for text in texts], pa.map_(pa.string(), pa.string())
    ),
)
