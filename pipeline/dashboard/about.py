"""The text behind a figure, from the contracts and metrics that it shows."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from pipeline.dashboard.panel import Source
from pipeline.snapshot.figures import ROWS
from schemas.contract import description, metadata
from schemas.metric import Metric


def about(sources: Sequence[Source | Metric]) -> Iterator[tuple[str, str]]:
    """Pairs of what is shown and what it means."""
    for each in sources:
        if isinstance(each, Metric):
            yield each.label, f"{each.definition} From {each.table}."
        else:
            yield each.table, _sentences(description(each.contract), metadata(each.contract))
            yield from ((column.title, column.description) for column in each.columns)


def titles(sources: Sequence[Source | Metric]) -> dict[str, tuple[str, str | None]]:
    """Name of each column and metric to its title and unit."""
    found: dict[str, tuple[str, str | None]] = {ROWS: ("Number", None)}
    for each in sources:
        if isinstance(each, Metric):
            found[each.name] = (each.label, each.unit)
        else:
            found |= {column.name: (column.title, column.unit) for column in each.columns}
    return found


def _sentences(text: str, about_table: object) -> str:
    caveats = about_table.get("caveats", ()) if isinstance(about_table, dict) else ()
    return " ".join([text, *caveats])
