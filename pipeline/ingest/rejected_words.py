"""The rows of a table that were set aside, in words."""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.ingest.accounts import Reason, TableAccount
from pipeline.ingest.remedies import SELECT, remedy, remedy_in_sql, remedy_of_table


def describe_rejected(account: TableAccount) -> str:
    """The table's rejected rows by reason, each with an example, over several lines."""
    head = (
        f"  {account.table}: {account.bad:,} of {account.read:,} rows set aside "
        f"({account.rejected_share:.2%}"
    )
    head += f"; {account.rejected_money:.2%} of its amounts)" if account.rejected_money else ")"
    if account.superseded:
        head += f", and {account.superseded:,} for another row of their key (--keep)"
    if account.cascaded:
        head += f", and {account.cascaded:,} that hang on rows set aside"
    if account.hidden:
        head += (
            f"; they hold {account.hidden:,} more lines, as after a stray quote, "
            "which count as bad rows"
        )
    lines = (f"    {line}" for each in account.reasons for line in _lines(each, account))
    return "\n".join([head + ":", *lines])


def described(reason: Reason) -> str:
    """Column, if it concerns one, and rule."""
    return f"{reason.column}: {reason.rule}" if reason.column else reason.rule


def in_rows(number: int) -> str:
    """The number of rows in words."""
    return "1 row" if number == 1 else f"{number:,} rows"


def hint(reason: Reason, account: TableAccount) -> str | None:
    """What to do about the reason's rows, by its example and by how many they are."""
    example = reason.example
    shown = (reason.column, reason.rule, example.value or example.key)
    is_selected = example.file.endswith(SELECT)
    found = remedy_in_sql(example.file, *shown) if is_selected else remedy(*shown)
    share = reason.rows / account.read
    return found or remedy_of_table(account.table, reason.column, reason.rule, share, example.file)


def _lines(reason: Reason, account: TableAccount) -> Iterator[str]:
    example = reason.example
    line = "" if example.line is None else f", line {example.line}"
    where = f"{example.file}{line}: {example.value or example.key!r}"
    expected = f"; expected {reason.expected}" if reason.expected else ""
    found = hint(reason, account)
    cause = f". {found}" if found else ""
    yield f"{described(reason)}, {in_rows(reason.rows)}, first {where}{expected}{cause}"
    if reason.pattern is not None:
        yield f"  {reason.pattern}"
