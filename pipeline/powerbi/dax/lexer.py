"""Splits an expression into tokens."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from pipeline.powerbi.dax.errors import DaxError, Place

Kind = Literal["word", "table", "bracketed", "text", "number", "symbol", "end"]

_TOKEN = re.compile(
    r"""
      (?P<space>\s+ | //[^\n]* | --[^\n]* | /\*.*?\*/)
    | (?P<text>"(?:[^"]|"")*")
    | (?P<table>'(?:[^'\n]|'')+')
    | (?P<bracketed>\[(?:[^]\n]|\]\])+\])
    | (?P<number>(?:[0-9]+(?:\.[0-9]+)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?)
    | (?P<word>[A-Za-z_][A-Za-z0-9_.]*)
    | (?P<symbol>&&|\|\||<=|>=|<>|==|/(?!\*)|[-+*^&=<>(){},])
    """,
    re.VERBOSE | re.DOTALL,
)
_UNFINISHED = {
    '"': "a text without closing quote",
    "'": "a table's name that is empty or without closing quote",
    "[": "a name that is empty or without closing bracket",
    "/": "a comment without end",
}


@dataclass(frozen=True)
class Token:
    """A piece of an expression."""

    kind: Kind
    text: str
    """Without delimiters, escapes resolved."""
    place: Place


def tokens(source: str) -> list[Token]:
    """The tokens of an expression, without comments; the last one marks the end."""
    return list(_tokens(source))


def _tokens(source: str) -> Iterator[Token]:
    start, place = 0, Place(1, 1)
    while start < len(source):
        found = _TOKEN.match(source, start)
        if not found:
            what = _UNFINISHED.get(source[start], f"unexpected {source[start]!r}")
            raise DaxError(what, place)
        raw = found.group()
        match found.lastgroup:
            case "text" | "table" | "bracketed" as kind:
                yield Token(kind, raw[1:-1].replace(raw[-1] * 2, raw[-1]), place)
            case "number" | "word" | "symbol" as kind:
                yield Token(kind, raw, place)
        start, place = found.end(), _after(raw, place)
    yield Token("end", "the end", place)


def _after(raw: str, place: Place) -> Place:
    lines = raw.count("\n")
    if not lines:
        return Place(place.line, place.column + len(raw))
    return Place(place.line + lines, len(raw) - raw.rindex("\n"))
