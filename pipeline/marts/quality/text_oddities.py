"""Oddities of text: white space at its ends, several spellings, cities that are none."""

from __future__ import annotations

from unicodedata import normalize

import ibis
import ibis.expr.types as ir

from pipeline.marts import intermediate
from pipeline.marts.quality.tally import Tally, key_text, tallied, tally, together
from schemas.quality.oddities import (
    CITIES,
    MALFORMED_CITY,
    SPELLED,
    SPELLING,
    TEXT_TABLES,
    UNTRIMMED,
    text_columns,
)
from schemas.raw.places import STATES
from schemas.raw.table import RawTable

_OPTIONAL = tuple(table.name for table in TEXT_TABLES if not table.is_required)
_WHITE = r"\t-\r\x85\p{Z}"
"""White space, also such as does not break, which `\\s` leaves out."""
_AT_THE_BEGIN, _AT_THE_END = rf"^[{_WHITE}]", rf"[{_WHITE}]$"
"""Two are found faster than one for both."""
_OF_NO_NAME = rf"[^\p{{L}}\p{{M}}{_WHITE}.'’´`-]"
_NO_CITY = rf"{_OF_NO_NAME}| - |-(?i:{'|'.join(STATES)})$"
"""A state by its code: Xangri-lá is a city."""
_LETTERS = [chr(code) for code in (*range(ord("A"), ord("Z") + 1), *range(ord("À"), ord("ſ")))]
_PLAIN = {letter: normalize("NFD", letter)[0].lower() for letter in _LETTERS}
"""Capitals and accented letters of the Latin scripts to the plain small ones."""


@intermediate(empty_if_absent=_OPTIONAL)
def text_oddities(
    customers: ir.Table,
    orders: ir.Table,
    order_items: ir.Table,
    order_payments: ir.Table,
    order_reviews: ir.Table,
    products: ir.Table,
    sellers: ir.Table,
    geolocation: ir.Table,
    category_translation: ir.Table,
) -> ir.Table:
    """White space at the ends of any text, and malformed cities."""
    tables = {
        "customers": customers,
        "orders": orders,
        "order_items": order_items,
        "order_payments": order_payments,
        "order_reviews": order_reviews,
        "products": products,
        "sellers": sellers,
        "geolocation": geolocation,
        "category_translation": category_translation,
    }
    return together(*(_texts(table, tables[table.name]) for table in TEXT_TABLES))


@intermediate(empty_if_absent=_OPTIONAL)
def spelling_oddities(
    customers: ir.Table,
    order_payments: ir.Table,
    products: ir.Table,
    sellers: ir.Table,
    geolocation: ir.Table,
    category_translation: ir.Table,
) -> ir.Table:
    """Values that differ from a commoner one by case, accents and spaces only."""
    tables = {
        "customers": customers,
        "order_payments": order_payments,
        "products": products,
        "sellers": sellers,
        "geolocation": geolocation,
        "category_translation": category_translation,
    }
    return together(
        *(_spellings(tables[name], name, column) for name in SPELLED for column in SPELLED[name])
    )


def _texts(table: RawTable, rows: ir.Table) -> ir.Table:
    name = table.name
    conditions = {
        f"{column}.{UNTRIMMED}": rows[column].re_search(_AT_THE_BEGIN)
        | rows[column].re_search(_AT_THE_END)
        for column in text_columns(table)
    }
    if name in CITIES:
        city = CITIES[name]
        conditions[f"{city}.{MALFORMED_CITY}"] = rows[city].re_search(_NO_CITY)
    return tally(rows, name, key_text(name, rows), conditions)


def _spellings(rows: ir.Table, name: str, column: str) -> ir.Table:
    present = rows.filter(rows[column].notnull())
    values = present.group_by(column).aggregate(
        times=present.count(), example_key=key_text(name, present).min()
    )
    folded = values.mutate(folded=_folded(values[column]))
    commonest = ibis.window(group_by="folded", order_by=[ibis.desc("times"), ibis.asc(column)])
    ranked = folded.mutate(place=ibis.row_number().over(commonest))
    is_other = ranked.place > 0
    found = Tally(
        ranked.times.sum(),
        ranked.times.sum(where=is_other),
        ranked.example_key.min(where=is_other),
    )
    return tallied(ranked, {f"{name}.{column}.{SPELLING}": found})


def _folded(text: ir.StringValue) -> ir.StringValue:
    """Without case, accents, and spaces but single ones; the same on every engine."""
    plain = text.translate("".join(_PLAIN), "".join(_PLAIN.values())).re_replace(r"\p{Mn}+", "")
    return plain.re_replace(f"[{_WHITE}]+", " ").re_replace("^ | $", "")
