"""A fault of a project."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Fault:
    """What is wrong, where, and how to mend it."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def at(table: str, column: str) -> str:
    """How DAX calls the column."""
    return f"{table}[{column}]"
