"""The bundled sample in a database, typed, and the source that reads it back."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from schemas import types
from schemas.raw.registry import RAW_TABLES
from schemas.raw.table import RawTable
from tests.end_to_end.publishing import Hashes, published_bytes

SAMPLE = Path(__file__).parents[4] / "raw"

Types = dict[str, str]
"""Kind of a column to a database's name for it."""
STANDARD: Types = {
    types.STRING: "TEXT",
    types.INTEGER: "BIGINT",
    types.DECIMAL: "DECIMAL(18,2)",
    types.FLOAT: "DOUBLE PRECISION",
    types.TIMESTAMP: "TIMESTAMP",
}


@dataclass(frozen=True)
class Content:
    """A table of the sample: its columns with their types, and its rows, None for no value."""

    table: RawTable
    columns: list[str]
    rows: list[list[str | None]]

    def create(self, names: Types) -> str:
        """The statement that makes the table in a database with these types."""
        kinds = {column.name: column.dtype.kind for column in self.table.columns}
        columns = ", ".join(f"{name} {names[kinds[name]]}" for name in self.columns)
        return f"CREATE TABLE {self.table.name} ({columns})"

    def insert(self, mark: str) -> str:
        """The statement that inserts a row; `mark` stands for a value."""
        return f"INSERT INTO {self.table.name} VALUES ({', '.join([mark] * len(self.columns))})"


def contents() -> Iterator[Content]:
    """The tables of the sample."""
    for table in RAW_TABLES.values():
        path = SAMPLE / f"{table.stem}.csv"
        if path.is_file():
            with path.open(encoding="utf-8-sig", newline="") as file:
                header, *rows = csv.reader(file)
            yield Content(table, header, [[value or None for value in row] for row in rows])


def write_identity(folder: Path, toml: str) -> None:
    """Writes the source that gives each table as it is in the database."""
    folder.mkdir(parents=True)
    whose = 'currency = "BRL"\nplaces = "brazil"\n'
    (folder / "source.toml").write_text(whose + toml, encoding="utf-8")
    for content in contents():
        select = f"SELECT {', '.join(content.columns)}\nFROM {content.table.name}"
        (folder / f"{content.table.name}.sql").write_text(select, encoding="utf-8")


def published_from(place: Path, output: Path, source: str = "shop") -> Hashes:
    """What a run of the source publishes."""
    return published_bytes(place, output, source=source)
