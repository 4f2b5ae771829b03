"""What columns of frames become."""

from __future__ import annotations

import datetime
from decimal import Decimal
from typing import Any

import numpy as np
import pandas as pd
import pytest

from pipeline.powerbi.dax.errors import DaxError
from tests.dax.columns import encoded

DAY = pd.Timestamp("2017-03-01")


@pytest.mark.parametrize(
    ("rows", "values"),
    [
        (pd.Series([2, 1, 2]), [1, 2]),
        (pd.Series([2.5, None]), [2.5]),
        (pd.Series([2, None], dtype="Int64"), [2]),
        (pd.Series([Decimal("2.50"), None]), [2.5]),
        (pd.Series(["b", None, "a"]), ["a", "b"]),
        (pd.Series(["b", None], dtype=object), ["b"]),
        (pd.Series(["b", "a", "b"], dtype="category"), ["a", "b"]),
        (pd.Series([True, False]), [False, True]),
        (pd.Series([True, None], dtype="boolean"), [True]),
        (pd.Series([DAY, None]), [DAY]),
        (pd.Series([DAY.date(), None]), [DAY]),
        (pd.Series([None, None]), []),
        (pd.Series([], dtype=object), []),
    ],
)
def test_each_value_is_kept_once_in_ascending_order(rows: pd.Series, values: list[Any]) -> None:
    column = encoded(rows)
    assert list(column.values) == [None, *values]
    found = [column.values[code] for code in column.codes[:-1]]
    assert found == [None if pd.isna(value) else _comparable(value) for value in rows]
    assert column.codes[-1] == 0


def _comparable(value: Any) -> Any:
    if isinstance(value, Decimal):
        return float(value)
    return pd.Timestamp(value) if isinstance(value, datetime.date) else value


def test_whole_numbers_stay_whole() -> None:
    assert [type(value) for value in encoded(pd.Series([1, 2])).values[1:]] == [int, int]


def test_texts_that_differ_in_case_only_are_the_value_of_the_first_row() -> None:
    column = encoded(pd.Series(["b", "São Paulo", "SÃO PAULO", "A"]))
    assert column.values == (None, "A", "b", "São Paulo")
    assert column.codes.tolist() == [2, 3, 3, 1, 0]


def test_spaces_at_the_end_of_texts_do_not_count() -> None:
    column = encoded(pd.Series(["a ", "a", " a"]))
    assert column.values == (None, " a", "a")
    assert column.code("A  ") == 2


@pytest.mark.parametrize(
    ("rows", "value", "code"),
    [
        (pd.Series([10, 20]), np.int64(20), 2),
        (pd.Series([10, 20]), 20.0, 2),
        (pd.Series([10, 20]), 30, None),
        (pd.Series([10.5, None]), None, 0),
        (pd.Series([10.5, None]), float("nan"), 0),
        (pd.Series(["a", "b"]), "B", 2),
        (pd.Series([DAY]), DAY.date(), 1),
        (pd.Series([DAY]), DAY.to_datetime64(), 1),
    ],
)
def test_a_value_is_found_whatever_its_type(rows: pd.Series, value: Any, code: int | None) -> None:
    assert encoded(rows).code(value) == code


def test_a_value_of_another_kind_is_refused() -> None:
    with pytest.raises(DaxError, match="'1' among values of the kind number"):
        encoded(pd.Series([1, 2])).code("1")


@pytest.mark.parametrize(
    ("rows", "message"),
    [
        (pd.Series([1, "a"], dtype=object), "values of several kinds: number, text"),
        (pd.Series([[1]], dtype=object), "values of a type that is not known"),
        (pd.Series([1j], dtype=object), "a value of the type complex"),
        (pd.Series([pd.Timestamp("2017-03-01", tz="UTC")]), "a time with a time zone"),
    ],
)
def test_columns_that_are_none_of_power_bi_are_refused(rows: pd.Series, message: str) -> None:
    with pytest.raises(DaxError, match=message):
        encoded(rows)
