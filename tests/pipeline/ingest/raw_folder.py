"""A small clean folder of raw files to damage in one place, and ways to read it in."""

from __future__ import annotations

import csv
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from pipeline.engine.duckdb import DuckDBEngine
from pipeline.ingest import ingest
from pipeline.ingest.accounts import TableAccount
from pipeline.settings import Settings
from pipeline.sources.files import find_files
from pipeline.sources.folder import inspected, raw_folder
from schemas.places import BRAZIL
from schemas.raw.registry import RAW_TABLES
from tests.compiled import QUERIES
from tests.oracle.raw import COLUMNS

Record = list[str]

REQUIRED = ("customers", "orders", "order_items", "order_payments", "order_reviews")


def header(table: str) -> Record:
    """The columns of Olist's file of a raw table, in order."""
    return list(COLUMNS[table])


def clean_records(table: str, orders: int) -> list[Record]:
    """One record an order, without fault: order 7 is `o007`, its customer record `c007`."""
    return [_RECORDS[table](f"{number:03d}", number) for number in range(1, orders + 1)]


_RECORDS: Mapping[str, Callable[[str, int], Record]] = {
    "customers": lambda id_, n: [f"c{id_}", f"u{n % 3}", "01037", "sao paulo", "SP"],
    "orders": lambda id_, n: [
        f"o{id_}",
        f"c{id_}",
        "delivered",
        f"2018-01-{n % 28 + 1:02d} 10:56:33",
        f"2018-01-{n % 28 + 1:02d} 11:07:15",
        f"2018-02-{n % 28 + 1:02d} 19:55:00",
        f"2018-03-{n % 28 + 1:02d} 21:25:13",
        f"2018-04-{n % 28 + 1:02d} 00:00:00",
    ],
    "order_items": lambda id_, n: [
        f"o{id_}",
        "1",
        "p1",
        "s1",
        "2018-02-01 00:00:00",
        f"{n}.90",
        f"{n}.07",
    ],
    "order_payments": lambda id_, n: [f"o{id_}", "1", "credit_card", "2", f"{2 * n}.97"],
    "order_reviews": lambda id_, n: [
        f"r{id_}",
        f"o{id_}",
        "4",
        "",
        "muito bom",
        "2018-03-01 00:00:00",
        "2018-03-02 10:00:00",
    ],
}


@dataclass(frozen=True)
class RawFolder:
    """A folder with the five required tables as clean CSV files: header, then a line an order."""

    path: Path

    @classmethod
    def create(cls, path: Path, orders: int = 5) -> RawFolder:
        """Writes the clean files."""
        path.mkdir(parents=True, exist_ok=True)
        folder = cls(path)
        for table in REQUIRED:
            folder.write(table, [header(table), *clean_records(table, orders)])
        return folder

    def file(self, table: str, ending: str = ".csv") -> Path:
        """Where the table's file is."""
        return self.path / f"{RAW_TABLES[table].stem}{ending}"

    def write(self, table: str, records: Iterable[Sequence[str]]) -> None:
        """Writes the table anew."""
        self.file(table).write_bytes(csv_bytes(records))

    def records(self, table: str) -> list[Record]:
        """The records of the table, its header first: record n stands on line n + 1."""
        with self.file(table).open(encoding="utf-8", newline="") as text:
            return list(csv.reader(text))

    def put(self, table: str, line: int, column: str, value: str) -> None:
        """Replaces one value."""
        records = self.records(table)
        records[line - 1][header(table).index(column)] = value
        self.write(table, records)

    def append(self, table: str, *records: Sequence[str]) -> None:
        """Adds records at the end."""
        self.write(table, [*self.records(table), *records])

    def change(self, table: str, change: Callable[[bytes], bytes]) -> None:
        """Rewrites the bytes of the table's file."""
        file = self.file(table)
        file.write_bytes(change(file.read_bytes()))

    def change_records(self, table: str, change: Callable[[Record], Sequence[str]]) -> None:
        """Rewrites every record of the table, its header too."""
        self.write(table, [change(record) for record in self.records(table)])


def csv_bytes(records: Iterable[Sequence[str]], *, quote_all: bool = False) -> bytes:
    """The records as CSV; a value is quoted where it must be, or always."""
    lines = [",".join(_quoted(value, quote_all) for value in record) for record in records]
    return "".join(f"{line}\n" for line in lines).encode()


def _quoted(value: str, always: bool) -> str:
    if not always and not any(letter in value for letter in ',"\r\n'):
        return value
    return '"' + value.replace('"', '""') + '"'


@dataclass(frozen=True)
class Taken:
    """What ingest made of a folder."""

    accounts: Mapping[str, TableAccount]
    rows: Mapping[str, list[dict[str, Any]]]
    """Accepted rows of each table, sorted."""
    rejects: Mapping[str, list[dict[str, str]]]
    """Rows of each file of rejects, without its header."""

    def reject(self, table: str) -> dict[str, str]:
        """The only reject of the table."""
        (only,) = self.rejects[table]
        return only

    @property
    def nothing_set_aside(self) -> bool:
        """Whether every row of every table was accepted."""
        whole = all(account.accepted == account.read for account in self.accounts.values())
        return whole and not any(self.rejects.values())


def every_column(table: str) -> Record:
    """The columns of a raw table, as its contract orders them."""
    return [each.name for each in RAW_TABLES[table].columns]


def take_in(
    folder: RawFolder,
    *wanted: str,
    engine: DuckDBEngine | None = None,
    kept: Callable[[str], Record] = header,
) -> Taken:
    """Reads the wanted tables and those that they refer to; all if none is named."""
    tables = _with_parents(wanted or RAW_TABLES)
    files = {table: paths for table, paths in find_files(folder.path).items() if table in tables}
    keep = {table: kept(table) for table in files}
    with TemporaryDirectory() as place:
        settings = Settings(folder.path, Path(place))
        rejects = Path(place) / "rejected"
        used = engine or DuckDBEngine(Path(place) / "spill", threads=1)
        try:
            with inspected(raw_folder(settings, Path(place)), used, files) as looks:
                result = ingest(used, looks, rejects, keep=keep, queries=QUERIES, places=BRAZIL)
            rows = {
                table: _rows(
                    used, found.expression().select([n for n in keep[table] if n in found.columns])
                )
                for table, found in result.tables.items()
            }
        finally:
            if engine is None:
                used.close()
        return Taken(
            accounts={account.table: account for account in result.accounts},
            rows=rows,
            rejects={file.stem: read_rejects(file) for file in sorted(rejects.glob("*.csv"))},
        )


def read_rejects(file: Path) -> list[dict[str, str]]:
    """The rows of a file of rejects."""
    with file.open(encoding="utf-8", newline="") as text:
        return list(csv.DictReader(text))


def _with_parents(tables: Iterable[str]) -> set[str]:
    parents = {parent.name for table in tables for parent in RAW_TABLES[table].references.values()}
    return {*tables, *_with_parents(parents)} if parents else set(tables)


def _rows(engine: DuckDBEngine, table: Any) -> list[dict[str, Any]]:
    found = [row for batch in engine.batches(table) for row in batch.to_pylist()]
    return sorted(found, key=lambda row: str(list(row.values())))
