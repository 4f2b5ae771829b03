"""What a page can show of a set whose source did not give everything."""

from __future__ import annotations

from collections.abc import Iterable

from pipeline.dashboard.panel import Cards, Grid, Listing, Page, Panel, Part, Source
from pipeline.snapshot.selection import Filter
from pipeline.snapshot.snapshot import Snapshot
from schemas.contract import columns
from schemas.metric import Metric
from schemas.published import published_contracts
from schemas.unknown import Unknown, lacking, table_lacks


def metric_lacks(metric: Metric, unknown: Unknown) -> str | None:
    """What the metric cannot be taken of: the first that a column of its quantities needs."""
    for each in metric.quantities:
        known = {column.name: column.needs for column in columns(published_contracts()[each.table])}
        if found := lacking(known.get(each.column, ()), unknown):
            return found
    return None


def part_lacks(part: Part, unknown: Unknown) -> str | None:
    """What the part has nothing to show without: its tables, its first metric, what it picks."""
    if isinstance(part, Listing):
        return None
    sources = (part.source,) if isinstance(part, Grid) else part.sources
    tables = [each.contract for each in sources if isinstance(each, Source)]
    metrics = [each for each in sources if isinstance(each, Metric)]
    found = (table_lacks(contract, unknown) for contract in tables)
    lacks = next(filter(None, found), None)
    if isinstance(part, Panel) and part.picks is not None:
        lacks = lacks or lacking(part.picks.needs, unknown)
    if metrics and not isinstance(part, Cards):
        lacks = lacks or metric_lacks(metrics[0], unknown)
    return lacks


def known_parts(page: Page, snapshot: Snapshot) -> list[Part]:
    """The parts that have something to show."""
    return [each for each in page.parts if not part_lacks(each, snapshot.unknown)]


def left_out(page: Page, snapshot: Snapshot) -> list[tuple[str, str]]:
    """The titles of the others, each with what it lacks."""
    found = ((each.title, part_lacks(each, snapshot.unknown)) for each in page.parts)
    return [(title, lacks) for title, lacks in found if lacks]


def known_filters(filters: Iterable[Filter], snapshot: Snapshot) -> list[Filter]:
    """The filters whose values are known."""
    return [each for each in filters if not lacking(each.needs, snapshot.unknown)]


def known_metrics(metrics: Iterable[Metric], snapshot: Snapshot) -> list[Metric]:
    """The metrics that can be taken."""
    return [each for each in metrics if not metric_lacks(each, snapshot.unknown)]
