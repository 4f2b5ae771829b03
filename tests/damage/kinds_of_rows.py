"""Damage to records: lost and surplus fields, copies, keys, references, quotes."""

from __future__ import annotations

from collections.abc import Callable

from tests.damage.forms import PARENTS
from tests.damage.kind import (
    Accepted,
    Kind,
    Outcome,
    SetAside,
    accepted,
    by_table,
    in_rows,
    set_aside,
    stopped,
)
from tests.oracle.raw import COLUMNS
from tests.pipeline.ingest.raw_folder import RawFolder, Record, csv_bytes

ROW = 3
"""The record that is damaged: as the header is record 0, it is the third."""

_MARK = "@@"
_OTHER = {
    "text": "RJ",
    "int": "9",
    "time": "2018-05-05 05:05:05",
    "money": "0.05",
    "day": "2018-05-05",
}
_NO_KEY = Accepted("points have no key, so copies are expected")
_COUNT = set_aside("column_count")
_QUOTE = stopped("line", "quote", "Mend the line")
_LETTER = Accepted("in a value without quotes it is a letter like others")
_LITERAL = by_table(
    SetAside(frozenset({"type", "allowed_values"})),
    **dict.fromkeys(("category_translation", "state_regions", "refunds"), _LETTER),
)
_PATTERN = SetAside(frozenset({"pattern"}))
_ORPHANS = dict.fromkeys(PARENTS, SetAside(frozenset({"orphan"})))


def replaced(rows: list[Record], record: list[str]) -> list[Record]:
    """The records with this one in the damaged one's place."""
    return [*rows[:ROW], record, *rows[ROW + 1 :]]


def put(rows: list[Record], place: int, value: str) -> list[Record]:
    """The records with this value at this place of the damaged one."""
    record = list(rows[ROW])
    record[place] = value
    return replaced(rows, record)


def _other(rows: list[Record], table: str) -> Record:
    """The damaged record with another, valid value in its last column."""
    return put(rows, -1, _OTHER[list(COLUMNS[table].values())[-1]])[ROW]


def _unknown_parent(rows: list[Record], table: str) -> list[Record]:
    column = PARENTS[table][0] if table in PARENTS else rows[0][0]
    return put(rows, rows[0].index(column), "99999")


def _raw_field(name: str, text: bytes, outcome: Callable[[str], Outcome]) -> Kind:
    """These bytes, quotes and all, in the last column."""

    def do(raw: RawFolder, table: str) -> None:
        content = csv_bytes(put(raw.records(table), -1, _MARK))
        raw.file(table).write_bytes(content.replace(_MARK.encode(), text))

    return Kind(name, do, outcome)


WIDTHS: list[Kind] = [
    in_rows("a field lost", lambda rows, _: replaced(rows, rows[ROW][:-1]), _COUNT),
    in_rows("a field too many", lambda rows, _: replaced(rows, [*rows[ROW], "x"]), _COUNT),
    in_rows("only a key left", lambda rows, _: [*rows[:-1], rows[-1][:1]], _COUNT),
    in_rows(
        "a comma after a record",
        lambda rows, _: replaced(rows, [*rows[ROW], ""]),
        accepted("nothing behind the comma"),
    ),
    in_rows(
        "a comma after all records",
        lambda rows, _: [rows[0], *([*row, ""] for row in rows[1:])],
        accepted("nothing behind the comma"),
    ),
    in_rows(
        "two lines in one",
        lambda rows, _: [*rows[:ROW], [*rows[ROW], *rows[ROW + 1]], *rows[ROW + 2 :]],
        _COUNT,
    ),
]

KEYS: list[Kind] = [
    in_rows(
        "a record twice",
        lambda rows, _: [*rows, rows[ROW]],
        by_table(SetAside(frozenset({"exact_copy"})), geolocation=_NO_KEY),
    ),
    in_rows(
        "all records twice",
        lambda rows, _: [*rows, *rows[1:]],
        by_table(SetAside(frozenset({"exact_copy"})), geolocation=_NO_KEY),
    ),
    in_rows(
        "a key twice, with other values",
        lambda rows, table: [*rows, _other(rows, table)],
        by_table(SetAside(frozenset({"duplicate_key"})), geolocation=_NO_KEY),
    ),
    in_rows(
        "a key lost",
        lambda rows, _: put(rows, 0, ""),
        by_table(
            SetAside(frozenset({"not_null"})),
            geolocation=Accepted("a point may lack its zip code"),
        ),
    ),
    in_rows(
        "blanks around a key",
        lambda rows, _: put(rows, 0, f" {rows[ROW][0]} "),
        by_table(
            Accepted("ids are opaque: this is another one"),
            order_items=_ORPHANS["order_items"],
            order_payments=_ORPHANS["order_payments"],
            geolocation=_PATTERN,
            sales_targets=_PATTERN,
        ),
    ),
    in_rows(
        "a reference to nothing",
        _unknown_parent,
        by_table(
            Accepted("what refers to it is set aside, not the row"),
            **_ORPHANS,
            sales_targets=_PATTERN,
        ),
    ),
]

QUOTES: list[Kind] = [
    _raw_field("a quote that is not closed", b'"open', _QUOTE),
    _raw_field("text after a quote", b'"closed"x', _QUOTE),
    _raw_field("a quote escaped by a backslash", b'"a\\"b"', _QUOTE),
    _raw_field("a quote inside", b'in"side', _LITERAL),
    _raw_field("a quote at the end", b'inch"', _LITERAL),
    _raw_field("a line break in quotes", b'"a\nb"', set_aside("type")),
    _raw_field("a bare CR", b"a\rb", stopped("line end")),
    in_rows(
        "records swallowed by a quote",
        lambda rows, _: [*put(rows, -1, csv_bytes(rows[4:6]).decode())[:4], *rows[6:]],
        set_aside("type"),
    ),
]

ROWS = [*WIDTHS, *KEYS, *QUOTES]
