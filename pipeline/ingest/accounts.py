"""The accounting of a raw table: accepted + rejected = read, in rows and in money."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal

from pipeline.errors import BadInput

CASCADED = "cascaded"


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
    hidden: int = 0
    """Lines inside the values of rejected rows: perhaps records that a stray quote swallowed."""
    reasons: Sequence[Reason] = field(default_factory=list)
    money: Mapping[str, MoneyAccount] = field(default_factory=dict)
    extra_columns: Sequence[str] = field(default_factory=list)
    unknown_columns: Sequence[str] = field(default_factory=list)
    """Optional columns that its files lack."""

    @property
    def rejected_share(self) -> float:
        """Rows set aside for their own faults, hidden lines included, as a share of all."""
        whole = self.read + self.hidden
        return (self.rejected + self.hidden) / whole if whole else 0.0

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


def check_threshold(accounts: Iterable[TableAccount], max_rejected: float) -> None:
    """Raises BadInput if more than this share of a table's rows was set aside."""
    bad = [account for account in accounts if account.rejected_share > max_rejected]
    if bad:
        found = "\n".join(describe_rejected(account) for account in bad)
        raise BadInput(
            f"too many bad rows (more than {max_rejected:.2%} of a table):\n{found}\n"
            "Mend the files, or allow more with --max-rejected."
        )


def describe_rejected(account: TableAccount) -> str:
    """The table's rejected rows by reason, each with an example, over several lines."""
    head = (
        f"  {account.table}: {account.rejected:,} of {account.read:,} rows set aside "
        f"({account.rejected_share:.2%})"
    )
    if account.cascaded:
        head += f", and {account.cascaded:,} that hang on rows set aside"
    if account.hidden:
        head += (
            f"; they hold {account.hidden:,} more lines, as after a stray quote, "
            "which count as bad rows"
        )
    return "\n".join([head + ":", *(f"    {_describe(reason)}" for reason in account.reasons)])


def _describe(reason: Reason) -> str:
    example = reason.example
    column = f"{reason.column}: " if reason.column else ""
    line = "" if example.line is None else f", line {example.line}"
    where = f"{example.file}{line}: {example.value or example.key!r}"
    expected = f"; expected {reason.expected}" if reason.expected else ""
    rows = "1 row" if reason.rows == 1 else f"{reason.rows:,} rows"
    return f"{column}{reason.rule}, {rows}, first {where}{expected}"
