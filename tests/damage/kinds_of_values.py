"""Damage to one value: numbers, times and texts as other countries and tools write them."""

from __future__ import annotations

from dataclasses import replace

from tests.damage.kind import Accepted, Kind, Outcome, SetAside, in_rows
from tests.damage.kinds_of_rows import put
from tests.oracle.raw import COLUMNS
from tests.pipeline.ingest.raw_folder import Record

NUMBERS = ("money", "number", "int")


def _column(table: str, wanted: tuple[str, ...]) -> str:
    """The first column of a wanted kind, else the last one of text."""
    kinds = COLUMNS[table]
    found = [name for kind in wanted for name in kinds if kinds[name] == kind]
    return found[0] if found else [name for name in kinds if kinds[name] == "text"][-1]


def _outcome(table: str, wanted: tuple[str, ...], rule: str) -> Outcome:
    column = _column(table, wanted)
    if COLUMNS[table][column] != "text":
        return SetAside(frozenset({rule}))
    if column.endswith("_state") or column == "order_status":
        return SetAside(frozenset({"allowed_values"}))
    return Accepted("this column takes any short text")


def _value(name: str, text: str, wanted: tuple[str, ...], rule: str = "type") -> Kind:
    def change(rows: list[Record], table: str) -> list[Record]:
        return put(rows, rows[0].index(_column(table, wanted)), text)

    return in_rows(name, change, lambda table: _outcome(table, wanted, rule))


def _number(name: str, text: str, rule: str = "type") -> Kind:
    return _value(name, text, NUMBERS, rule)


def _time(name: str, text: str, rule: str = "type") -> Kind:
    return _value(name, text, ("time",), rule)


def _negative(table: str) -> Outcome:
    if table == "geolocation":
        return Accepted("a latitude may be negative")
    if table == "stock_levels":
        return Accepted("more may have gone out than was booked in")
    return _outcome(table, NUMBERS, "at_least" if table == "products" else "range")


def _too_long(table: str) -> Outcome:
    found = _outcome(table, (), "")
    return SetAside(frozenset({"length"})) if isinstance(found, Accepted) else found


def _long_text(rows: list[Record], table: str) -> list[Record]:
    return put(rows, rows[0].index(_column(table, ())), "x" * 1_000_000)


VALUES: list[Kind] = [
    _number("a decimal comma", "1,5"),
    _number("thousands by comma", "1,234.56"),
    _number("thousands by point", "1.234,56"),
    _number("thousands by space", "1 234.56"),
    _number("an exponent", "1e3"),
    _number("NaN", "NaN"),
    _number("infinity", "inf"),
    _number("an enormous number", "9" * 40),
    _number("a fraction of a cent and more", "1." + "0" * 40 + "1"),
    _number("a sign of currency", "R$ 5.00"),
    _number("a plus", "+5"),
    _number("a number in full-width digits", "１２"),
    _number("a blank before a number", " 5"),
    _number("a no-break space after a number", "5\u00a0"),
    _number("a hexadecimal number", "0x10"),
    _number("a word for nothing", "NULL"),
    _time("a date of Brazil", "31/12/2017 10:00:00"),
    _time("a date of America", "12/31/2017"),
    _time("30 February", "2018-02-30 10:00:00"),
    _time("29 February of no leap year", "2017-02-29 10:00:00"),
    _time("month 13", "2017-13-01 10:00:00"),
    _time("hour 24", "2018-01-01 24:00:00"),
    _time("a time zone", "2018-01-01 10:00:00+03:00"),
    _time("a Z", "2018-01-01T10:00:00Z"),
    _time("Excel's day number", "43101.5"),
    _time("a Unix time", "1514764800"),
    _time("zeros for no date", "0000-00-00 00:00:00"),
    _time("the year 1", "0001-01-01 00:00:00", "range"),
    _time("the year 9999", "9999-12-31 23:59:59", "range"),
    replace(_number("a negative number", "-5"), outcome=_negative),
    in_rows("a text of a million letters", _long_text, _too_long),
]
