"""The marked date table, and the functions that move or extend its dates."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

import numpy as np

from pipeline.powerbi.dax.errors import DaxError, Place, UnsupportedDax
from pipeline.powerbi.dax.syntax import Call, ColumnRef, Constant, Expression, Interval, Unary
from tests.dax.calendar_shifts import Days, moved, whole_years, year_to_date
from tests.dax.columns import BLANK_CODE, Codes, Column, ColumnName
from tests.dax.relations import Relations
from tests.dax.rows import Rows

if TYPE_CHECKING:
    from tests.dax.context import Scope
    from tests.dax.interpreter import Interpreter


class DateTable:
    """Its dates have to be whole years without gaps, as Power BI wants them."""

    def __init__(self, relations: Relations, name: ColumnName) -> None:
        """Looks at the dates when they are needed."""
        self.name = name
        self._relations = relations

    @property
    def columns(self) -> frozenset[ColumnName]:
        """All columns of the table."""
        return frozenset(self._relations.columns(self.name[0]))

    def days(self, codes: Codes) -> Days:
        """The days with these codes."""
        present = np.unique(codes)
        found: Days = self._days[present[present != BLANK_CODE] - 1]
        return found

    def rows(self, days: Days) -> Rows:
        """Those of the days that the table has."""
        codes = np.flatnonzero(np.isin(self._days, days)) + 1
        return Rows((self.name,), 1, codes.reshape(-1, 1))

    @cached_property
    def _days(self) -> Days:
        """By code, less 1."""
        column = self._relations.column(self.name)
        days = np.array(column.values[1:], dtype="datetime64[D]")
        if not self._is_proper(column, days):
            table, name = self.name
            raise DaxError(f"'{table}'[{name}] has to be the days of whole years, each once")
        return days

    def _is_proper(self, column: Column, days: Days) -> bool:
        if column.kind != "date" or len(column.codes) - 1 != len(days):
            return False
        if not len(days):
            return False
        whole = whole_years(days)
        return len(whole) == len(days) and bool((whole == days).all())


def date_add(it: Interpreter, call: Call, scope: Scope) -> Rows:
    """DATEADD."""
    dates, count, interval = call.arguments
    if not isinstance(interval, Interval):
        raise DaxError("DATEADD needs DAY, MONTH, QUARTER or YEAR", call.place)
    days = moved(_given(it, dates, scope), _whole(count), interval.name, call.place)
    return it.dates.rows(days)


def same_period_last_year(it: Interpreter, call: Call, scope: Scope) -> Rows:
    """SAMEPERIODLASTYEAR, which is DATEADD by -1 YEAR."""
    days = moved(_given(it, call.arguments[0], scope), -1, "YEAR", call.place)
    return it.dates.rows(days)


def dates_ytd(it: Interpreter, call: Call, scope: Scope) -> Rows:
    """DATESYTD."""
    return it.dates.rows(year_to_date(_given(it, call.arguments[0], scope)))


def _given(it: Interpreter, argument: Expression, scope: Scope) -> Days:
    """The days of a dates argument; a column stands for CALCULATETABLE ( DISTINCT ( column ) )."""
    if isinstance(argument, ColumnRef):
        name = (argument.table, argument.name)
        _check_is_date(it, (name,), argument.place)
        return it.dates.days(it.visible.column(name, it.transition(scope, argument.place)))
    rows = it.table(argument, scope)
    _check_is_date(it, rows.columns, argument.place)
    return it.dates.days(rows.codes[:, 0])


def _check_is_date(it: Interpreter, columns: tuple[ColumnName, ...], place: Place) -> None:
    if columns != (it.dates.name,):
        raise UnsupportedDax("dates other than those of the date table", place)


def _whole(expression: Expression) -> int:
    """The whole number that is written there."""
    match expression:
        case Constant(value=int(number)) if not isinstance(number, bool):
            return number
        case Unary(operator="-", operand=operand):
            return -_whole(operand)
        case _:
            raise UnsupportedDax("a number of intervals that is computed", expression.place)
