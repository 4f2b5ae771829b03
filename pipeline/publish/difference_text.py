"""A difference of two published sets, for people and for machines."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from decimal import Decimal
from typing import Any

from pipeline.publish.difference import Change, Difference, Restatement

_SHOWN_MONTHS = 24


def difference_text(found: Difference) -> str:
    """A few lines: tables, columns, contracts, headline figures, months."""
    parts = [f"From the run of {found.old_run} to that of {found.new_run}:"]
    if found.is_empty:
        return parts[0] + " no table, column, headline figure or complete month has changed."
    parts += _tables(found)
    parts += [
        f"  {name:<22}{_value(before):>16} -> {_value(after)}"
        for name, (before, after) in found.headline.items()
    ]
    parts += list(_months(found.months))
    return "\n".join(parts)


def difference_json(found: Difference) -> dict[str, Any]:
    """The same as JSON; numbers that are exact as text."""
    content = asdict(found)
    content["months"] = [
        {**asdict(each), "before": str(each.before), "after": str(each.after)}
        for each in found.months
    ]
    for name in ("tables", "versions", "headline"):
        content[name] = {
            key: {"before": before, "after": after}
            for key, (before, after) in content[name].items()
        }
    return content


def restatement_text(found: Restatement) -> str:
    """One restated figure in a few words."""
    return (
        f"{found.column} of {found.month}: {found.before:,} -> {found.after:,} ({found.change:+,})"
    )


def _tables(found: Difference) -> Iterator[str]:
    for table, change in found.tables.items():
        yield f"  {table}: {_rows(change)}"
    for table, columns in found.columns.items():
        for kind, names in columns.items():
            if names:
                yield f"  {table}: columns {kind}: {', '.join(names)}"
    for table, (before, after) in found.versions.items():
        if before is not None and after is not None:
            yield f"  {table}: contract version {before} -> {after}"


def _rows(change: Change) -> str:
    before, after = change
    if before is None:
        return f"added, {after:,} rows"
    if after is None:
        return "gone"
    return f"{before:,} -> {after:,} rows ({after - before:+,})"


def _months(found: list[Restatement]) -> Iterator[str]:
    if found:
        yield f"  Months restated: {len({each.month for each in found})}"
    for each in found[:_SHOWN_MONTHS]:
        yield f"    {restatement_text(each)}"
    if len(found) > _SHOWN_MONTHS:
        yield f"    and {len(found) - _SHOWN_MONTHS} figures more (--json names all)"


def _value(value: Any) -> str:
    if value is None:
        return "nothing"
    number = Decimal(str(value))
    return f"{number:,}"
