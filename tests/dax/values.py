"""Single values: what operators make of them, and of BLANK."""

from __future__ import annotations

from datetime import datetime
from typing import Literal

import pandas as pd

from pipeline.powerbi.dax.errors import DaxError, Place, UnsupportedDax

Value = float | int | str | bool | datetime | None
"""None is BLANK; a date is a pandas Timestamp."""

Number = float | int
Kind = Literal["blank", "number", "text", "bool", "date"]

_AS_BLANK: dict[Kind, Value] = {
    "number": 0,
    "text": "",
    "bool": False,
    "date": pd.Timestamp("1899-12-30"),
}
"""What BLANK is taken for beside a value of this kind; only == tells them apart."""


def kind_of(value: Value) -> Kind:
    """The kind of a value."""
    if value is None:
        return "blank"
    if isinstance(value, bool):
        return "bool"
    if isinstance(value, int | float):
        return "number"
    return "text" if isinstance(value, str) else "date"


def truth(value: Value, place: Place) -> bool:
    """The value as a condition: BLANK and 0 are false."""
    match kind_of(value):
        case "blank" | "number" | "bool":
            return bool(value)
        case kind:
            raise DaxError(f"a {kind} is no condition", place)


def number(value: Value, place: Place) -> Number | None:
    """The value, which has to be a number or BLANK."""
    if isinstance(value, bool) or not isinstance(value, int | float | None):
        raise UnsupportedDax(f"a {kind_of(value)} where a number is needed", place)
    return value


def compare(operator: str, left: Value, right: Value, place: Place) -> bool:
    """The result of a comparison; the case of texts makes no difference."""
    if operator == "==":
        return strictly_equal(left, right, place)
    left, right, kind = _alike(left, right, place)
    if operator in ("=", "<>"):
        return (left == right) == (operator == "=")
    if kind in ("text", "bool"):
        raise UnsupportedDax(f"{operator} between values of the kind {kind}", place)
    if operator in ("<", ">="):
        return _less(left, right) == (operator == "<")
    return _less(right, left) == (operator == ">")


def strictly_equal(left: Value, right: Value, place: Place) -> bool:
    """Whether they are equal where BLANK equals BLANK only, as for == and IN."""
    if left is None or right is None:
        return left is right
    left, right, _ = _alike(left, right, place)
    return left == right


def calculate(operator: str, left: Value, right: Value, place: Place) -> Value:
    """The result of an arithmetic operator or of &."""
    if operator == "&":
        return _joined(left, right, place)
    first, second = number(left, place), number(right, place)
    if operator in ("+", "-"):
        if first is None and second is None:
            return None
        sign = 1 if operator == "+" else -1
        return (first or 0) + sign * (second or 0)
    if operator == "*":
        return None if first is None or second is None else first * second
    if operator == "/":
        return _quotient(first, second, place)
    return _power(first, second, place)


def divide(left: Value, right: Value, otherwise: Value, place: Place) -> Value:
    """DIVIDE: the third value where the divisor is 0 or BLANK."""
    dividend, divisor = number(left, place), number(right, place)
    if divisor:
        return None if dividend is None else dividend / divisor
    if dividend is None and otherwise is not None:
        raise UnsupportedDax("DIVIDE of BLANK by 0 or BLANK with a third argument", place)
    return otherwise


def negative(value: Value, place: Place) -> Value:
    """The value with a minus sign."""
    operand = number(value, place)
    if operand is None:
        raise UnsupportedDax("a minus sign before BLANK", place)
    return -operand


def _alike(left: Value, right: Value, place: Place) -> tuple[Value, Value, Kind]:
    """Both as values of one kind, texts in lower case."""
    kind = kind_of(right if left is None else left)
    left = _AS_BLANK.get(kind) if left is None else left
    right = _AS_BLANK.get(kind) if right is None else right
    if kind_of(left) != kind_of(right):
        raise DaxError(f"a {kind_of(left)} cannot be compared with a {kind_of(right)}", place)
    return _folded(left), _folded(right), kind


def _folded(value: Value) -> Value:
    return value.lower() if isinstance(value, str) else value


def _less(left: Value, right: Value) -> bool:
    return left is not None and right is not None and left < right  # type: ignore[operator]


def _quotient(left: Number | None, right: Number | None, place: Place) -> Value:
    if left is None and (right is None or right):
        return None
    if not right:
        raise UnsupportedDax("/ by 0 or BLANK, which gives infinity or NaN: use DIVIDE", place)
    return (left or 0) / right


def _power(base: Number | None, exponent: Number | None, place: Place) -> Value:
    if base is None or exponent is None or base <= 0:
        raise UnsupportedDax("^ of BLANK, 0 or a negative number, or by BLANK", place)
    result: Number = base**exponent
    return result


def _joined(left: Value, right: Value, place: Place) -> str:
    if left is None and right is None:
        raise UnsupportedDax("& between two BLANKs", place)
    return _text(left, place) + _text(right, place)


def _text(value: Value, place: Place) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    if isinstance(value, int) and not isinstance(value, bool):
        return str(value)
    raise UnsupportedDax(f"& with {value!r}, whose text depends on the locale", place)
