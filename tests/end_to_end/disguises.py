"""The same raw tables in other files: rows shuffled, split, compressed, as Parquet, with CRLF."""

from __future__ import annotations

import csv
import gzip
import re
from collections.abc import Callable
from pathlib import Path
from random import Random

import pyarrow as pa
import pyarrow.parquet as pq

Rows = list[list[str]]
Disguise = Callable[[Path, Path], None]


def shuffled(raw: Path, folder: Path, seed: int = 0) -> None:
    """The rows of each file in another order."""
    for path, header, rows in _tables(raw):
        Random(f"{path.name} {seed}").shuffle(rows)
        _write(folder / path.name, header, rows)


def reversed_rows(raw: Path, folder: Path) -> None:
    """The rows of each file from the last to the first."""
    for path, header, rows in _tables(raw):
        _write(folder / path.name, header, rows[::-1])


def split(raw: Path, folder: Path) -> None:
    """Each table in two or three parts, the second before the first."""
    for path, header, rows in _tables(raw):
        third = len(rows) // 3
        parts = {2: rows[:third], 1: rows[third : 2 * third], 3: rows[2 * third :]}
        for number, part in parts.items():
            _write(folder / f"{path.stem}_{number}.csv", header, part)


def compressed(raw: Path, folder: Path) -> None:
    """Each file as `.csv.gz`."""
    for path in _files(raw):
        (folder / f"{path.name}.gz").write_bytes(gzip.compress(path.read_bytes()))


def parquet(raw: Path, folder: Path) -> None:
    """Each table as Parquet whose columns are all text."""
    for path, header, rows in _tables(raw):
        columns = {
            name: pa.array([row[index] or None for row in rows], type=pa.string())
            for index, name in enumerate(header)
        }
        pq.write_table(pa.table(columns), folder / f"{path.stem}.parquet")


def with_crlf(raw: Path, folder: Path) -> None:
    """Lines end in CRLF, and the first has a byte order mark."""
    for path, header, rows in _tables(raw):
        _write(folder / path.name, header, rows, line_end="\r\n", encoding="utf-8-sig")


def with_everything_quoted(raw: Path, folder: Path) -> None:
    """Every value in quotes, and the columns in another order."""
    for path, header, rows in _tables(raw):
        turned = [row[::-1] for row in rows]
        _write(folder / path.name, header[::-1], turned, quoting=csv.QUOTE_ALL)


def by_state(raw: Path, folder: Path) -> None:
    """Customers in a folder a state, as Spark partitions them; the other files as they are."""
    for path, header, rows in _tables(raw):
        if "customer_state" not in header:
            _write(folder / path.name, header, rows)
            continue
        place = header.index("customer_state")
        for state in sorted({row[place] for row in rows}):
            inside = folder / path.stem / f"customer_state={state}"
            inside.mkdir(parents=True)
            part = [row[:place] + row[place + 1 :] for row in rows if row[place] == state]
            _write(inside / "part-0.csv", header[:place] + header[place + 1 :], part)


GERMAN_STATUSES = {
    "delivered": "geliefert",
    "shipped": "versandt",
    "canceled": "storniert = zurück",
    "processing": "in Arbeit",
}


def in_german(raw: Path, folder: Path) -> None:
    """As a German program exports: other names, semicolons, decimal commas, 31.12.2018 09:05:00.

    The encoding is windows-1252, which has no emoji, and nothing is NULL.
    """
    for path, header, rows in _tables(raw):
        for row in rows:
            for number, name in enumerate(header):
                row[number] = _german(name, row[number])
        stem = path.stem.removeprefix("olist_").removesuffix("_dataset")
        names = [f"{name} (neu)" if name.endswith("_id") else name for name in header]
        with (folder / f"Export {stem}.txt").open(
            "w", encoding="cp1252", errors="replace", newline=""
        ) as stream:
            writer = csv.writer(stream, delimiter=";", lineterminator="\r\n")
            writer.writerows([names, *rows])


def _german(column: str, value: str) -> str:
    if not value:
        return "NULL"
    if column == "order_status":
        return GERMAN_STATUSES.get(value, value)
    if column in ("price", "freight_value", "payment_value") or column.endswith(("lat", "lng")):
        return value.replace(".", ",")
    if re.fullmatch(r"\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", value):
        day, _, time = value.partition(" ")
        return f"{'.'.join(reversed(day.split('-')))} {time}"
    return value


def _files(raw: Path) -> list[Path]:
    return sorted(raw.glob("*.csv"))


def _tables(raw: Path) -> list[tuple[Path, list[str], Rows]]:
    tables = []
    for path in _files(raw):
        with path.open(encoding="utf-8-sig", newline="") as stream:
            header, *rows = csv.reader(stream, strict=True)
        tables.append((path, header, rows))
    return tables


def _write(
    path: Path,
    header: list[str],
    rows: Rows,
    *,
    line_end: str = "\n",
    encoding: str = "utf-8",
    quoting: int = csv.QUOTE_MINIMAL,
) -> None:
    with path.open("w", encoding=encoding, newline="") as stream:
        writer = csv.writer(stream, lineterminator=line_end, quoting=quoting)
        writer.writerows([header, *rows])
