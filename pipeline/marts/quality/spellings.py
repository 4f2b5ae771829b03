"""Texts that name a thing: one thing in several spellings, and words that name nothing."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import TYPE_CHECKING

from pipeline.marts.quality.tally import key_text
from pipeline.on_demand import ibis
from schemas.quality.identity import WORDS_FOR_NOTHING

if TYPE_CHECKING:
    import ibis.expr.types as ir

    Fold = Callable[[ir.StringValue], ir.StringValue]

WHITE = r"\t-\r\x85\p{Z}"
"""White space, also such as does not break, which `\\s` leaves out."""

_AT_THE_BEGIN, _AT_THE_END = rf"^[{WHITE}]", rf"[{WHITE}]$"
"""Two are found faster than one for both."""


def _any_case(word: str) -> str:
    """A pattern of the word in letters of any case; a flag would not mean the same everywhere."""
    return "".join(
        f"[{letter}{letter.upper()}]" if letter.isalpha() else re.escape(letter) for letter in word
    )


_WORD = rf"^[{WHITE}]*(?:{'|'.join(map(_any_case, WORDS_FOR_NOTHING))})[{WHITE}]*$"
_LONGEST = max(map(len, WORDS_FOR_NOTHING)) + 4  # with a little white space


def is_untrimmed(text: ir.StringValue) -> ir.BooleanValue:
    """Whether white space begins or ends it."""
    return text.re_search(_AT_THE_BEGIN) | text.re_search(_AT_THE_END)


def may_be_word_for_nothing(text: ir.StringValue) -> ir.BooleanValue:
    """Whether it is short enough, which is quickly found."""
    return text.length() <= _LONGEST


def is_word_for_nothing(text: ir.StringValue) -> ir.BooleanValue:
    """Whether it says that there is no value."""
    return text.re_search(_WORD)


def texts(rows: ir.Table, name: str, column: str) -> ir.Table:
    """Each text of the raw table's column: how often it is there, and its least key."""
    present = rows.filter(rows[column].notnull())
    return present.group_by(text=present[column]).aggregate(
        times=present.count(), example_key=key_text(name, present).min()
    )


def is_not_commonest(values: ir.Table, fold: Fold, *apart: str) -> ir.BooleanValue:
    """Whether a text folds as a commoner one does; of equals the least is the commonest.

    Those that differ in the columns `apart` are not compared.
    """
    alike = ibis.window(
        group_by=[*apart, fold(values.text)],
        order_by=[ibis.desc(values.times), ibis.asc(values.text)],
    )
    return ibis.row_number().over(alike) > 0
