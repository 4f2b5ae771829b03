"""Columns of the model: what their query gives them, and what they are sorted by."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from pipeline.powerbi.check.fault import Fault, at
from pipeline.powerbi.check.model_reader import ReadModel
from pipeline.powerbi.check.queries import Query
from pipeline.powerbi.m_query import CULTURE, FOLDER_PARAMETER, TYPES
from pipeline.powerbi.semantic_model import Column, Table

_REBUILD = "Build the project again."


def column_faults(model: ReadModel) -> Iterator[Fault]:
    """Queries of another form, columns that they do not give so, and sorting that goes wrong."""
    for table in model.tables:
        query = model.queries[table.name]
        if query is None:
            yield Fault(
                f"table {table.name!r}",
                f"its query does not load one file of {FOLDER_PARAMETER} in the form that revops "
                f"writes, so it cannot be checked. {_REBUILD}",
            )
        else:
            yield from _query_faults(table, model.loaded_columns(table), query)
        yield from _sort_faults(table)
    yield from _hierarchy_faults(model)


def _query_faults(table: Table, columns: Iterable[Column], query: Query) -> Iterator[Fault]:
    if query.culture != CULTURE:
        yield Fault(
            f"table {table.name!r}",
            f"its query types numbers and dates by {query.culture or 'the reader’s settings'}, "
            f"not {CULTURE}. {_REBUILD}",
        )
    for column in columns:
        where = at(table.name, column.name)
        if column.source not in query.columns:
            yield Fault(where, f"its query does not give the column {column.source!r}. {_REBUILD}")
            continue
        wanted, given = TYPES.get(column.data_type), query.types.get(column.source)
        if wanted is None:
            yield Fault(where, f"its type {column.data_type!r} is none that revops writes.")
        elif wanted != given:
            yield Fault(
                where,
                f"is {column.data_type} in the model, but {given or 'without a type'} "
                f"in its query. {_REBUILD}",
            )


def _sort_faults(table: Table) -> Iterator[Fault]:
    columns = {column.name: column for column in table.columns}
    for column in table.columns:
        if column.sort_by and column.sort_by not in columns:
            yield Fault(
                at(table.name, column.name),
                f"is sorted by {column.sort_by!r}, which the table does not have.",
            )
        elif _is_in_circle(column, columns):
            yield Fault(at(table.name, column.name), "is sorted, in the end, by itself.")


def _is_in_circle(column: Column, columns: dict[str, Column]) -> bool:
    seen, name = set(), column.sort_by
    while name and name not in seen:
        if name == column.name:
            return True
        seen.add(name)
        name = columns[name].sort_by if name in columns else None
    return False


def _hierarchy_faults(model: ReadModel) -> Iterator[Fault]:
    for (name, hierarchy), levels in model.hierarchies.items():
        table = model.table(name)
        known = {column.name for column in table.columns} if table else set()
        for level, column in levels.items():
            if column not in known:
                yield Fault(
                    f"hierarchy {name}[{hierarchy}]",
                    f"its level {level!r} has no column {column!r} in the table.",
                )
