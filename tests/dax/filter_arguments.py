"""CALCULATE: what its filter arguments make of the filter context."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from pipeline.powerbi.dax.errors import UnsupportedDax
from pipeline.powerbi.dax.functions import CLEARING
from pipeline.powerbi.dax.syntax import Call, Expression, TableRef
from tests.dax.columns import ColumnName
from tests.dax.context import Context, Filter, Scope, filter_by
from tests.dax.predicates import predicate
from tests.dax.table_functions import columns_of_one_table
from tests.dax.values import Value

if TYPE_CHECKING:
    from tests.dax.interpreter import Interpreter


@dataclass(frozen=True)
class Argument:
    """An argument, evaluated outside."""

    cleared: frozenset[ColumnName] = frozenset()
    """Columns that lose their filters."""
    added: Filter | None = None
    keeps: bool = False
    """Whether filters on the same columns stay."""


def calculate(it: Interpreter, call: Call, scope: Scope) -> Value:
    """CALCULATE: the first argument under the filters that the others make."""
    expression, *rest = call.arguments
    arguments = [_argument(it, each, scope) for each in rest]
    context = _changed(it, it.transition(scope, call.place), arguments)
    return it.scalar(expression, Scope(context, (), scope.variables))


def _changed(it: Interpreter, context: Context, arguments: list[Argument]) -> Context:
    """The context under the arguments: filters are cleared before any is added."""
    for each in arguments:
        context = context.cleared(each.cleared)
        if each.added and not each.keeps:
            context = context.cleared(frozenset(each.added.columns))
            if it.dates.name in each.added.columns:  # as Power BI does for a marked date table
                context = context.cleared(it.dates.columns)
    return context.narrowed(each.added for each in arguments if each.added)


def _argument(it: Interpreter, argument: Expression, scope: Scope) -> Argument:
    match argument:
        case Call(function=function, arguments=names) if function in CLEARING:
            return Argument(cleared=_cleared(it, names))
        case Call(function="KEEPFILTERS", arguments=(inner,)):
            added = _filter(it, inner, scope)
            if it.dates.name in added.columns:
                # Whether the other filters of the date table stay is not documented.
                raise UnsupportedDax("KEEPFILTERS of a filter on the date column", argument.place)
            return Argument(added=added, keeps=True)
    return Argument(added=_filter(it, argument, scope))


def _cleared(it: Interpreter, names: tuple[Expression, ...]) -> frozenset[ColumnName]:
    if not names:
        return it.relations.all_columns()
    first = names[0]
    if isinstance(first, TableRef) and len(names) == 1:
        it.relations.check_table(first.name, first.place)
        return frozenset(it.relations.expanded(first.name))
    return frozenset(columns_of_one_table(it, names))


def _filter(it: Interpreter, argument: Expression, scope: Scope) -> Filter:
    if isinstance(argument, Call) and argument.function in CLEARING | {"KEEPFILTERS"}:
        raise UnsupportedDax(f"{argument.function} within KEEPFILTERS", argument.place)
    if it.gives_table(argument, scope):
        return filter_by(it.table(argument, scope))
    return predicate(it, argument, scope)
