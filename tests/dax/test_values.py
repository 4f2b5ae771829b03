"""Operators and functions on single values, BLANK above all."""

from __future__ import annotations

import pytest

from pipeline.powerbi.dax.errors import DaxError, UnsupportedDax
from tests.dax.small import value
from tests.dax.values import Value


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("BLANK ( )", None),
        ("BLANK ( ) + 1", 1),
        ("1 - BLANK ( )", 1),
        ("BLANK ( ) - 1", -1),
        ("BLANK ( ) + BLANK ( )", None),
        ("BLANK ( ) - BLANK ( )", None),
        ("BLANK ( ) * 1", None),
        ("1 * BLANK ( )", None),
        ("BLANK ( ) / 4", None),
        ("BLANK ( ) / BLANK ( )", None),
        ('BLANK ( ) & "a"', "a"),
    ],
)
def test_blank_is_0_in_sums_and_stays_blank_in_products(expression: str, expected: Value) -> None:
    assert value(expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("BLANK ( ) = 0", True),
        ("BLANK ( ) < 1", True),
        ("BLANK ( ) >= 0", True),
        ("BLANK ( ) > -1", True),
        ("BLANK ( ) <= -1", False),
        ("BLANK ( ) <> 0", False),
        ('BLANK ( ) = ""', True),
        ('BLANK ( ) = "a"', False),
        ("BLANK ( ) = FALSE", True),
        ("BLANK ( ) = BLANK ( )", True),
        ("BLANK ( ) == 0", False),
        ('BLANK ( ) == ""', False),
        ("BLANK ( ) == BLANK ( )", True),
        ("BLANK ( ) IN { 0 }", False),
        ("BLANK ( ) IN { 0, BLANK ( ) }", True),
        ("0 IN { BLANK ( ) }", False),
    ],
)
def test_blank_equals_0_and_empty_text_unless_compared_strictly(
    expression: str, expected: bool
) -> None:
    assert value(expression) is expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("DIVIDE ( 6, 4 )", 1.5),
        ("DIVIDE ( 6, 0 )", None),
        ("DIVIDE ( 6, BLANK ( ) )", None),
        ("DIVIDE ( 6, 0, -1 )", -1),
        ("DIVIDE ( 6, BLANK ( ), -1 )", -1),
        ("DIVIDE ( BLANK ( ), 6, -1 )", None),
        ("DIVIDE ( 0, 6 )", 0),
        ("DIVIDE ( BLANK ( ), BLANK ( ) )", None),
    ],
)
def test_divide_by_0_or_blank_gives_blank_or_its_third_argument(
    expression: str, expected: Value
) -> None:
    assert value(expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("IF ( TRUE, 1, 2 )", 1),
        ("IF ( FALSE, 1, 2 )", 2),
        ("IF ( FALSE, 1 )", None),
        ("IF ( BLANK ( ), 1, 2 )", 2),
        ("IF ( 0, 1, 2 )", 2),
        ("IF ( 3, 1, 2 )", 1),
    ],
)
def test_if_without_else_gives_blank(expression: str, expected: Value) -> None:
    assert value(expression) == expected


@pytest.mark.parametrize(
    ("expression", "expected"),
    [
        ("TRUE && BLANK ( )", False),
        ("TRUE || BLANK ( )", True),
        ("FALSE || BLANK ( )", False),
        ("1 && 2", True),
        ("NOT BLANK ( )", True),
        ("NOT ( 1 = 1 )", False),
        ("FALSE && 1 / 0 > 1", False),
        ("ISBLANK ( BLANK ( ) )", True),
        ("ISBLANK ( 0 )", False),
        ('ISBLANK ( "" )', False),
    ],
)
def test_conditions_take_blank_for_false(expression: str, expected: bool) -> None:
    assert value(expression) is expected


@pytest.mark.parametrize("expression", ['"Canceled" = "CANCELED"', '"a" IN { "A" }', '"a" == "A"'])
def test_the_case_of_texts_makes_no_difference(expression: str) -> None:
    assert value(expression) is True


@pytest.mark.parametrize(
    ("expression", "expected"),
    [("7 - 2 * 3", 1), ("7 / 2", 3.5), ("-2 ^ 2", -4), ("2 ^ 0.5", 2**0.5), ('1 & "a"', "1a")],
)
def test_arithmetic_is_that_of_numbers(expression: str, expected: Value) -> None:
    assert value(expression) == expected


def test_a_variable_is_evaluated_where_it_is_defined() -> None:
    filtered = 'VAR x = [Value] RETURN CALCULATE ( x, orders[state] = "SP" )'
    assert (
        value(filtered) == value("[Value]") != value('CALCULATE ( [Value], orders[state] = "SP" )')
    )


def test_a_variable_may_hold_a_table() -> None:
    assert value("VAR t = FILTER ( orders, orders[value] > 50 ) RETURN COUNTROWS ( t )") == 3


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ('"a" = 1', "a text cannot be compared with a number"),
        ("TRUE = 1", "a bool cannot be compared with a number"),
        ('IF ( "a", 1 )', "a text is no condition"),
        ("orders[value]", "'orders'\\[value\\] stands for no single value here"),
        ("[Nothing]", "there is no measure \\[Nothing\\]"),
        ("COUNTROWS ( nothing )", "there is no table 'nothing'"),
        ("SUM ( orders[nothing] )", "there is no column 'orders'\\[nothing\\]"),
        ("SUM ( 1 )", "a column is needed here"),
        ("VAR t = orders RETURN t", "a table where a value is needed"),
    ],
)
def test_what_is_wrong_is_said_with_measure_and_place(expression: str, message: str) -> None:
    with pytest.raises(DaxError, match=rf"^\[It\], line 1, column [0-9]+: {message}"):
        value(expression)


@pytest.mark.parametrize(
    ("expression", "message"),
    [
        ("1 / 0", "use DIVIDE"),
        ("0 / BLANK ( )", "use DIVIDE"),
        ("BLANK ( ) / 0", "use DIVIDE"),
        ("DIVIDE ( BLANK ( ), 0, 1 )", "DIVIDE of BLANK"),
        ("-BLANK ( )", "a minus sign before BLANK"),
        ("BLANK ( ) ^ 2", "\\^ of BLANK"),
        ('"1" + 1', "a text where a number is needed"),
        ("TRUE + 1", "a bool where a number is needed"),
        ('"a" < "b"', "< between values of the kind text"),
        ('1.5 & "a"', "depends on the locale"),
        ("BLANK ( ) & BLANK ( )", "& between two BLANKs"),
        ("orders", "where a value is needed"),
        ("VALUES ( orders[state] )", "where a value is needed"),
        ("COUNTROWS ( 1 )", "no table"),
    ],
)
def test_what_is_not_known_for_sure_is_refused(expression: str, message: str) -> None:
    with pytest.raises(UnsupportedDax, match=message):
        value(expression)


def test_an_error_names_the_measure_in_which_it_arose() -> None:
    measures = {"Outer": "[Inner] + 1", "Inner": "1 +\n RANKX ( orders, 1 )"}
    with pytest.raises(
        UnsupportedDax, match=r"^\[Inner\], line 2, column 2: the function"
    ) as caught:
        value("[Outer]", measures=measures)
    assert caught.value.measure == "Inner"
    assert (caught.value.line, caught.value.column) == (2, 2)


def test_a_measure_that_needs_itself_is_refused() -> None:
    with pytest.raises(DaxError, match=r"\[One\] needs itself"):
        value("[One]", measures={"One": "[Two]", "Two": "1 + [One]"})
