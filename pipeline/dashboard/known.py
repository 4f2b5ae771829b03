"""What a page can show of a set whose source did not give everything."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pipeline.dashboard.panel import Cards, Grid, Listing, Page, Panel, Part, Source
from pipeline.snapshot.selection import Filter
from pipeline.snapshot.snapshot import Snapshot
from schemas.contract import columns
from schemas.metric import Metric
from schemas.published import published_contracts
from schemas.unknown import PRODUCT_NAME, Unknown, lacking, rows_lack, table_lacks, unknown_columns


def metric_lacks(metric: Metric, unknown: Unknown) -> str | None:
    """What the metric cannot be taken of: the first that a column of its quantities needs."""
    for each in metric.quantities:
        known = {column.name: column.needs for column in columns(published_contracts()[each.table])}
        if found := lacking(known.get(each.column, ()), unknown):
            return found
    return None


def source_lacks(source: Source, unknown: Unknown) -> str | None:
    """What the source has nothing to show without: its table, its rows, its essential columns."""
    lacks = table_lacks(source.contract, unknown)
    if source.only is not None:
        lacks = lacks or rows_lack(source.contract, *source.only, unknown)
    essential = (each for each in source.columns if each.name in source.essential)
    return lacks or lacking((name for each in essential for name in each.needs), unknown)


def part_lacks(part: Part, unknown: Unknown) -> str | None:
    """What the part has nothing to show without: its sources, its first metric, what it picks."""
    if isinstance(part, Listing):
        return None
    sources = (part.source,) if isinstance(part, Grid) else part.sources
    metrics = [each for each in sources if isinstance(each, Metric)]
    found = (source_lacks(each, unknown) for each in sources if isinstance(each, Source))
    lacks = next(filter(None, found), None)
    if isinstance(part, Panel) and part.picks is not None:
        lacks = lacks or lacking(part.picks.needs, unknown)
    if metrics and not isinstance(part, Cards):
        lacks = lacks or metric_lacks(metrics[0], unknown)
    return lacks


def known_grid(grid: Grid, snapshot: Snapshot) -> Grid:
    """The table with its columns that can have values."""
    return replace(grid, source=_known_source(grid.source, snapshot.unknown))


def known_parts(page: Page, snapshot: Snapshot) -> list[Part]:
    """The parts that have something to show, tables with their known columns."""
    found = (each for each in page.parts if not part_lacks(each, snapshot.unknown))
    return [known_grid(each, snapshot) if isinstance(each, Grid) else each for each in found]


def left_out(page: Page, snapshot: Snapshot) -> list[tuple[str, str]]:
    """The titles of the others, and of tables' other columns, each with what it lacks."""
    found: list[tuple[str, str]] = []
    for each in page.parts:
        if lacks := part_lacks(each, snapshot.unknown):
            found.append((each.title, lacks))
        elif isinstance(each, Grid):
            found += _hidden_columns(each, snapshot.unknown)
    return found


def known_sources(sources: Iterable[Source | Metric], unknown: Unknown) -> list[Source | Metric]:
    """The sources with their known columns, and the metrics that can be taken."""
    return [
        _known_source(each, unknown) if isinstance(each, Source) else each
        for each in sources
        if isinstance(each, Source) or not metric_lacks(each, unknown)
    ]


def known_filters(filters: Iterable[Filter], snapshot: Snapshot) -> list[Filter]:
    """The filters whose values are known."""
    return [each for each in filters if not lacking(each.needs, snapshot.unknown)]


def known_metrics(metrics: Iterable[Metric], snapshot: Snapshot) -> list[Metric]:
    """The metrics that can be taken."""
    return [each for each in metrics if not metric_lacks(each, snapshot.unknown)]


def _known_source(source: Source, unknown: Unknown) -> Source:
    empty = unknown_columns(source.contract, unknown)
    return replace(source, names=tuple(name for name in source.names if name not in empty))


def _hidden_columns(grid: Grid, unknown: Unknown) -> Iterator[tuple[str, str]]:
    """The table and its columns that need the same, with what that is.

    Not names of products, for which their ids stand.
    """
    hidden: dict[str, list[str]] = {}
    for each in grid.source.columns:
        lacks = lacking(each.needs, unknown)
        if lacks and lacks != PRODUCT_NAME:
            hidden.setdefault(lacks, []).append(each.title)
    for lacks, titles in hidden.items():
        yield f"{grid.title} ({', '.join(titles)})", lacks
