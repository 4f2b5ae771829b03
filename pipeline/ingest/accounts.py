"""The accounting of a raw table: accepted + rejected = read, in rows and in money."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.errors import BadInput
from pipeline.ingest.patterns import Pattern

CASCADED, SUPERSEDED = "cascaded", "superseded"


@dataclass(frozen=True)
class Reject:
    """A row that was set aside, and why."""

    file: str
    line: int | None
    """None in a CSV file at a URI, whose lines have no number."""
    key: str
    column: str
    value: str
    rule: str


@dataclass
class Reason:
    """A rule that rows of a table broke: how many, the first of them, and the least key."""

    column: str
    rule: str
    rows: int
    example: Reject
    least_key: str
    expected: str
    pattern: Pattern | None = None
    """What its rows have in common, where chance does not explain it."""


@dataclass(frozen=True)
class MoneyAccount:
    """A money column: the sums of what was read, accepted and set aside, and the rows without."""

    read: Decimal
    accepted: Decimal
    rejected: Decimal
    rows_without: int

    @property
    def balances(self) -> bool:
        """Whether accepted + rejected = read."""
        return self.accepted + self.rejected == self.read


@dataclass(frozen=True)
class TableAccount:
    """Where every row of a raw table went."""

    table: str
    files: Sequence[str]
    read: int
    accepted: int
    rejected: int
    cascaded: int
    superseded: int = 0
    """Of the rejected rows, those set aside on request, for a row of the same key."""
    hidden: int = 0
    """Lines inside the values of rejected rows: perhaps records that a stray quote swallowed."""
    reasons: Sequence[Reason] = field(default_factory=list)
    money: Mapping[str, MoneyAccount] = field(default_factory=dict)
    rejected_money: float = 0.0
    """Share of its readable amounts, signs aside, that bad rows hold."""
    extra_columns: Sequence[str] = field(default_factory=list)
    absent_columns: Sequence[str] = field(default_factory=list)
    """Optional columns that its files lack."""

    @property
    def bad(self) -> int:
        """Rows set aside for their own faults."""
        return self.rejected - self.superseded

    @property
    def rejected_share(self) -> float:
        """Bad rows, hidden lines included, as a share of all."""
        whole = self.read + self.hidden
        return (self.bad + self.hidden) / whole if whole else 0.0

    def check(self) -> None:
        """Raises BadInput if a row or a cent is not accounted for."""
        if self.accepted + self.rejected + self.cascaded != self.read:
            raise BadInput(
                f"{self.table}: the files hold {self.read:,} records, but {self.accepted:,} were "
                f"accepted and {self.rejected + self.cascaded:,} set aside. A quote that is not "
                f"closed may hide rows; check {', '.join(self.files)}."
            )
        for column, money in self.money.items():
            if not money.balances:
                raise BadInput(
                    f"{self.table}: {column} sums to {money.read:,} in the files, but to "
                    f"{money.accepted:,} accepted and {money.rejected:,} set aside. "
                    f"Check {', '.join(self.files)}."
                )
