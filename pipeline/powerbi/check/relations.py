"""Relationships: both ends there, of one type, and one path at most between two tables."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from pipeline.powerbi.check.fault import Fault, at
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.semantic_model import Column, Relationship


def relation_faults(model: ReadModel) -> Iterator[Fault]:
    """What is wrong with each relationship, then with all of them together."""
    for each in model.relationships:
        yield from _end_faults(model, each)
    for each in model.two_way:
        yield Fault(where(each), "filters both ways. Make it many to one, in a single direction.")
    yield from _path_faults(model)


def where(each: Relationship) -> str:
    """How messages call the relationship."""
    return f"{at(each.from_table, each.from_column)} to {at(each.to_table, each.to_column)}"


def column_of(model: ReadModel, table: str, name: str) -> Column | None:
    """The column of these names, if there is one."""
    found = model.table(table)
    columns = found.columns if found else ()
    return next((column for column in columns if column.name == name), None)


def _end_faults(model: ReadModel, each: Relationship) -> Iterator[Fault]:
    ends = ((each.from_table, each.from_column), (each.to_table, each.to_column))
    columns = [column_of(model, *end) for end in ends]
    for end, column in zip(ends, columns, strict=True):
        if column is None:
            yield Fault(where(each), f"there is no column {at(*end)}.")
    many, one = columns
    # DAX may leave a type open.
    types = {column.data_type for column in columns if column and column.data_type}
    if many and one and len(types) > 1:
        yield Fault(
            where(each), f"relates {many.data_type} to {one.data_type}. Give both one type."
        )
    if each.from_table == each.to_table:
        yield Fault(where(each), "relates a table to itself, which Power BI refuses.")


def _path_faults(model: ReadModel) -> Iterator[Fault]:
    related = [
        each
        for each in model.relationships
        if each.from_table != each.to_table and each not in model.inactive
    ]
    for start in sorted({each.to_table for each in related}):
        for table, ways in sorted(_reached(related, start).items()):
            if table == start:
                yield Fault(f"table {start!r}", "filters itself in a circle of relationships.")
            elif ways > 1:
                yield Fault(
                    f"table {start!r}",
                    f"filters {table!r} by {ways} paths, which Power BI refuses. Remove one.",
                )


def _reached(related: list[Relationship], start: str) -> Counter[str]:
    """Table to the number of paths by which `start` filters it; a circle is followed once."""
    found: Counter[str] = Counter()
    open_paths = [(start, frozenset({start}))]
    while open_paths:
        at_table, passed = open_paths.pop()
        for each in related:
            if each.to_table == at_table:
                found[each.from_table] += 1
                if each.from_table not in passed:
                    open_paths.append((each.from_table, passed | {each.from_table}))
    return found
