"""What a source is: SELECTs, one a raw table, and where they run."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

FILES = "files"
KINDS = ("postgres", "mysql", "sqlite", "duckdb")
"""Kinds of databases; a source without one runs over files."""


@dataclass(frozen=True)
class Statement:
    """A statement of SQL, and what to call it in messages."""

    label: str
    """Such as shop/orders.sql."""
    text: str
    first_line: int = 1
    """Of the statement in its file."""

    @property
    def file_name(self) -> str:
        """Such as orders.sql."""
        return self.label.rpartition("/")[2]


@dataclass(frozen=True)
class Database:
    """Where a database is, and how it is reached; never a password."""

    kind: str
    url: str | None = None
    url_from: str | None = None
    """The environment variable that holds the URL."""
    password_from: str | None = None
    """The environment variable that holds the password."""
    tls: str | None = None
    """verified, unverified or off; None for verified, and for as offered on this machine."""
    tls_ca: Path | None = None
    """Certificates to trust; None for those that the system trusts."""


@dataclass(frozen=True)
class Balance:
    """What was read must be what the tables were given and what was left out."""

    what: str
    read: Statement
    given: Mapping[str, str]
    """Raw table, or left_out, to an expression of DuckDB on its staged text."""


@dataclass(frozen=True)
class Source:
    """A folder of SELECTs and its `source.toml`."""

    name: str
    folder: Path
    selects: Mapping[str, Statement] = field(default_factory=dict)
    """Raw table to its SELECT; without any, files are read under Kaggle's names."""
    left_out: Statement | None = None
    """Rows that tell what is dropped, with a reason."""
    views: Statement | None = None
    """What several SELECTs share."""
    files: Mapping[str, str] = field(default_factory=dict)
    """View to the pattern of its files."""
    sheets: Mapping[str, str] = field(default_factory=dict)
    """View to the sheet of its Excel files, where they have several."""
    database: Database | None = None
    balances: Sequence[Balance] = ()
    currency: str | None = None
    time_zone: str | None = None
    """Where days are counted, times being given in UTC."""
    places: str | None = None
    """Name of the place profile."""

    @property
    def kind(self) -> str:
        """Where its SELECTs run: files, or a kind of database."""
        return self.database.kind if self.database else FILES

    @property
    def every_statement(self) -> list[Statement]:
        """All its SQL: SELECTs, what is left out, views, what balances read."""
        single = [each for each in (self.left_out, self.views) if each]
        return [*self.selects.values(), *single, *(each.read for each in self.balances)]

    @property
    def toml(self) -> str:
        """What to call its settings in messages."""
        return f"{self.name}/source.toml"
