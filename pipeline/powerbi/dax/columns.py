"""A column as an engine keeps it: each value once, and a code for each row."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import pandas as pd

from pipeline.powerbi.dax.errors import DaxError
from pipeline.powerbi.dax.values import Kind, Value, kind_of

ColumnName = tuple[str, str]
"""Table and column."""

Codes = npt.NDArray[np.int64]

BLANK_CODE = 0


@dataclass(frozen=True, eq=False)
class Column:
    """Texts that differ in case only are one value: that of the first row, as in Power BI."""

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
    kind, plain = _plain(rows)
    keys = plain.str.lower() if kind == "text" else plain
    found, uniques = pd.factorize(keys, sort=True)
    codes = np.append(np.asarray(found, dtype=np.int64) + 1, BLANK_CODE)
    values = list(uniques)
    if kind == "text":
        firsts = np.unique(codes, return_index=True)
        values = [plain.iloc[row] for code, row in zip(*firsts, strict=True) if code != BLANK_CODE]
    return Column(kind, (None, *(plain_value(value) for value in values)), codes)


def plain_value(value: Any) -> Value:
    """The value as one of the kinds known here."""
    if isinstance(value, np.generic):
        value = value.item() if not isinstance(value, np.datetime64) else pd.Timestamp(value)
    if value is None or value is pd.NaT or value is pd.NA or value != value:
        return None
    if isinstance(value, Decimal):
        return float(value)
    if isinstance(value, datetime.date):
        return _timestamp(value)
    if isinstance(value, bool | int | float | str):
        return value
    raise DaxError(f"a value of the type {type(value).__name__}: {value!r}")


def _timestamp(value: datetime.date) -> datetime.datetime:
    stamp: datetime.datetime = pd.Timestamp(value).as_unit("ns")
    if stamp.tzinfo:
        raise DaxError(f"a time with a time zone: {value!r}")
    return stamp


def _key(value: Value) -> Value:
    return value.lower() if isinstance(value, str) else value


def _plain(rows: pd.Series) -> tuple[Kind, pd.Series]:
    """The kind of the values, and the values in a dtype that sorts."""
    if isinstance(rows.dtype, pd.CategoricalDtype):
        rows = rows.astype(rows.cat.categories.dtype)
    if pd.api.types.is_bool_dtype(rows.dtype):
        return "bool", rows
    if pd.api.types.is_numeric_dtype(rows.dtype):
        return "number", rows
    if isinstance(rows.dtype, np.dtype) and rows.dtype.kind == "M":
        return "date", rows.astype("datetime64[ns]")
    values = [plain_value(value) for value in rows]
    kinds = {kind_of(value) for value in values} - {"blank"}
    if len(kinds) > 1:
        raise DaxError(f"values of several kinds: {', '.join(sorted(kinds))}")
    kind: Kind = kinds.pop() if kinds else "blank"
    dtype = {"number": _number_dtype(values), "date": "datetime64[ns]"}.get(kind, "object")
    return kind, pd.Series(values, dtype=dtype)


def _number_dtype(values: list[Value]) -> str:
    return "Float64" if any(isinstance(value, float) for value in values) else "Int64"
