"""Precedence, names and scopes, and what is refused."""

from __future__ import annotations

import pytest

from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from pipeline.powerbi.dax.parser import parse
from pipeline.powerbi.dax.syntax import (
    Binary,
    Block,
    Call,
    ColumnRef,
    Constant,
    Interval,
    MeasureRef,
    Membership,
    TableRef,
    Unary,
    VariableRef,
    walk,
)

ONE, TWO, THREE = Constant(1), Constant(2), Constant(3)


@pytest.mark.parametrize(
    ("source", "grouped"),
    [
        ("-2 ^ 2", "-(2 ^ 2)"),
        ("-[a] * [b]", "(-[a]) * [b]"),
        ("1 + 2 * 3", "1 + (2 * 3)"),
        ("1 - 2 - 3", "(1 - 2) - 3"),
        ("8 / 4 / 2", "(8 / 4) / 2"),
        ("1 & 2 + 3", "1 & (2 + 3)"),
        ("[a] & [b] = [c]", "([a] & [b]) = [c]"),
        ("NOT [a] = [b]", "NOT ([a] = [b])"),
        ("NOT [a] && [b]", "(NOT [a]) && [b]"),
        ("[a] || [b] && [c]", "[a] || ([b] && [c])"),
        ("[a] + 1 IN { 1, 2 }", "([a] + 1) IN { 1, 2 }"),
        ("NOT [a] IN { 1 }", "NOT ([a] IN { 1 })"),
        ("[a] = 1 && [b] >= 2 || [c] <> 3", "(([a] = 1) && ([b] >= 2)) || ([c] <> 3)"),
        ("+[a]", "[a]"),
    ],
)
def test_operators_bind_as_in_the_reference(source: str, grouped: str) -> None:
    assert parse(source) == parse(grouped)


def test_operators_of_one_precedence_go_from_left_to_right() -> None:
    assert parse("1 - 2 + 3") == Binary("+", Binary("-", ONE, TWO), THREE)


def test_a_minus_sign_and_not_have_one_operand() -> None:
    assert parse("-1") == Unary("-", ONE)
    assert parse("not true") == Unary("NOT", Constant(True))


def test_names_are_told_apart_by_how_they_are_written() -> None:
    assert parse("[Total Revenue]") == MeasureRef("Total Revenue")
    assert parse("orders[value]") == ColumnRef("orders", "value")
    assert parse("'my orders'[a]]b]") == ColumnRef("my orders", "a]b")
    assert parse("COUNTROWS ( orders )") == Call("COUNTROWS", (TableRef("orders"),))


def test_functions_and_keywords_may_be_written_in_any_case() -> None:
    assert parse("Sum ( t[a] )") == parse("SUM ( t[a] )")
    assert parse("var x = 1 return x") == parse("VAR x = 1 RETURN x")


def test_true_and_false_are_constants_with_and_without_parentheses() -> None:
    assert parse("TRUE ( )") == parse("true") == Constant(True)
    assert parse("FALSE") == Constant(False)


def test_a_list_of_values_follows_in() -> None:
    wanted = Membership(ColumnRef("t", "a"), (Constant("x"), Constant("y")))
    assert parse('t[a] IN { "x", "y" }') == wanted


def test_variables_are_seen_by_those_after_them_and_by_the_result() -> None:
    source = "VAR a = 1 VAR b = A + 1 RETURN B"
    assert parse(source) == Block(
        (("a", ONE), ("b", Binary("+", VariableRef("a"), ONE))), VariableRef("b")
    )


def test_a_variable_ends_with_its_block() -> None:
    block = "( VAR x = 1 RETURN x )"
    table = Call("COUNTROWS", (TableRef("x"),))
    for source in (f"COUNTROWS ( x ) + {block}", f"{block} + COUNTROWS ( x )"):
        assert table in walk(parse(source))


def test_intervals_are_no_tables() -> None:
    assert parse("DATEADD ( 'calendar'[date], -1, month )") == Call(
        "DATEADD",
        (ColumnRef("calendar", "date"), Unary("-", ONE), Interval("MONTH")),
    )


def test_a_node_knows_where_it_stands() -> None:
    assert parse("1\n  + 2").place == (2, 3)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("", "line 1, column 1: expected a value, found the end"),
        ("1 +", "line 1, column 4: expected a value, found the end"),
        ("1 2", "line 1, column 3: expected the end, found 2"),
        ("SUM ( t[a]", "line 1, column 11: expected \\), found the end"),
        ("IF ( 1, , 2 )", "line 1, column 9: expected a value, found ,"),
        ("t[a] IN { }", "expected a value"),
        ("VAR x = 1", "expected VAR or RETURN, found the end"),
        ("VAR x 1 RETURN x", "expected =, found 1"),
        ("VAR x = 1 VAR X = 2 RETURN x", "the variable X is declared twice"),
        ("VAR sum = 1 RETURN 1", "sum cannot name a variable"),
        ("DIVIDE ( 1 )", "DIVIDE takes at least 2 arguments, not 1"),
        ("a.b[c]", "a.b is no name of a table"),
        ("= 1", "expected a value, found ="),
    ],
)
def test_what_is_wrong_is_said_with_its_place(source: str, message: str) -> None:
    with pytest.raises(DaxError, match=message):
        parse(source)


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("1 + RANKX ( t, 1 )", "line 1, column 5: the function RANKX is not supported"),
        ("MAX ( 1, 2 )", "MAX with 2 arguments is not supported"),
        ('DATESYTD ( t[a], "6-30" )', "DATESYTD with 2 arguments"),
        ("t[a] IN VALUES ( t[a] )", "IN is supported before { … } only"),
        ("{ 1, 2 }", "after IN only"),
        ("( t[a], t[b] ) IN { 1 }", "several values in"),
        ("1 = 1 = 1", "two comparisons in a row"),
        ("2 ^ 3 ^ 2", "two \\^ in a row"),
        ("NOT ( 1 ) = 2", "say what it denies"),
        ("COUNTROWS ( calendar )", "write 'calendar'"),
        ("calendar[date]", "write 'calendar'"),
    ],
)
def test_what_is_not_known_is_refused_by_name(source: str, message: str) -> None:
    with pytest.raises(UnsupportedDax, match=message):
        parse(source)
