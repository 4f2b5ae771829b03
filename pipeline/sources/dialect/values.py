"""The SQL by which a raw value becomes the text that the contracts know.

A value that does not have the declared form is handed on as it is, so that it is set aside with the
text that stands in the file.
"""

from __future__ import annotations

from pipeline.engine.sql_words import text
from pipeline.sources.dialect.dialect import Dialect
from schemas.contract import Column
from schemas.raw.shop import ORDERS
from schemas.types import FLOAT, TIMESTAMP, ColumnType

_ISO = "%Y-%m-%d %H:%M:%S"
_COMMA_FORM = "-?[0-9]+,[0-9]+"
_THOUSANDS_FORM = r"-?[0-9]{1,3}(\.[0-9]{3})+"
_STATUS = next(column for column in ORDERS.columns if column.name == "order_status")


def value(found: str, column: Column | None, dialect: Dialect, *, is_text: bool) -> str:
    """The SQL of a value, in the column of the contract if there is one for it."""
    raw = nothing(f"{found}::VARCHAR", dialect)
    if column is None or not is_text:
        return raw
    if dialect.decimal == "," and column.dtype.is_numeric:
        return _number(raw, column.dtype)
    if dialect.date_formats and column.dtype.kind == TIMESTAMP:
        return time(raw, dialect)
    if dialect.statuses and column == _STATUS:
        return _status(raw, dialect)
    return raw


def nothing(found: str, dialect: Dialect) -> str:
    """Null for each text that stands for no value."""
    words = ", ".join(map(text, ("", *dialect.null_values)))
    return f"CASE WHEN {found} IN ({words}) THEN NULL ELSE {found} END"


def time(found: str, dialect: Dialect) -> str:
    """ISO 8601 of a time in one of the formats; the first that fits."""
    formats = ", ".join(map(text, dialect.date_formats))
    return f"coalesce(strftime(try_strptime({found}, [{formats}]), {text(_ISO)}), {found})"


def _number(found: str, dtype: ColumnType) -> str:
    """A decimal point for the comma.

    A contract could take points between thousands for decimal points (1.000 for 1), so such a
    number is handed on in apostrophes, which none takes. Coordinates have no thousands.
    """
    whens = [
        f"WHEN regexp_full_match({found}, {text(_COMMA_FORM)}) THEN replace({found}, ',', '.')"
    ]
    if dtype.kind != FLOAT:
        marked = f"'''' || {found} || ''''"
        whens.append(f"WHEN regexp_full_match({found}, {text(_THOUSANDS_FORM)}) THEN {marked}")
    return f"CASE {' '.join(whens)} ELSE {found} END"


def _status(found: str, dialect: Dialect) -> str:
    whens = (f"WHEN {text(given)} THEN {text(meant)}" for given, meant in dialect.statuses.items())
    return f"CASE {found} {' '.join(whens)} ELSE {found} END"
