"""Damage to the first line and to the delimiter: what another tool or another export writes."""

from __future__ import annotations

from tests.damage.clean import OPTIONAL_LAST, OPTIONAL_SECOND
from tests.damage.kind import (
    Accepted,
    Kind,
    Rows,
    SetAside,
    Stopped,
    accepted,
    by_table,
    in_bytes,
    in_rows,
    stopped,
)
from tests.pipeline.ingest.raw_folder import csv_bytes

_HEADER_FIRST = stopped("line 1", "where the header should be", "Put the header first")
_MISSING = Stopped(("line 1", "missing", "The header needs"))
_ABSENT = Accepted("the column may be absent")
_RENAME = by_table(
    Stopped(("line 1", "missing", "rename it")),
    **dict.fromkeys(OPTIONAL_LAST, Stopped(("line 1", "is absent", "Rename it")))
    | {"products": Accepted("nothing reads its last column")},
)
_ANY_TEXT = Accepted("its columns take any text")
_REPORTED = accepted("unknown columns are reported, not read")


def _in_header(change: Rows) -> Rows:
    return lambda rows, table: [*change(rows[:1], table), *rows[1:]]


def _extra(name: str) -> Rows:
    return lambda rows, _: [[name, *rows[0]], *(["x", *row] for row in rows[1:])]


def _delimited(name: str, delimiter: str) -> Kind:
    """Every comma becomes another delimiter, in quotes too."""
    return in_bytes(
        f"separated by {name}",
        lambda content: content.replace(b",", delimiter.encode()),
        stopped("line 1", f"separated by {name}, not commas", "comma-separated CSV"),
    )


def _quoted_lines(content: bytes) -> bytes:
    return csv_bytes([[line] for line in content.decode().splitlines()], quote_all=True)


HEADERS: list[Kind] = [
    in_rows("header missing", lambda rows, _: rows[1:], _HEADER_FIRST),
    in_rows("a title before the header", lambda rows, _: [["Export"], *rows], _HEADER_FIRST),
    in_bytes("a line for Excel before it", lambda b: b"sep=,\n" + b, _HEADER_FIRST),
    in_bytes("a blank line before it", lambda b: b"\n" + b, _HEADER_FIRST),
    in_bytes("a web page", lambda _: b"<!DOCTYPE html>\n<html>\n</html>\n", _HEADER_FIRST),
    in_rows(
        "header in capitals",
        _in_header(lambda rows, _: [[name.upper() for name in rows[0]]]),
        accepted("names are matched whatever their case"),
    ),
    in_rows(
        "column missing",
        lambda rows, _: [row[:1] + row[2:] for row in rows],
        by_table(_MISSING, **dict.fromkeys(OPTIONAL_SECOND, _ABSENT)),
    ),
    in_rows(
        "last column missing",
        lambda rows, _: [row[:-1] for row in rows],
        by_table(_MISSING, **dict.fromkeys(OPTIONAL_LAST, _ABSENT)),
    ),
    in_rows(
        "column renamed",
        _in_header(lambda rows, _: [[*rows[0][:-1], f"{rows[0][-1]}s"]]),
        _RENAME,
    ),
    in_rows(
        "blanks in the header",
        _in_header(lambda rows, _: [[*rows[0][:-1], f" {rows[0][-1]}"]]),
        _RENAME,
    ),
    in_rows(
        "column twice",
        lambda rows, _: [[*row, row[0]] for row in rows],
        stopped("line 1", "twice", "Remove one"),
    ),
    in_rows(
        "columns reordered",
        lambda rows, _: [row[::-1] for row in rows],
        accepted("columns are found by name"),
    ),
    in_rows("extra column", _extra("note"), _REPORTED),
    in_rows("extra column without name", _extra(""), accepted("pandas writes its index so")),
    in_rows("extra column with a line break", _extra("a\nb"), _REPORTED),
    in_rows("extra column with a long name", _extra("x" * 1_000), _REPORTED),
    in_rows(
        "extra column with a name of no end",
        _extra("x" * 200_000),
        stopped("line 1", "a name of 200,000 characters"),
    ),
    in_rows(
        "header again at the end",
        lambda rows, _: [*rows, rows[0]],
        by_table(
            SetAside(frozenset({"type", "pattern"})),
            category_translation=_ANY_TEXT,
            state_regions=_ANY_TEXT,
        ),
    ),
    in_bytes("lines in quotes", _quoted_lines, stopped("line 1", "Put the header first")),
    _delimited("semicolons", ";"),
    _delimited("tabs", "\t"),
    _delimited("bars", "|"),
]
