"""Conditions as filter arguments: FILTER ( ALL ( its columns ), condition ), in short."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from pipeline.powerbi.dax.functions import OF_A_COLUMN
from pipeline.powerbi.dax.syntax import Call, ColumnRef, Expression, VariableRef, parts
from tests.dax.columns import ColumnName
from tests.dax.context import Filter, Scope, filter_by
from tests.dax.table_functions import combinations, where

if TYPE_CHECKING:
    from tests.dax.interpreter import Interpreter

_ALLOWED = OF_A_COLUMN | {"BLANK", "DIVIDE", "IF", "ISBLANK"}


def predicate(it: Interpreter, condition: Expression, scope: Scope) -> Filter:
    """The combinations of values for which it holds, of all in the columns that it names.

    It is kept where nothing around it matters, for it may be asked for in each cell of a report.
    """
    if kept := it.predicates.get(id(condition)):
        return kept[1]
    columns = list(dict.fromkeys(_named(it, condition)))
    if not columns:
        raise UnsupportedDax("a condition that names no column", condition.place)
    tables = {table for table, _ in columns}
    if len(tables) > 1:
        raise UnsupportedDax("a condition on columns of several tables", condition.place)
    every = combinations(it, columns, it.visible.all_rows(*tables))
    result = filter_by(where(it, every, condition, scope))
    if _depends_on_nothing(condition):
        it.predicates[id(condition)] = (condition, result)
    return result


def _named(it: Interpreter, condition: Expression) -> list[ColumnName]:
    """The columns that a condition is about; those that it aggregates are not among them."""
    if it.is_measure(condition):
        raise DaxError("a measure in a condition of CALCULATE: use FILTER", condition.place)
    match condition:
        case ColumnRef():
            return [it.column_name(condition)]
        case Call(function=function) if function not in _ALLOWED:
            raise UnsupportedDax(f"{function} in a condition of CALCULATE", condition.place)
        case Call(function=function) if function in OF_A_COLUMN:
            return []
    return [name for part in parts(condition) for name in _named(it, part)]


def _depends_on_nothing(condition: Expression) -> bool:
    """Whether it names columns of its own row only."""
    match condition:
        case VariableRef():
            return False
        case Call(function=function) if function in OF_A_COLUMN:
            return False
    return all(_depends_on_nothing(part) for part in parts(condition))
