"""Expressions that give tables."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import numpy as np

from pipeline.powerbi.dax.errors import DaxError
from pipeline.powerbi.dax.syntax import Call, Expression, TableRef
from tests.dax.columns import ColumnName
from tests.dax.context import Scope
from tests.dax.dates import date_add, dates_ytd, same_period_last_year
from tests.dax.rows import Rows
from tests.dax.values import truth
from tests.dax.visible import Mask

if TYPE_CHECKING:
    from tests.dax.interpreter import Interpreter


def rows_of_table(it: Interpreter, table: str, mask: Mask) -> Rows:
    """These rows with the columns of the expanded table."""
    columns = it.relations.expanded(table)
    codes = np.stack([it.relations.codes(table, name)[mask] for name in columns], axis=1)
    return Rows(columns, len(it.relations.columns(table)), codes)


def combinations(it: Interpreter, columns: Sequence[ColumnName], mask: Mask) -> Rows:
    """The different combinations of values in these columns of one table."""
    found = np.stack([it.relations.column(name).codes[mask] for name in columns], axis=1)
    return Rows(tuple(columns), len(columns), np.unique(found, axis=0))


def columns_of_one_table(it: Interpreter, arguments: Sequence[Expression]) -> list[ColumnName]:
    """The columns that the arguments are."""
    columns = [it.column_name(argument) for argument in arguments]
    if len({table for table, _ in columns}) != 1:
        raise DaxError("columns of several tables", arguments[0].place)
    return columns


def values(it: Interpreter, call: Call, scope: Scope) -> Rows:
    """VALUES: what is visible, the blank row among it."""
    argument = call.arguments[0]
    if isinstance(argument, TableRef):
        it.relations.check_table(argument.name, argument.place)
        return rows_of_table(it, argument.name, it.visible.rows(argument.name, scope.context))
    name = it.column_name(argument)
    return combinations(it, [name], it.visible.rows(name[0], scope.context))


def everything(it: Interpreter, call: Call, scope: Scope) -> Rows:
    """ALL: a table, or the combinations in columns of one, the blank row among them."""
    if not call.arguments:
        raise DaxError("ALL ( ) gives no table", call.place)
    first = call.arguments[0]
    if isinstance(first, TableRef) and len(call.arguments) == 1:
        it.relations.check_table(first.name, first.place)
        return rows_of_table(it, first.name, it.visible.all_rows(first.name))
    columns = columns_of_one_table(it, call.arguments)
    return combinations(it, columns, it.visible.all_rows(columns[0][0]))


def filtered(it: Interpreter, call: Call, scope: Scope) -> Rows:
    """FILTER: the rows for which the condition holds."""
    given, condition = call.arguments
    return where(it, it.table(given, scope), condition, scope)


def where(it: Interpreter, rows: Rows, condition: Expression, scope: Scope) -> Rows:
    """The rows for which the condition holds."""
    place = condition.place
    return rows.kept([truth(it.scalar(condition, scope.iterating(row)), place) for row in rows])


def visible_rows(it: Interpreter, table: TableRef, scope: Scope) -> Rows:
    """A table that stands alone: its visible rows, without the blank row."""
    it.relations.check_table(table.name, table.place)
    mask = it.visible.rows(table.name, scope.context)
    mask[-1] = False
    return rows_of_table(it, table.name, mask)


TABLES: dict[str, Callable[[Interpreter, Call, Scope], Rows]] = {
    "ALL": everything,
    "DATEADD": date_add,
    "DATESYTD": dates_ytd,
    "FILTER": filtered,
    "SAMEPERIODLASTYEAR": same_period_last_year,
    "VALUES": values,
}
