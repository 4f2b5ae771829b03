"""Evaluates expressions in a scope."""

from __future__ import annotations

from collections.abc import Mapping

from pipeline.powerbi.dax.errors import DaxError, Place, UnsupportedDax
from pipeline.powerbi.dax.parser import COMPARISONS, parse
from pipeline.powerbi.dax.syntax import (
    Binary,
    Block,
    Call,
    ColumnRef,
    Constant,
    Expression,
    MeasureRef,
    Membership,
    TableRef,
    Unary,
    VariableRef,
)
from pipeline.powerbi.semantic_model import MEASURE_TABLE
from tests.dax.columns import ColumnName
from tests.dax.context import Context, Filter, Scope
from tests.dax.dates import DateTable
from tests.dax.relations import Relations
from tests.dax.rows import Rows
from tests.dax.scalar_functions import SCALARS
from tests.dax.table_functions import TABLES, visible_rows
from tests.dax.values import Value, calculate, compare, negative, strictly_equal, truth
from tests.dax.visible import Visible


class Interpreter:
    """Knows the data and the measures; what it is asked in is a scope."""

    def __init__(
        self, relations: Relations, measures: Mapping[str, str], date_column: ColumnName
    ) -> None:
        """Parses a measure when it is first asked for."""
        self.relations = relations
        self.visible = Visible(relations)
        self.dates = DateTable(relations, date_column)
        self.predicates: dict[int, tuple[Expression, Filter]] = {}
        """By identity of the condition, which is kept alive beside its filter."""
        self._measures = measures
        self._parsed: dict[str, Expression] = {}
        self._open: list[str] = []

    def measure(self, name: str, context: Context, place: Place | None = None) -> Value:
        """The value of a measure under these filters."""
        if name not in self._measures:
            raise DaxError(f"there is no measure [{name}]", place)
        if name in self._open:
            raise DaxError(f"[{name}] needs itself", place)
        self._open.append(name)
        try:
            return self.scalar(self._expression(name), Scope(context))
        except DaxError as error:
            error.arose_in(name)
            raise
        finally:
            self._open.pop()

    def scalar(self, expression: Expression, scope: Scope) -> Value:
        """The single value of an expression."""
        match expression:
            case Constant(value=value):
                return value
            case ColumnRef():
                return self._column(expression, scope)
            case MeasureRef(name=name, place=place):
                return self.measure(name, self.transition(scope, place), place)
            case VariableRef(name=name, place=place):
                return _single(scope.variables[name], place)
            case Unary():
                return self._unary(expression, scope)
            case Binary():
                return self._binary(expression, scope)
            case Membership():
                return self._membership(expression, scope)
            case Block(result=result):
                return self.scalar(result, self._declared(expression, scope))
            case Call(function=function) if function in SCALARS:
                return SCALARS[function](self, expression, scope)
        raise UnsupportedDax("a table, or a part of one, where a value is needed", expression.place)

    def table(self, expression: Expression, scope: Scope) -> Rows:
        """The rows of a table expression."""
        match expression:
            case TableRef():
                return visible_rows(self, expression, scope)
            case VariableRef(name=name) if isinstance(rows := scope.variables[name], Rows):
                return rows
            case Call(function=function) if function in TABLES:
                return TABLES[function](self, expression, scope)
        raise UnsupportedDax("no table, where one is needed", expression.place)

    def gives_table(self, expression: Expression, scope: Scope) -> bool:
        """Whether it is a table expression."""
        match expression:
            case TableRef():
                return True
            case VariableRef(name=name):
                return isinstance(scope.variables[name], Rows)
            case Call(function=function):
                return function in TABLES
        return False

    def transition(self, scope: Scope, place: Place) -> Context:
        """The context in which the rows that are iterated have become filters.

        A filter on the date column replaces those on other columns of the date table if CALCULATE
        adds it; whether it does so here is not documented, so it must not matter.
        """
        table, _ = self.dates.name
        for row in scope.rows:
            code = row.code(self.dates.name)
            if code is None or self.dates.columns <= set(row.columns):
                continue
            left = self.visible.rows(table, scope.context)
            if code not in self.relations.column(self.dates.name).codes[left]:
                raise UnsupportedDax("iterating dates that are filtered out", place)
        return scope.transition()

    def is_measure(self, expression: Expression) -> bool:
        """Whether it is a measure, alone or behind the table that holds all of them."""
        match expression:
            case MeasureRef():
                return True
            case ColumnRef(table=table, name=name):
                return table == MEASURE_TABLE and name in self._measures
        return False

    def column_name(self, expression: Expression) -> ColumnName:
        """The column that the expression is."""
        if not isinstance(expression, ColumnRef):
            raise DaxError("a column is needed here: table[column]", expression.place)
        name = (expression.table, expression.name)
        self.relations.check_column(name, expression.place)
        return name

    def _expression(self, measure: str) -> Expression:
        if measure not in self._parsed:
            self._parsed[measure] = parse(self._measures[measure])
        return self._parsed[measure]

    def _column(self, reference: ColumnRef, scope: Scope) -> Value:
        if self.is_measure(reference):
            context = self.transition(scope, reference.place)
            return self.measure(reference.name, context, reference.place)
        name = self.column_name(reference)
        code = scope.code(name)
        if code is None:
            raise DaxError(
                f"'{name[0]}'[{name[1]}] stands for no single value here", reference.place
            )
        return self.relations.column(name).values[code]

    def _unary(self, expression: Unary, scope: Scope) -> Value:
        operand = self.scalar(expression.operand, scope)
        if expression.operator == "NOT":
            return not truth(operand, expression.place)
        return negative(operand, expression.place)

    def _binary(self, expression: Binary, scope: Scope) -> Value:
        operator, place = expression.operator, expression.place
        left = self.scalar(expression.left, scope)
        if operator in ("&&", "||"):
            if truth(left, place) == (operator == "||"):
                return operator == "||"
            return truth(self.scalar(expression.right, scope), place)
        right = self.scalar(expression.right, scope)
        if operator in COMPARISONS:
            return compare(operator, left, right, place)
        return calculate(operator, left, right, place)

    def _membership(self, expression: Membership, scope: Scope) -> Value:
        value = self.scalar(expression.value, scope)
        options = (self.scalar(option, scope) for option in expression.options)
        return any(strictly_equal(value, option, expression.place) for option in options)

    def _declared(self, block: Block, scope: Scope) -> Scope:
        """The scope with the block's variables, each evaluated here and once."""
        for name, expression in block.variables:
            evaluate = self.table if self.gives_table(expression, scope) else self.scalar
            scope = scope.declaring(name, evaluate(expression, scope))
        return scope


def _single(value: Value | Rows, place: Place) -> Value:
    if isinstance(value, Rows):
        raise DaxError("a table where a value is needed", place)
    return value
