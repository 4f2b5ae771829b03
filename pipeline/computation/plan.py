"""Which tables a run computes, in which order, and when each may be forgotten."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from graphlib import TopologicalSorter

from pipeline.computation.given import all_given
from pipeline.errors import BadInput, ConfigurationError
from pipeline.marts import Mart, all_marts
from schemas.published import published_contracts
from schemas.raw.registry import RAW_TABLES
from schemas.unknown import Unknown, in_words, table_lacks


@dataclass(frozen=True)
class Plan:
    """The marts to compute, each after its inputs."""

    marts: tuple[Mart, ...]
    skipped: dict[str, str]
    """Published table to the optional raw table, or column of one, that it lacks."""

    @property
    def raw_tables(self) -> set[str]:
        """Raw tables that some mart reads, and those that they refer to."""
        read = [name for mart in self.marts for name in mart.inputs if name in RAW_TABLES]
        for table in read:  # grows on the way
            read += [parent.name for parent in RAW_TABLES[table].references.values()]
        return set(read)


def make_plan(wanted: Sequence[str] = (), unknown: Unknown = ()) -> Plan:
    """Plans the wanted published tables (all if none is named) without what raw tables lack.

    Raises ConfigurationError for an unknown table, BadInput for a wanted one that lacks its input.
    """
    published = published_contracts()
    misnamed = [name for name in wanted if name not in published]
    if misnamed:
        raise ConfigurationError(
            f"--tables: there is no table {misnamed[0]!r}. Choose from: {', '.join(published)}."
        )
    skipped = {
        name: lacking
        for name in wanted or published
        for lacking in [table_lacks(published[name], unknown) or _lacking(name, unknown)]
        if lacking
    }
    for name in wanted:
        if name in skipped:
            raise BadInput(f"{name} needs {in_words(skipped[name])}.")
    return Plan(ordered([name for name in wanted or published if name not in skipped]), skipped)


def _lacking(name: str, unknown: Unknown) -> str | None:
    """An absent raw table that the mart cannot do without."""
    found = all_marts().get(name)
    if found is None:
        return name if name in unknown else None
    needed = [table for table in found.inputs if table not in found.empty_if_absent]
    return next((lacking for table in needed if (lacking := _lacking(table, unknown))), None)


def ordered(names: Sequence[str]) -> tuple[Mart, ...]:
    """The named tables and all that they need, each after its inputs; always the same order."""
    marts = all_marts()
    graph: dict[str, tuple[str, ...]] = {}
    queue = list(names)
    while queue:
        name = queue.pop()
        if name in marts and name not in graph:
            graph[name] = marts[name].inputs
            queue += marts[name].inputs
    order = TopologicalSorter({name: sorted(graph[name]) for name in sorted(graph)}).static_order()
    found = [marts[name] for name in order if name in marts]
    return tuple(sorted(found, key=comes_last))


def comes_last(mart: Mart) -> bool:
    """Whether it reads what the run found in all other tables."""
    given = all_given()
    return any(given[name].after_all for name in mart.inputs if name in given)
