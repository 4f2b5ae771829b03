"""A kind of damage, and the three ways in which a reading of damaged files may end."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from tests.pipeline.ingest.raw_folder import RawFolder, Record

Bytes = Callable[[bytes], bytes]
Rows = Callable[[list[Record], str], Sequence[Sequence[str]]]


@dataclass(frozen=True)
class Accepted:
    """Every row of the table is taken in, for this reason."""

    why: str


@dataclass(frozen=True)
class SetAside:
    """Rows of the table go to its rejects, each by one of these rules."""

    rules: frozenset[str]


@dataclass(frozen=True)
class Stopped:
    """The run ends with one message that names the file and holds these words."""

    says: tuple[str, ...]


@dataclass(frozen=True)
class Ignored:
    """The table counts as absent: its file is not where a file of it is looked for."""

    why: str


Outcome = Accepted | SetAside | Stopped | Ignored


@dataclass(frozen=True)
class Kind:
    """What happens to one table's files, and how reading them must end for each table."""

    name: str
    do: Callable[[RawFolder, str], object]
    outcome: Callable[[str], Outcome]


def accepted(why: str) -> Callable[[str], Outcome]:
    """Taken in whole, whatever the table."""
    return lambda table: Accepted(why)


def set_aside(*rules: str) -> Callable[[str], Outcome]:
    """Set aside by these rules, whatever the table."""
    return lambda table: SetAside(frozenset(rules))


def stopped(*says: str) -> Callable[[str], Outcome]:
    """Stopped with these words, whatever the table."""
    return lambda table: Stopped(says)


def by_table(default: Outcome, **others: Outcome) -> Callable[[str], Outcome]:
    """One outcome for most tables, another one for those that are named."""
    return lambda table: others.get(table, default)


def in_bytes(name: str, change: Bytes, outcome: Callable[[str], Outcome]) -> Kind:
    """Damage to the bytes of the table's CSV file."""
    return Kind(name, lambda raw, table: raw.change(table, change), outcome)


def in_rows(name: str, change: Rows, outcome: Callable[[str], Outcome]) -> Kind:
    """Damage to the table's records, its header first."""

    def do(raw: RawFolder, table: str) -> None:
        raw.write(table, change(raw.records(table), table))

    return Kind(name, do, outcome)
