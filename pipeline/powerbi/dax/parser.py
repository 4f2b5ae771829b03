"""Reads an expression; precedence as in Microsoft's DAX operator reference."""

from __future__ import annotations

from collections.abc import Callable

from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from pipeline.powerbi.dax.functions import INTERVALS, RESERVED, check_arguments
from pipeline.powerbi.dax.lexer import Token, tokens
from pipeline.powerbi.dax.syntax import (
    Binary,
    Block,
    Call,
    ColumnRef,
    Constant,
    Expression,
    Interval,
    MeasureRef,
    Membership,
    TableRef,
    Unary,
    VariableRef,
)

COMPARISONS = ("=", "==", "<>", "<", "<=", ">", ">=")


def parse(source: str) -> Expression:
    """The syntax tree of an expression."""
    return _Parser(tokens(source)).whole()


class _Parser:
    """By recursive descent: a method for each precedence, the loosest first."""

    def __init__(self, found: list[Token]) -> None:
        """At the first token."""
        self._tokens = found
        self._at = 0
        self._variables: dict[str, str] = {}
        """Those in scope: lower case to how they were declared."""

    def whole(self) -> Expression:
        """The expression, with nothing after it."""
        expression = self._expression()
        if self._next.kind != "end":
            raise self._unexpected("the end")
        return expression

    def _expression(self) -> Expression:
        return self._block() if self._is_word("VAR") else self._or()

    def _block(self) -> Expression:
        place, outside = self._next.place, self._variables
        variables: list[tuple[str, Expression]] = []
        while self._is_word("VAR"):
            self._take()
            name = self._new_variable([name for name, _ in variables])
            self._expect("=")
            variables.append((name, self._expression()))
            self._variables = {**self._variables, name.lower(): name}
        if not self._is_word("RETURN"):
            raise self._unexpected("VAR or RETURN")
        self._take()
        result = self._expression()
        self._variables = outside
        return Block(tuple(variables), result, place=place)

    def _new_variable(self, others: list[str]) -> str:
        token = self._take()
        name = token.text
        if token.kind != "word" or "." in name or name.upper() in RESERVED:
            raise DaxError(f"{name} cannot name a variable", token.place)
        if name.lower() in (other.lower() for other in others):
            raise DaxError(f"the variable {name} is declared twice", token.place)
        return name

    def _or(self) -> Expression:
        return self._chain(("||",), self._and)

    def _and(self) -> Expression:
        return self._chain(("&&",), self._not)

    def _not(self) -> Expression:
        if not self._is_word("NOT"):
            return self._comparison()
        place = self._take().place
        after = self._closing() + 1 if self._is_symbol("(") else None
        operand = self._not()
        if after is not None and self._at != after:
            # NOT is a function too: NOT ( a ) = b could be (NOT a) = b or NOT (a = b).
            raise UnsupportedDax("NOT ( … ) and an operator: say what it denies in ( … )", place)
        return Unary("NOT", operand, place=place)

    def _comparison(self) -> Expression:
        left = self._concatenation()
        if self._is_word("IN"):
            left = self._membership(left)
        elif self._is_symbol(*COMPARISONS):
            token = self._take()
            left = Binary(token.text, left, self._concatenation(), place=token.place)
        if self._is_word("IN") or self._is_symbol(*COMPARISONS):
            raise UnsupportedDax("two comparisons in a row: use ( … )", self._next.place)
        return left

    def _membership(self, value: Expression) -> Expression:
        place = self._take().place
        if not self._is_symbol("{"):
            raise UnsupportedDax("IN is supported before { … } only", place)
        self._take()
        options = self._listed("}")
        if not options:
            raise self._unexpected("a value")
        return Membership(value, options, place=place)

    def _concatenation(self) -> Expression:
        return self._chain(("&",), self._sum)

    def _sum(self) -> Expression:
        return self._chain(("+", "-"), self._product)

    def _product(self) -> Expression:
        return self._chain(("*", "/"), self._sign)

    def _sign(self) -> Expression:
        if self._is_symbol("-"):
            place = self._take().place
            return Unary("-", self._sign(), place=place)
        if self._is_symbol("+"):  # is ignored, says the reference
            self._take()
            return self._sign()
        return self._power()

    def _power(self) -> Expression:
        base = self._primary()
        if not self._is_symbol("^"):
            return base
        token = self._take()
        power = Binary("^", base, self._primary(), place=token.place)
        if self._is_symbol("^"):
            raise UnsupportedDax("two ^ in a row: use ( … )", self._next.place)
        return power

    def _primary(self) -> Expression:
        token = self._take()
        match token.kind:
            case "number":
                return Constant(_number(token.text), place=token.place)
            case "text":
                return Constant(token.text, place=token.place)
            case "bracketed":
                return MeasureRef(token.text, place=token.place)
            case "table":
                return self._table_or_column(token)
            case "word":
                return self._word(token)
        if token.text == "(":
            return self._parenthesised()
        if token.text == "{":
            raise UnsupportedDax("{ … } is supported after IN only", token.place)
        raise DaxError(f"expected a value, found {token.text}", token.place)

    def _parenthesised(self) -> Expression:
        inner = self._expression()
        if self._is_symbol(","):
            raise UnsupportedDax("several values in ( … ) are not supported", self._next.place)
        self._expect(")")
        return inner

    def _word(self, token: Token) -> Expression:
        upper = token.text.upper()
        if upper in ("TRUE", "FALSE"):
            if self._is_symbol("("):
                self._take()
                self._expect(")")
            return Constant(upper == "TRUE", place=token.place)
        if self._is_symbol("("):
            return self._call(upper, token)
        if token.text.lower() in self._variables and self._next.kind != "bracketed":
            return VariableRef(self._variables[token.text.lower()], place=token.place)
        if upper in INTERVALS and self._next.kind != "bracketed":
            return Interval(upper, place=token.place)
        if upper in RESERVED:
            raise UnsupportedDax(
                f"{token.text} means something else in DAX; if it is a table, write '{token.text}'",
                token.place,
            )
        return self._table_or_column(token)

    def _table_or_column(self, token: Token) -> Expression:
        if token.kind == "word" and "." in token.text:
            raise DaxError(f"{token.text} is no name of a table", token.place)
        if self._next.kind == "bracketed":
            return ColumnRef(token.text, self._take().text, place=token.place)
        return TableRef(token.text, place=token.place)

    def _call(self, function: str, token: Token) -> Expression:
        self._take()
        arguments = self._listed(")")
        check_arguments(function, len(arguments), token.place)
        return Call(function, arguments, place=token.place)

    def _listed(self, end: str) -> tuple[Expression, ...]:
        """Expressions with commas between them, and the end, which is taken too."""
        found: list[Expression] = []
        if not self._is_symbol(end):
            found.append(self._expression())
            while self._is_symbol(","):
                self._take()
                found.append(self._expression())
        self._expect(end)
        return tuple(found)

    def _chain(self, operators: tuple[str, ...], operand: Callable[[], Expression]) -> Expression:
        """Operators of one precedence, from left to right."""
        left = operand()
        while self._is_symbol(*operators):
            token = self._take()
            left = Binary(token.text, left, operand(), place=token.place)
        return left

    @property
    def _next(self) -> Token:
        return self._tokens[self._at]

    def _take(self) -> Token:
        token = self._next
        if token.kind != "end":
            self._at += 1
        return token

    def _expect(self, symbol: str) -> None:
        if not self._is_symbol(symbol):
            raise self._unexpected(symbol)
        self._take()

    def _is_symbol(self, *symbols: str) -> bool:
        return self._next.kind == "symbol" and self._next.text in symbols

    def _is_word(self, word: str) -> bool:
        return self._next.kind == "word" and self._next.text.upper() == word

    def _closing(self) -> int:
        """Where the parenthesis ends that comes next."""
        depth = 0
        for at in range(self._at, len(self._tokens)):
            token = self._tokens[at]
            if token.kind == "symbol":
                depth += (token.text == "(") - (token.text == ")")
            if not depth:
                return at
        raise DaxError("( without )", self._next.place)

    def _unexpected(self, wanted: str) -> DaxError:
        return DaxError(f"expected {wanted}, found {self._next.text}", self._next.place)


def _number(text: str) -> int | float:
    return int(text) if text.isdigit() else float(text)
