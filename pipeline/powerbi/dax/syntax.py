"""The syntax tree of an expression."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.powerbi.dax.errors import Place

_NOWHERE = Place(0, 0)


@dataclass(frozen=True)
class Node:
    """A part of an expression; where it stands makes it no other."""

    place: Place = field(default=_NOWHERE, kw_only=True, compare=False, repr=False)


@dataclass(frozen=True)
class Constant(Node):
    """A number, a text, or TRUE or FALSE."""

    value: int | float | str | bool


@dataclass(frozen=True)
class ColumnRef(Node):
    """Written table[name]; a measure behind the table that holds it looks the same."""

    table: str
    name: str


@dataclass(frozen=True)
class TableRef(Node):
    """A table, alone."""

    name: str


@dataclass(frozen=True)
class MeasureRef(Node):
    """Written [name]."""

    name: str


@dataclass(frozen=True)
class VariableRef(Node):
    """A variable in scope, as it was declared."""

    name: str


@dataclass(frozen=True)
class Interval(Node):
    """DAY, MONTH, QUARTER or YEAR."""

    name: str


@dataclass(frozen=True)
class Unary(Node):
    """A minus sign or NOT."""

    operator: str
    operand: Expression


@dataclass(frozen=True)
class Binary(Node):
    """An operator between two operands."""

    operator: str
    left: Expression
    right: Expression


@dataclass(frozen=True)
class Membership(Node):
    """Written value IN { options }."""

    value: Expression
    options: tuple[Expression, ...]


@dataclass(frozen=True)
class Call(Node):
    """A function, its name in capitals, and its arguments."""

    function: str
    arguments: tuple[Expression, ...]


@dataclass(frozen=True)
class Block(Node):
    """Variables, each seeing those before it, and the result."""

    variables: tuple[tuple[str, Expression], ...]
    result: Expression


Expression = (
    Constant
    | ColumnRef
    | TableRef
    | MeasureRef
    | VariableRef
    | Interval
    | Unary
    | Binary
    | Membership
    | Call
    | Block
)


def walk(expression: Expression) -> Iterator[Expression]:
    """The expression and all its parts."""
    yield expression
    for part in parts(expression):
        yield from walk(part)


def parts(expression: Expression) -> tuple[Expression, ...]:
    """The parts right below it."""
    match expression:
        case Unary(operand=operand):
            return (operand,)
        case Binary(left=left, right=right):
            return (left, right)
        case Membership(value=value, options=options):
            return (value, *options)
        case Call(arguments=arguments):
            return arguments
        case Block(variables=variables, result=result):
            return (*(value for _, value in variables), result)
        case _:
            return ()
