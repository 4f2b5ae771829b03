"""Reads a semantic model from its TMDL files, as `revops powerbi build` or Desktop wrote them."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.errors import ConfigurationError
from pipeline.powerbi.check.queries import Query, read_query
from pipeline.powerbi.check.tmdl import Node, TmdlError, read_nodes, unquoted
from pipeline.powerbi.semantic_model import Column, Measure, Relationship, Table
from pipeline.powerbi.texts import read_text

_COLUMN = re.compile(r"('(?:[^']|'')+'|[^.]+)\.(.+)")


@dataclass(frozen=True)
class ReadModel:
    """What stands in the files, be it right or wrong."""

    tables: tuple[Table, ...]
    """Those that a query loads."""
    computed: tuple[Table, ...]
    """Those that DAX computes, the home of the measures among them."""
    computed_columns: frozenset[tuple[str, str]]
    """Table and column of those that DAX computes in loaded tables."""
    hierarchies: Mapping[tuple[str, str], Mapping[str, str]]
    """Table and hierarchy to its levels, each with its column."""
    queries: Mapping[str, Query | None]
    """Table to what its query does; None where that is of another form."""
    relationships: tuple[Relationship, ...]
    two_way: tuple[Relationship, ...]
    """Those that filter in both directions, or have many rows on both sides."""
    inactive: tuple[Relationship, ...]
    """Those that filter only where a measure asks for it."""
    measures: tuple[tuple[str, Measure], ...]
    """Each with its home table."""
    functions: frozenset[str]
    """Those that the model defines itself."""
    compatibility_level: int
    expressions: frozenset[str]
    has_auto_dates: bool

    @property
    def all_tables(self) -> tuple[Table, ...]:
        """Those that are loaded, and those that DAX computes."""
        return self.tables + self.computed

    def table(self, name: str) -> Table | None:
        """The table of this name, if there is one."""
        return next((table for table in self.all_tables if table.name == name), None)

    def loaded_columns(self, table: Table) -> tuple[Column, ...]:
        """The columns that the table's query should give."""
        return tuple(
            column
            for column in table.columns
            if (table.name, column.name) not in self.computed_columns
        )


def read_model(definition: Path) -> ReadModel:
    """The model in this folder; raises ConfigurationError."""
    nodes = [node for path in sorted(definition.rglob("*.tmdl")) for node in _nodes(path)]
    tables = [node for node in nodes if node.kind == "table"]
    texts = [(node, _query(node)) for node in tables]
    loaded = [(node, read_query(text)) for node, text in texts if text is not None]
    related = [(_relationship(node), node) for node in nodes if node.kind == "relationship"]
    return ReadModel(
        tables=tuple(_table(node, query) for node, query in loaded),
        computed=tuple(_table(node, None) for node, text in texts if text is None),
        computed_columns=frozenset(
            (node.name, column.name)
            for node, _ in loaded
            for column in node.of_kind("column")
            if column.text
        ),
        hierarchies={
            (node.name, each.name): _levels(each)
            for node in tables
            for each in node.of_kind("hierarchy")
        },
        queries={node.name: query for node, query in loaded},
        relationships=tuple(each for each, _ in related),
        two_way=tuple(each for each, node in related if _is_two_way(node)),
        inactive=tuple(
            each for each, node in related if node.properties.get("isActive") == "false"
        ),
        measures=tuple(
            (table.name, _measure(node)) for table in tables for node in table.of_kind("measure")
        ),
        functions=frozenset(node.name for node in nodes if node.kind == "function"),
        compatibility_level=_level(nodes),
        expressions=frozenset(node.name for node in nodes if node.kind == "expression"),
        has_auto_dates=not any(
            (node.name, node.text) == ("__PBI_TimeIntelligenceEnabled", "0")
            for node in _annotations(nodes)
        ),
    )


def _nodes(path: Path) -> list[Node]:
    try:
        return read_nodes(read_text(path))
    except TmdlError as error:
        raise ConfigurationError(f"{path}, {error}") from error


def _query(table: Node) -> str | None:
    partitions = [node for node in table.of_kind("partition") if node.text == "m"]
    return partitions[0].properties.get("source", "") if partitions else None


def _table(node: Node, query: Query | None) -> Table:
    emptied = query.emptied if query else frozenset()
    columns = tuple(_column(each, emptied) for each in node.of_kind("column"))
    keys = [each.name for each in node.of_kind("column") if each.properties.get("isKey") == "true"]
    is_dates = node.properties.get("dataCategory") == "Time"
    return Table(node.name, columns, node.description, keys[0] if is_dates and keys else None)


def _column(node: Node, emptied: frozenset[str]) -> Column:
    found = node.properties
    source = found.get("sourceColumn", "")
    sort_by = found.get("sortByColumn")
    return Column(
        name=node.name,
        data_type=found.get("dataType", ""),
        source=source,
        description=node.description,
        format_string=found.get("formatString"),
        summarize_by=found.get("summarizeBy", ""),
        sort_by=unquoted(sort_by) if sort_by else None,
        is_hidden=found.get("isHidden") == "true",
        is_nullable=source in emptied,
    )


def _levels(hierarchy: Node) -> dict[str, str]:
    return {
        level.name: unquoted(level.properties.get("column", ""))
        for level in hierarchy.of_kind("level")
    }


def _relationship(node: Node) -> Relationship:
    ends = [_COLUMN.fullmatch(node.properties.get(end, "")) for end in ("fromColumn", "toColumn")]
    names = [unquoted(part) for end in ends for part in (end.groups() if end else ("", ""))]
    return Relationship(*names)


def _is_two_way(node: Node) -> bool:
    direction = node.properties.get("crossFilteringBehavior", "oneDirection")
    return direction == "bothDirections" or node.properties.get("toCardinality") == "many"


def _measure(node: Node) -> Measure:
    return Measure(
        name=node.name,
        expression=node.text,
        description=node.description,
        format_string=node.properties.get("formatString", ""),
        folder=node.properties.get("displayFolder", ""),
    )


def _level(nodes: Iterable[Node]) -> int:
    levels = [node.properties.get("compatibilityLevel", "") for node in nodes]
    return max((int(level) for level in levels if level.isdigit()), default=0)


def _annotations(nodes: Iterable[Node]) -> list[Node]:
    """Those of the model, which stand beside it or in it."""
    inner = [each for node in nodes if node.kind == "model" for each in node.children]
    return [node for node in (*nodes, *inner) if node.kind == "annotation"]
