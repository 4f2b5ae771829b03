"""Oddities of the names of places and kinds."""

from __future__ import annotations

from typing import TYPE_CHECKING
from unicodedata import normalize

from pipeline.marts import intermediate
from pipeline.marts.quality.behind import (
    AMOUNT,
    ORDERS,
    Owner,
    owners,
    parts_behind,
    sums_behind,
    with_behind,
)
from pipeline.marts.quality.spellings import (
    WHITE,
    is_not_commonest,
    is_untrimmed,
    is_word_for_nothing,
    texts,
)
from pipeline.marts.quality.tally import lines, together
from pipeline.on_demand import ibis
from schemas.places import PROFILES
from schemas.quality.identity import NAMES, PLACEHOLDER
from schemas.quality.oddities import (
    CITIES,
    MALFORMED_CITY,
    SPELLED,
    SPELLING,
    UNTRIMMED,
    text_columns,
)
from schemas.raw.registry import RAW_TABLES

if TYPE_CHECKING:
    import ibis.expr.types as ir

_OF_NO_ORDER = ("geolocation", "category_translation")
_OPTIONAL = tuple(name for name in NAMES if not RAW_TABLES[name].is_required)
_LETTERS = [chr(code) for code in (*range(ord("A"), ord("Z") + 1), *range(ord("À"), ord("ſ")))]
_PLAIN = {letter: normalize("NFD", letter)[0].lower() for letter in _LETTERS}
"""Capitals and accented letters of the Latin scripts to the plain small ones."""
_OF_NO_NAME = rf"[^\p{{L}}\p{{M}}{WHITE}.'’´`-]"
_NO_CITY = rf"{_OF_NO_NAME}| - "
_NO_CITIES = {
    profile.name: rf"{_NO_CITY}|-(?i:{'|'.join(profile.states)})$"
    for profile in PROFILES.values()
    if profile.states
}
"""By place profile: also a state by its code, for Xangri-lá is a city."""


@intermediate(empty_if_absent=_OPTIONAL)
def name_oddities(
    customers: ir.Table,
    order_payments: ir.Table,
    products: ir.Table,
    sellers: ir.Table,
    geolocation: ir.Table,
    category_translation: ir.Table,
    run_settings: ir.Table,
    order_behind: ir.Table,
    customer_behind: ir.Table,
    product_behind: ir.Table,
    seller_behind: ir.Table,
) -> ir.Table:
    """Words for nothing, white space at the ends, several spellings, malformed cities."""
    of = owners(order_behind, customer_behind, product_behind, seller_behind)
    tables = {
        "customers": customers,
        "order_payments": parts_behind(order_payments, order_payments.payment_value),
        "products": products,
        "sellers": sellers,
        "geolocation": geolocation,
        "category_translation": category_translation,
    }
    columns = [(name, column) for name, found in NAMES.items() for column in found]
    each = [
        texts(tables[name], name, column).mutate(known_as=ibis.literal(f"{name}.{column}"))
        for name, column in columns
    ]
    odd = _odd(together(*each), run_settings.places.as_scalar())
    counts = [_counts(tables[name], name, column) for name, column in columns]
    behind = [
        _behind(tables[name], f"{name}.{column}", odd, of.get(name))
        for name, column in columns
        if name not in _OF_NO_ORDER
    ]
    return _tallied(together(*counts), odd, together(*behind))


def _rules(name: str, column: str) -> list[str]:
    """What is asked of the texts in a column."""
    rules = [PLACEHOLDER]
    if column in text_columns(RAW_TABLES[name]):
        rules.append(UNTRIMMED)
    if column in SPELLED.get(name, ()):
        rules.append(SPELLING)
    if column == CITIES.get(name):
        rules.append(MALFORMED_CITY)
    return rules


_CHECKS = {
    f"{name}.{column}": _rules(name, column)
    for name, columns in NAMES.items()
    for column in columns
}


def _odd(values: ir.Table, places: ir.StringScalar) -> ir.Table:
    """The odd texts, once a rule; each text is looked at once, however many rows have it."""
    is_other = is_not_commonest(values, _folded, "known_as")
    known = values.mutate(is_other=is_other)  # Spark takes no window inside of an array
    is_odd = {
        PLACEHOLDER: is_word_for_nothing(known.text),
        UNTRIMMED: is_untrimmed(known.text),
        SPELLING: known.is_other,
        MALFORMED_CITY: _is_no_city(known.text, places),
    }
    found = [(_asks(known.known_as, rule) & odd).ifelse(rule, None) for rule, odd in is_odd.items()]
    each = known.mutate(rule=ibis.array(found).unnest())
    odd = each.filter(each.rule.notnull())
    return odd.mutate(check_id=odd.known_as + "." + odd.rule)


def _asks(known_as: ir.StringValue, rule: str) -> ir.BooleanValue:
    return known_as.isin([name for name, rules in _CHECKS.items() if rule in rules])


def _is_no_city(text: ir.StringValue, places: ir.StringScalar) -> ir.BooleanValue:
    return ibis.cases(
        *((places == name, text.re_search(form)) for name, form in _NO_CITIES.items()),
        else_=text.re_search(_NO_CITY),
    )


def _counts(rows: ir.Table, name: str, column: str) -> ir.Table:
    """A row a check: to how many rows it applies, and the 0 of what is behind none."""
    known_as = f"{name}.{column}"
    nothing = ibis.null("int64") if name in _OF_NO_ORDER else ibis.literal(0, "int64")
    counted = rows.aggregate(row_count=rows[column].count())
    check_ids = [f"{known_as}.{rule}" for rule in _CHECKS[known_as]]
    return counted.select("row_count", nothing=nothing, check_id=ibis.array(check_ids).unnest())


def _behind(rows: ir.Table, known_as: str, odd: ir.Table, owner: Owner | None) -> ir.Table:
    """The orders and the money of the rows that have an odd text, by check."""
    here = odd.filter(odd.known_as == known_as).select("check_id", "text")
    having = here.inner_join(rows, rows[known_as.split(".")[1]] == here.text)
    valued = having if owner is None else with_behind(having, owner)
    return valued.group_by("check_id").aggregate(**sums_behind(valued))


def _tallied(counts: ir.Table, odd: ir.Table, behind: ir.Table) -> ir.Table:
    found = odd.group_by("check_id").aggregate(
        failing_rows=odd.times.sum(), example_key=odd.example_key.min()
    )
    whole = counts.left_join(found, "check_id").left_join(behind, "check_id")
    return lines(
        whole,
        whole.check_id,
        whole.row_count,
        whole.failing_rows,
        whole.example_key,
        whole[ORDERS].fill_null(whole.nothing),
        whole[AMOUNT].fill_null(whole.nothing),
    )


def _folded(text: ir.StringValue) -> ir.StringValue:
    """Without case, accents, and spaces but single ones; the same on every engine."""
    plain = text.translate("".join(_PLAIN), "".join(_PLAIN.values())).re_replace(r"\p{Mn}+", "")
    return plain.re_replace(f"[{WHITE}]+", " ").re_replace("^ | $", "")
