"""Functions that give a single value."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import TYPE_CHECKING

from pipeline.powerbi.dax.errors import UnsupportedDax
from pipeline.powerbi.dax.functions import OF_A_COLUMN
from pipeline.powerbi.dax.syntax import Call, Expression, Interval, TableRef
from tests.dax.aggregates import AGGREGATES, average_of_each, sum_of_each
from tests.dax.columns import BLANK_CODE, Codes, ColumnName
from tests.dax.context import Scope
from tests.dax.filter_arguments import calculate
from tests.dax.table_functions import combinations
from tests.dax.values import Number, Value, divide, kind_of, number, truth

if TYPE_CHECKING:
    from tests.dax.interpreter import Interpreter


def aggregate(it: Interpreter, call: Call, scope: Scope) -> Value:
    """SUM, COUNT and their like."""
    name = it.column_name(call.arguments[0])
    codes = it.visible.column(name, scope.context)
    if call.function == "DISTINCTCOUNT":
        _check_blank_row(it, name, codes, call, scope)
    try:
        return AGGREGATES[call.function](it.relations.column(name), codes)
    except UnsupportedDax as error:
        raise UnsupportedDax(f"{call.function}: {error}", call.place) from error


def _check_blank_row(
    it: Interpreter, name: ColumnName, codes: Codes, call: Call, scope: Scope
) -> None:
    """It is not documented whether DISTINCTCOUNT counts the blank row, so it must not matter."""
    if it.visible.rows(name[0], scope.context)[-1] and BLANK_CODE not in codes:
        raise UnsupportedDax("DISTINCTCOUNT where rows elsewhere have no match", call.place)


def count_rows(it: Interpreter, call: Call, scope: Scope) -> Value:
    """COUNTROWS: BLANK without rows."""
    table = call.arguments[0]
    if isinstance(table, TableRef):
        it.relations.check_table(table.name, table.place)
        return int(it.visible.rows(table.name, scope.context)[:-1].sum()) or None
    return len(it.table(table, scope)) or None


def sum_x(it: Interpreter, call: Call, scope: Scope) -> Value:
    """SUMX."""
    return sum_of_each(_each(it, call, scope))


def average_x(it: Interpreter, call: Call, scope: Scope) -> Value:
    """AVERAGEX."""
    return average_of_each(_each(it, call, scope))


def if_then(it: Interpreter, call: Call, scope: Scope) -> Value:
    """IF: BLANK if the condition does not hold and nothing else is said."""
    condition, *branches = call.arguments
    if truth(it.scalar(condition, scope), condition.place):
        return it.scalar(branches[0], scope)
    return it.scalar(branches[1], scope) if len(branches) > 1 else None


def division(it: Interpreter, call: Call, scope: Scope) -> Value:
    """DIVIDE."""
    left, right, *rest = (it.scalar(argument, scope) for argument in call.arguments)
    return divide(left, right, rest[0] if rest else None, call.place)


def is_blank(it: Interpreter, call: Call, scope: Scope) -> Value:
    """ISBLANK."""
    return it.scalar(call.arguments[0], scope) is None


def blank(it: Interpreter, call: Call, scope: Scope) -> Value:
    """BLANK."""
    return None


def date_difference(it: Interpreter, call: Call, scope: Scope) -> Value:
    """DATEDIFF in days."""
    first, last, interval = call.arguments
    if not isinstance(interval, Interval) or interval.name != "DAY":
        raise UnsupportedDax("DATEDIFF in another unit than DAY", interval.place)
    return (_day(it, last, scope) - _day(it, first, scope)).days


def selected_value(it: Interpreter, call: Call, scope: Scope) -> Value:
    """SELECTEDVALUE: the only visible value, else the second argument."""
    name = it.column_name(call.arguments[0])
    found = combinations(it, [name], it.visible.rows(name[0], scope.context))
    if len(found) == 1:
        return it.relations.column(name).values[int(found.codes[0, 0])]
    return it.scalar(call.arguments[1], scope) if len(call.arguments) > 1 else None


def _day(it: Interpreter, expression: Expression, scope: Scope) -> date:
    value = it.scalar(expression, scope)
    if not isinstance(value, datetime):
        raise UnsupportedDax(f"a {kind_of(value)} where a date is needed", expression.place)
    return value.date()


def _each(it: Interpreter, call: Call, scope: Scope) -> Iterator[Number | None]:
    """The second argument for each row of the first."""
    given, expression = call.arguments
    for row in it.table(given, scope):
        yield number(it.scalar(expression, scope.iterating(row)), expression.place)


SCALARS: dict[str, Callable[[Interpreter, Call, Scope], Value]] = {
    **dict.fromkeys(OF_A_COLUMN, aggregate),
    "AVERAGEX": average_x,
    "BLANK": blank,
    "CALCULATE": calculate,
    "COUNTROWS": count_rows,
    "DATEDIFF": date_difference,
    "DIVIDE": division,
    "IF": if_then,
    "ISBLANK": is_blank,
    "SELECTEDVALUE": selected_value,
    "SUMX": sum_x,
}
