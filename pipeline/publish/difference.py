"""What changed between two published sets."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal, InvalidOperation
from typing import Any

from pipeline.errors import BadInput
from pipeline.publish.published_set import PublishedSet, Tables

MONTHS = "monthly_revenue"
_RESTATED = ("revenue", "orders", "customers")

Change = tuple[Any, Any]
"""Before and after; None where there was nothing."""


@dataclass(frozen=True)
class Restatement:
    """A figure of a month that was complete when it was published, and is another now."""

    month: str
    column: str
    before: Decimal
    after: Decimal

    @property
    def change(self) -> Decimal:
        """By how much it rose."""
        return self.after - self.before


@dataclass(frozen=True)
class Difference:
    """All that changed; whatever stayed as it was is not named."""

    old_run: str
    new_run: str
    tables: dict[str, Change]
    """Table to its rows before and after."""
    columns: dict[str, dict[str, list[str]]]
    """Table to its columns added and gone."""
    versions: dict[str, Change]
    headline: dict[str, Change]
    months: list[Restatement]

    @property
    def is_empty(self) -> bool:
        """Whether nothing changed that is compared here."""
        return not (self.tables or self.columns or self.versions or self.headline or self.months)


def difference(old: PublishedSet, new: PublishedSet) -> Difference:
    """Compares rows, columns, contract versions, headline figures and complete months."""
    return Difference(
        old_run=old.started_at,
        new_run=new.started_at,
        tables=_changes(old.rows, new.rows),
        columns=_columns(old.columns(), new.columns()),
        versions=_changes(old.versions, new.versions),
        headline=_changes(dict(old.headline), dict(new.headline)),
        months=list(restatements(old, new)),
    )


def restatements(old: Tables, new: Tables) -> Iterator[Restatement]:
    """Figures of months, complete in the old set, that are others in the new; by month."""
    after = {row["order_month"]: row for row in new.table(MONTHS)}
    if not after:
        return
    for row in old.table(MONTHS):
        if row.get("is_complete") != "1":
            continue
        now = after.get(row["order_month"], {})
        for column in [name for name in _RESTATED if name in row]:
            found = Restatement(
                row["order_month"],
                column,
                number(old, row[column]),
                number(new, now.get(column, "0")),
            )
            if found.change:
                yield found


def number(found: Tables, text: str) -> Decimal:
    """The number that a published text is; BadInput if it is none."""
    try:
        return Decimal(text)
    except InvalidOperation as error:
        raise BadInput(
            f"{found.path}: {MONTHS} holds {text!r} where a number was published. "
            "`revops verify` says more."
        ) from error


def largest(found: list[Restatement], column: str = "revenue") -> Restatement | None:
    """The restatement of most money; the earliest of several."""
    return max(
        (each for each in found if each.column == column),
        key=lambda each: abs(each.change),
        default=None,
    )


def _changes(old: dict[str, Any], new: dict[str, Any]) -> dict[str, Change]:
    return {
        name: (old.get(name), new.get(name))
        for name in sorted(old.keys() | new.keys())
        if old.get(name) != new.get(name)
    }


def _columns(
    old: dict[str, list[str]], new: dict[str, list[str]]
) -> dict[str, dict[str, list[str]]]:
    found = {
        table: {
            "added": [name for name in new[table] if name not in old[table]],
            "gone": [name for name in old[table] if name not in new[table]],
        }
        for table in sorted(old.keys() & new.keys())
    }
    return {table: change for table, change in found.items() if change["added"] or change["gone"]}
