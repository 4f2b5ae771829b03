"""Damage to a file's bytes: what a broken copy, a wrong encoding or an editor leaves behind."""

from __future__ import annotations

from tests.damage.clean import MAY_BE_EMPTY
from tests.damage.kind import (
    Accepted,
    Bytes,
    Kind,
    Stopped,
    accepted,
    by_table,
    in_bytes,
    set_aside,
    stopped,
)

_NOT_UTF8 = stopped("is not UTF-8", "Save it as UTF-8")
_QUOTE = stopped("quote", "Mend the line")
_LINE_END = stopped("line end", "Save the file with one kind of line end")

_NO_ROWS = by_table(
    Stopped(("no rows", "Export it again")),
    **dict.fromkeys(MAY_BE_EMPTY, Accepted("an optional table may be empty")),
)


def _head(content: bytes) -> bytes:
    return content[: content.index(b"\n") + 1]


def _rest(content: bytes) -> bytes:
    return content[len(_head(content)) :]


def _inside(piece: bytes) -> Bytes:
    """The piece stands before the last letter beyond ASCII."""

    def change(content: bytes) -> bytes:
        place = content.rindex(b"\xc3")
        return content[:place] + piece + content[place:]

    return change


def _encoded(name: str) -> Bytes:
    return lambda content: content.decode().encode(name)


SIZE: list[Kind] = [
    in_bytes("empty file", lambda b: b"", stopped("is empty", "Export it again")),
    in_bytes("no line ends at all", lambda b: b.replace(b"\n", b",,"), _NO_ROWS),
    in_bytes("blank lines only", lambda b: b"\n\n\n", stopped("is empty", "Export it again")),
    in_bytes(
        "header only",
        _head,
        _NO_ROWS,
    ),
    in_bytes("cut in quotes", lambda b: b[: b.rindex(b'"')], _QUOTE),
    in_bytes("cut in a character", lambda b: b[: b.rindex(b"\xc3") + 1], _NOT_UTF8),
    in_bytes("no last line end", lambda b: b[:-1], accepted("RFC 4180 allows it")),
    in_bytes("blank lines at the end", lambda b: b + b"\n\n", accepted("no records")),
    in_bytes(
        "blank lines between", lambda b: _head(b) + b"\n\n" + _rest(b), accepted("no records")
    ),
    in_bytes("control-Z at the end", lambda b: b + b"\x1a", set_aside("column_count")),
    in_bytes("a line of blanks", lambda b: b + b"   \n", set_aside("column_count")),
    in_bytes("a footer", lambda b: b + b"(6 rows)\n", set_aside("column_count")),
]

ENCODINGS: list[Kind] = [
    in_bytes("byte order mark", lambda b: b"\xef\xbb\xbf" + b, accepted("the standard allows it")),
    in_bytes(
        "two byte order marks", lambda b: b"\xef\xbb\xbf" * 2 + b, stopped("line 1", "missing")
    ),
    in_bytes("UTF-16", _encoded("utf-16"), stopped("UTF-16", "Save it as UTF-8")),
    in_bytes("UTF-16 without mark", _encoded("utf-16-le"), stopped("NUL", "Save it as UTF-8")),
    in_bytes("UTF-32", _encoded("utf-32"), stopped("UTF-16", "Save it as UTF-8")),
    in_bytes("Latin-1", _encoded("latin-1"), _NOT_UTF8),
    in_bytes("Latin-1 added to UTF-8", _inside(b"\xe3"), _NOT_UTF8),
    in_bytes("a lone surrogate", _inside(b"\xed\xa0\x80"), _NOT_UTF8),
    in_bytes("an overlong character", _inside(b"\xc0\xaf"), _NOT_UTF8),
    in_bytes("a character beyond Unicode", _inside(b"\xf4\x90\x80\x80"), _NOT_UTF8),
    in_bytes("a NUL", _inside(b"\0"), stopped("NUL", "Save it as UTF-8")),
    in_bytes("zeros after a crash", lambda b: b + bytes(512), stopped("NUL", "Save it as UTF-8")),
]

LINES: list[Kind] = [
    in_bytes("CRLF", lambda b: b.replace(b"\n", b"\r\n"), accepted("RFC 4180 says so")),
    in_bytes("CR", lambda b: b.replace(b"\n", b"\r"), accepted("one kind of line end")),
    in_bytes("CRLF, then LF", lambda b: b.replace(b"\n", b"\r\n", 4), _LINE_END),
    in_bytes("LF, then CRLF", lambda b: b[:-1] + b"\r\n", _LINE_END),
    in_bytes(
        "LF in the header only", lambda b: _head(b) + _rest(b).replace(b"\n", b"\r\n"), _LINE_END
    ),
    in_bytes("CR CR LF", lambda b: b.replace(b"\n", b"\r\r\n"), _LINE_END),
]

BYTES = [*SIZE, *ENCODINGS, *LINES]
