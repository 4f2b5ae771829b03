"""Runs the pipeline on folders of raw files and looks at what it published."""

from __future__ import annotations

import csv
from decimal import Decimal
from hashlib import sha256
from pathlib import Path
from typing import Any

import pyarrow.parquet as pq

from pipeline.run import RunResult, run
from pipeline.settings import Settings
from schemas.facts.master_orders import INVALID_STATUSES
from tests.defaults import COMPILED

CsvRow = dict[str, str]
Hashes = dict[str, str]


def publish(raw: Path, output: Path, **settings: Any) -> RunResult:
    """Runs everything from these raw files to this output folder."""
    given = {"cache_dir": COMPILED, **settings}
    return run(Settings(input_dir=raw, output_dir=output, **given))


def published_bytes(raw: Path, output: Path, **settings: Any) -> Hashes:
    """The sha256 of each CSV and Parquet file that a run publishes, by file name."""
    publish(raw, output, **settings)
    return hashes(output)


def hashes(output: Path) -> Hashes:
    """The sha256 of each table's files in an output folder, by file name."""
    files = [path for path in output.iterdir() if path.suffix in (".csv", ".parquet")]
    return {path.name: sha256(path.read_bytes()).hexdigest() for path in sorted(files)}


def read_rows(path: Path) -> list[CsvRow]:
    """The rows of a CSV file as text."""
    with path.open(encoding="utf-8-sig", newline="") as stream:
        return list(csv.DictReader(stream, strict=True))


def published_rows(output: Path, table: str) -> list[dict[str, Any]]:
    """The rows of a published table, typed, from its Parquet file."""
    rows: list[dict[str, Any]] = pq.read_table(output / f"{table}.parquet").to_pylist()
    return rows


def column_sum(rows: list[CsvRow], column: str) -> Decimal:
    """The sum of a column of money or counts."""
    return sum((Decimal(row[column]) for row in rows), Decimal(0))


def raw_revenue(raw: Path) -> Decimal:
    """Item prices of valid orders, by nothing but the csv module and Decimal."""
    valid = {
        row["order_id"]
        for row in read_rows(raw / "olist_orders_dataset.csv")
        if row["order_status"] not in INVALID_STATUSES
    }
    items = read_rows(raw / "olist_order_items_dataset.csv")
    return column_sum([row for row in items if row["order_id"] in valid], "price")
