"""Aggregations of a column: what they skip, and BLANK for nothing."""

from __future__ import annotations

import pandas as pd
import pytest

from pipeline.powerbi.dax.errors import UnsupportedDax
from tests.dax.small import evaluator, value
from tests.dax.values import Value

NOTHING = {("t", "key"): ["absent"]}


def of(expression: str, numbers: list[float | None], nothing: bool = False) -> Value:
    """The value over these numbers, or over none of their rows."""
    table = pd.DataFrame({"n": pd.Series(numbers, dtype="Int64"), "key": "present"})
    found = evaluator({"It": expression}, {"t": table}, relationships=())
    return found.value("It", NOTHING if nothing else {})


@pytest.mark.parametrize(
    ("function", "expected"),
    [
        ("SUM", 4),
        ("COUNT", 2),
        ("AVERAGE", 2.0),
        ("MIN", 1),
        ("MAX", 3),
        ("DISTINCTCOUNT", 3),
        ("DISTINCTCOUNTNOBLANK", 2),
    ],
)
def test_blanks_are_skipped_but_distinctcount_counts_one(function: str, expected: Value) -> None:
    assert of(f"{function} ( t[n] )", [1, None, 3, None]) == expected


@pytest.mark.parametrize("function", ["SUM", "COUNT", "AVERAGE", "MIN", "MAX", "DISTINCTCOUNT"])
def test_nothing_gives_blank(function: str) -> None:
    assert of(f"{function} ( t[n] )", [1, 2], nothing=True) is None


@pytest.mark.parametrize(
    "function", ["SUM", "COUNT", "AVERAGE", "MIN", "MAX", "DISTINCTCOUNTNOBLANK"]
)
def test_blanks_alone_give_blank(function: str) -> None:
    assert of(f"{function} ( t[n] )", [None, None]) is None


def test_distinctcount_of_blanks_alone_is_1() -> None:
    assert of("DISTINCTCOUNT ( t[n] )", [None, None]) == 1


def test_countrows_counts_rows_with_blanks_and_gives_blank_for_none() -> None:
    assert of("COUNTROWS ( t )", [1, None, None]) == 3
    assert of("COUNTROWS ( t )", [1], nothing=True) is None


def test_an_empty_table_gives_blank() -> None:
    empty = pd.DataFrame({"n": pd.Series([], dtype="float64"), "key": pd.Series([], dtype=object)})
    found = evaluator({"Sum": "SUM ( t[n] )", "Keys": "COUNT ( t[key] )"}, {"t": empty}, ())
    assert (found.value("Sum"), found.value("Keys")) == (None, None)


def test_sums_of_whole_numbers_stay_whole() -> None:
    assert isinstance(of("SUM ( t[n] )", [1, 2]), int)


def test_the_least_and_greatest_of_dates_are_dates() -> None:
    assert value("MIN ( orders[day] )") == pd.Timestamp("2017-01-10")
    assert value("MAX ( orders[day] )") == pd.Timestamp("2030-05-05")


def test_distinctcount_takes_texts_that_differ_in_case_only_for_one() -> None:
    table = pd.DataFrame({"x": ["a", "A", "b"]})
    found = evaluator({"It": "DISTINCTCOUNT ( t[x] )"}, {"t": table}, ())
    assert found.value("It") == 2


@pytest.mark.parametrize("expression", ["SUM ( orders[state] )", "MIN ( orders[state] )"])
def test_columns_that_a_function_does_not_take_are_refused(expression: str) -> None:
    with pytest.raises(UnsupportedDax, match="a column of the kind text cannot be aggregated so"):
        value(expression)


@pytest.mark.parametrize(
    ("filters", "expected"), [({("orders", "state"): ["RJ"]}, "RJ"), ({}, "several")]
)
def test_selectedvalue_is_the_only_visible_value(
    filters: dict[tuple[str, str], list[str]], expected: str
) -> None:
    assert value('SELECTEDVALUE ( orders[state], "several" )', filters) == expected


def test_selectedvalue_without_second_argument_is_blank_for_several_values() -> None:
    assert value("SELECTEDVALUE ( orders[state] )") is None
