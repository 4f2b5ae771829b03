"""A column as an engine keeps it: each value once, and a code for each row."""

from __future__ import annotations

import datetime
from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipeline.powerbi.dax.errors import DaxError
from tests.dax.values import Kind, Value, kind_of

ColumnName = tuple[str, str]
"""Table and column."""

Codes = npt.NDArray[np.int64]

BLANK_CODE = 0


@dataclass(frozen=True, eq=False)
class Column:
    """Texts that differ in case or by spaces at their end only are one value, as in Power BI.

    The value is that of the first row.
    """

    kind: Kind
    values: tuple[Value, ...]
    """By code, ascending: 0 is BLANK, even if no row has it."""
    codes: Codes
    """By row, and one more: for the blank row of a table that rows elsewhere have no match in."""

    def code(self, value: Any) -> int | None:
        """The code of a value; none if no row has it."""
        plain = plain_value(value)
        if plain is not None and self.kind not in ("blank", kind_of(plain)):
            raise DaxError(f"{value!r} among values of the kind {self.kind}")
        return self._code_of.get(_key(plain))

    def codes_in(self, other: Column) -> list[int]:
        """For each of its values the code in another column; that of BLANK if it is not there."""
        return [other._code_of.get(_key(value), BLANK_CODE) for value in self.values]

    @cached_property
    def _code_of(self) -> dict[Value, int]:
        return {_key(value): code for code, value in enumerate(self.values)}

    @cached_property
    def numbers(self) -> npt.NDArray[Any]:
        """The numbers by code, 0 for BLANK."""
        whole = all(isinstance(value, int) for value in self.values[1:])
        return np.array([0, *self.values[1:]], dtype=np.int64 if whole else np.float64)


def encoded(rows: pd.Series) -> Column:
    """The column with the values of these rows."""
    try:
        found, uniques = pd.factorize(rows)
    except TypeError as error:
        raise DaxError("values of a type that is not known") from error
    plain = [plain_value(value) for value in uniques]
    values = {_key(value): value for value in reversed(plain)}  # so that the first row's counts
    keys = _sorted(values)
    code_of = {key: code for code, key in enumerate(keys, start=1)}
    codes = np.array([BLANK_CODE, *(code_of[_key(value)] for value in plain)])
    kind = kind_of(plain[0]) if plain else "blank"
    return Column(kind, (None, *(values[key] for key in keys)), codes[np.append(found + 1, 0)])


def _sorted(values: Iterable[Value]) -> list[Any]:
    """Values of one kind in ascending order."""
    listed: list[Any] = list(values)
    kinds = {kind_of(value) for value in listed}
    if len(kinds) > 1:
        raise DaxError(f"values of several kinds: {', '.join(sorted(kinds))}")
    return sorted(listed)


def plain_value(value: Any) -> Value:
    """The value as one of the kinds known here."""
    if isinstance(value, str):
        return value.rstrip(" ")  # as Power BI stores texts
    if isinstance(value, np.generic):
        value = value.item() if not isinstance(value, np.datetime64) else pd.Timestamp(value)
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime.date):
        return _timestamp(value)
    if isinstance(value, bool | int | float):
        return value
    raise DaxError(f"a value of the type {type(value).__name__}: {value!r}")


def _timestamp(value: datetime.date) -> datetime.datetime:
    stamp: datetime.datetime = pd.Timestamp(value).as_unit("ns")
    if stamp.tzinfo:
        raise DaxError(f"a time with a time zone: {value!r}")
    return stamp


def _key(value: Value) -> Value:
    return value.lower() if isinstance(value, str) else value
