"""What may be the cause of a row set aside, by the look of its value, and what to do about it."""

from __future__ import annotations

import re

from pipeline.ingest.casting import NOT_CASTABLE
from pipeline.ingest.setting_aside import DUPLICATE_KEY, EXACT_COPY, ORPHAN
from schemas.raw.places import ANY_ZIP
from schemas.raw.registry import RAW_TABLES
from schemas.raw.shop import ORDER_ITEMS, ORDER_PAYMENTS

_NOTHING = re.compile(r"null|nan|nat|none|n/?a|#n/?a|#null!|\\n|-+", re.IGNORECASE)
_ZONED = re.compile(r".*[0-9]{2}:[0-9]{2}(:[0-9.]+)? ?(Z|UTC|[+-][0-9]{2}(:?[0-9]{2})?)")
_DECIMAL_COMMA = re.compile(r"-?[0-9]+,[0-9]+")
_THOUSANDS = re.compile(r"'?-?[0-9]{1,3}([.,' ][0-9]{3})+([.,][0-9]+)?'?")
_DAY_AND_YEAR = re.compile(r"[0-9]{1,2}[/.-][0-9]{1,2}[/.-][0-9]{2,4}( .*)?")
_SHORT_ZIP = re.compile(r"[0-9]{1,4}")
_NEGATIVE = re.compile(r"-[0-9.]+")
_SHORTENED = re.compile(r"[0-9](\.[0-9]+)?E\+?[0-9]{1,2}|[0-9]{15}0+", re.IGNORECASE)
"""What spreadsheets make of a long number: an exponent, or 15 digits and zeros."""
_PAID = {
    column.name
    for table in (ORDER_ITEMS, ORDER_PAYMENTS)
    for column in table.columns
    if column.dtype.is_decimal
} - {"discount"}
SELECT = ".sql"
"""Ending of the name of what a SELECT gave, for which the options of files do not hold."""
_MANY_ORPHANS = 0.05


def remedy(column: str, rule: str, value: str) -> str | None:
    """What to do about such a value, or key; None where its look tells nothing."""
    if _NOTHING.fullmatch(value):
        return f"Give --null-values {value!r} if it means that there is no value."
    if rule == NOT_CASTABLE:
        return _of_type(value)
    if is_refund(column, value):
        return (
            "A negative amount is a refund, without which revenue is gross: give it, without its "
            "minus, in the raw table refunds (docs/raw-tables.md), and leave this row out."
        )
    if column.endswith("zip_code_prefix") and _SHORT_ZIP.fullmatch(value):
        return "Its leading zeros were lost, as in spreadsheets; export the column as text."
    if _is_refused_by_profile(column, rule, value):
        return "Give --places none if the places are another country's."
    if column == "order_status":
        return f"Say what it means: --status {value!r}=… (or [status-map] in revops.toml)."
    if rule in (ORPHAN, EXACT_COPY, DUPLICATE_KEY) and _is_shortened(value):
        return (
            "A spreadsheet has shortened this id, and others to the same; export the file again, "
            "and do not save it in one, or only with its ids as text."
        )
    return None


def _is_refused_by_profile(column: str, rule: str, value: str) -> bool:
    """Whether the value would do for a place of a country that nothing is known of."""
    if column.endswith("zip_code_prefix"):
        return rule == "pattern" and re.fullmatch(ANY_ZIP, value) is not None
    return column.endswith("_state") and rule == "allowed_values"


def remedy_in_sql(file: str, column: str, rule: str, value: str) -> str | None:
    """The same of a value that a SELECT gave, for which options do not hold."""
    if rule == NOT_CASTABLE and _ZONED.fullmatch(value):
        return (
            f"It has a time zone: turn it to local time in {file}: … AT TIME ZONE 'Europe/Berlin'. "
            "With time-zone set in source.toml, Z and offsets are read."
        )
    return f"Convert it in {file}." if remedy(column, rule, value) else None


def remedy_of_table(table: str, column: str, rule: str, share: float, file: str) -> str | None:
    """What to do about this share of a table's rows, whatever their values; and in which file."""
    if rule == DUPLICATE_KEY:
        chosen = (
            f"Give one of them in {file}."
            if file.endswith(SELECT)
            else f"Say which one should, such as --keep {table}='last by updated_at'."
        )
        return f"The rows of a key differ, and the least by their content stays. {chosen}"
    if rule == ORPHAN and share >= _MANY_ORPHANS:
        parent = RAW_TABLES[table].references[column]
        others = (name for name, each in RAW_TABLES.items() if parent in each.references.values())
        return (
            f"If {parent.name} is a part only (a year, a sample), take the same part of "
            f"{', '.join(others)}: the rows whose {column} is in it. Else export {parent.name} "
            "whole."
        )
    return None


def is_refund(column: str, value: str) -> bool:
    """Whether this is a negative amount where customers pay."""
    return column in _PAID and bool(_NEGATIVE.fullmatch(value))


def _is_shortened(key: str) -> bool:
    """Whether a part of the key has the look of a number that a spreadsheet has shortened."""
    return any(_SHORTENED.fullmatch(part) for part in key.split(" / "))


def _of_type(value: str) -> str | None:
    if _ZONED.fullmatch(value):
        return "It has a time zone: give --time-zone, the zone whose days count, or take it off."
    if _THOUSANDS.fullmatch(value):
        return "Export numbers without signs between their thousands."
    if _DECIMAL_COMMA.fullmatch(value):
        return "Give --decimal , if the comma is the decimal sign."
    if _DAY_AND_YEAR.fullmatch(value):
        return "Give --date-format, such as '%d/%m/%Y %H:%M'."
    return None
