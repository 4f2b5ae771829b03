"""What may be set aside: few rows, little money, and no part of a table as a whole."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.errors import BadInput
from pipeline.ingest.accounts import Reason, TableAccount
from pipeline.ingest.rejected_words import describe_rejected, described, hint, in_rows
from pipeline.ingest.remedies import is_refund
from pipeline.ingest.setting_aside import DUPLICATE_KEY

_ANYTHING = 1.0
"""The share with which a user takes in whatever is left."""


def check_threshold(accounts: Iterable[TableAccount], max_rejected: float) -> None:
    """Raises BadInput if more than this share of a table's rows, or of its money, was set aside.

    And if a part of a table is lost, whatever its share, unless everything may be set aside.
    """
    bad = [each for each in accounts if _share(each) > max_rejected]
    if bad:
        raise BadInput(
            f"too many bad rows (more than {max_rejected:.2%} of a table):\n{_found(bad)}\n"
            "Mend the files, or allow more with --max-rejected."
        )
    torn = [each for each in accounts if any(map(_is_lost, each.reasons))]
    if torn and max_rejected < _ANYTHING:
        raise BadInput(
            f"bad rows that make up a part of a table:\n{_found(torn)}\n"
            "Mend the files, or go on without these rows with --max-rejected 1."
        )


def aside_warnings(accounts: Iterable[TableAccount]) -> Iterator[str]:
    """A line for each reason whose rows have something in common, or leave another figure.

    These are refunds, without which revenue is gross, and rows that may be newer than those of the
    same key that stay.
    """
    for account in accounts:
        for reason in account.reasons:
            aside = f"{account.table}: {in_rows(reason.rows)} set aside for {described(reason)}"
            if reason.pattern is not None:
                yield f"{aside}; {reason.pattern}. Look into rejected/{account.table}.csv."
            elif reason.rule == DUPLICATE_KEY or is_refund(reason.column, reason.example.value):
                yield f"{aside}. {hint(reason, account)}"


def _share(account: TableAccount) -> float:
    return max(account.rejected_share, account.rejected_money)


def _is_lost(reason: Reason) -> bool:
    return reason.pattern is not None and reason.pattern.is_lost


def _found(accounts: Iterable[TableAccount]) -> str:
    return "\n".join(map(describe_rejected, accounts))
