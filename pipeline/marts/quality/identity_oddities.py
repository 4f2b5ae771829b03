"""Oddities of identity: ids that are damaged, name nobody, or name one thing twice."""

from __future__ import annotations

from string import ascii_lowercase, ascii_uppercase
from typing import TYPE_CHECKING

from pipeline.marts import intermediate
from pipeline.marts.quality.behind import (
    AMOUNT,
    ORDERS,
    Owner,
    lines_behind,
    owners,
    sums_behind,
    with_behind,
)
from pipeline.marts.quality.spellings import (
    WHITE,
    is_not_commonest,
    is_word_for_nothing,
    may_be_word_for_nothing,
    texts,
)
from pipeline.marts.quality.tally import (
    Tally,
    behind,
    flagged,
    key_text,
    row_counts,
    tallied,
    tallied_at_once,
    tally,
    together,
)
from pipeline.on_demand import ibis
from schemas.quality.identity import (
    BEYOND_CHANCE,
    CUSTOMER,
    CUT_OFF,
    FAR_MORE,
    ID_SPELLING,
    IDS,
    IN_EXPONENTS,
    KEPT_DIGITS,
    LEAST_CUT,
    LEAST_TO_REPEAT,
    LONGEST_NUMBER,
    MANY_ORDERS,
    ONE,
    OWN_IDS,
    PLACEHOLDER,
    REPEATS,
    SAME,
    TENTH,
    ZERO,
)
from schemas.raw.registry import RAW_TABLES

if TYPE_CHECKING:
    import ibis.expr.types as ir

_EXPONENT = r"^[0-9]([.,][0-9]+)?[eE]\+[0-9]+$"
_CUT = rf"^[0-9]{{{KEPT_DIGITS}}}0+$"
_LONG_NUMBER = rf"^[0-9]{{{KEPT_DIGITS + 1},{LONGEST_NUMBER}}}$"
_BY_CHANCE = {n: 10 ** (LONGEST_NUMBER - n) for n in range(KEPT_DIGITS + 1, LONGEST_NUMBER + 1)}
"""Length of a number to how many of 10 ** 10 have zeros after the digits that are kept."""
_ALL = 10 ** (LONGEST_NUMBER - KEPT_DIGITS)
_OTHERWISE = f"[A-Z{WHITE}]"
"""Without such a letter an id is as it folds."""
_LONG, _ZERO, _ONE = "long", "zero", "one"
_OPTIONAL = tuple(name for name in IDS if not RAW_TABLES[name].is_required)


@intermediate(empty_if_absent=_OPTIONAL)
def identity_oddities(
    customers: ir.Table,
    orders: ir.Table,
    order_items: ir.Table,
    order_reviews: ir.Table,
    products: ir.Table,
    sellers: ir.Table,
    guest_ids: ir.Table,
    order_behind: ir.Table,
    customer_behind: ir.Table,
    product_behind: ir.Table,
    seller_behind: ir.Table,
) -> ir.Table:
    """Ids as a spreadsheet leaves them, words for nothing, and ids in two spellings."""
    of = owners(order_behind, customer_behind, product_behind, seller_behind)
    tables = {
        "customers": _named(customers, guest_ids),
        "orders": orders,
        "order_items": lines_behind(order_items),
        "order_reviews": order_reviews,
        "products": products,
        "sellers": sellers,
    }
    by_look = (
        _looks_of(name, tables[name], column, of.get(name))
        for name, columns in IDS.items()
        for column in columns
    )
    counts = (_counts(name, tables[name]) for name in IDS)
    return together(
        tallied(together(*counts), _judged(together(*by_look))),
        *(
            _spelled(name, tables[name], column, of[name])
            for name, columns in OWN_IDS.items()
            for column in columns
        ),
    )


@intermediate()
def customer_oddities(
    customers: ir.Table, customer_behind: ir.Table, guest_ids: ir.Table
) -> ir.Table:
    """One customer with far more orders than others; ids that name the order, not the person."""
    known = _named(customers, guest_ids)
    bought = (
        known.filter(known[CUSTOMER].notnull())
        .left_join(customer_behind, "customer_id")
        .select(
            "customer_id",
            CUSTOMER,
            **{ORDERS: customer_behind[ORDERS].fill_null(0)},
            **{AMOUNT: customer_behind[AMOUNT].fill_null(0)},
        )
    )
    return together(_repeated(bought), _same(bought))


def _named(customers: ir.Table, guest_ids: ir.Table) -> ir.Table:
    """Customers; the id of a guest is none."""
    is_guest = customers[CUSTOMER].isin(guest_ids.guest_id)
    return customers.mutate(**{CUSTOMER: is_guest.ifelse(None, customers[CUSTOMER])})


def _counts(name: str, rows: ir.Table) -> ir.Table:
    counts = {column: rows[column].count() for column in IDS[name]}
    return row_counts(
        rows,
        {
            f"{name}.{column}.{rule}": counts[column]
            for column in IDS[name]
            for rule in (PLACEHOLDER, IN_EXPONENTS, CUT_OFF)
        },
    )


def _looks_of(name: str, rows: ir.Table, column: str, owner: Owner | None) -> ir.Table:
    """The rows whose id looks like something; few, if any."""
    text = rows[column]
    looks = {"digits": text.length(), "look": _look(text)}
    known = flagged(rows, key_text(name, rows), looks, owner)
    seen = known.filter(known.look.notnull())
    valued = seen if owner is None else with_behind(seen, owner)
    return valued.select(
        "example_key", "digits", "look", ORDERS, AMOUNT, known_as=ibis.literal(f"{name}.{column}")
    )


def _look(text: ir.StringValue) -> ir.StringValue:
    """What the text of an id looks like; dear patterns are tried on few."""
    is_long = text.length().between(KEPT_DIGITS + 1, LONGEST_NUMBER)
    long_one = ibis.cases((text.re_search(_CUT), CUT_OFF), (text.re_search(_LONG_NUMBER), _LONG))
    return ibis.cases(
        (text == ZERO, _ZERO),
        (text == ONE, _ONE),
        (text.contains("+") & text.re_search(_EXPONENT), IN_EXPONENTS),
        (is_long, long_one),
        (may_be_word_for_nothing(text), is_word_for_nothing(text).ifelse(PLACEHOLDER, None)),
    )


def _judged(seen: ir.Table) -> ir.Table:
    """The rows that break a check, given how often each column has each look.

    Numbers are cut off where there are more than chance makes; zero names nobody, unless it may be
    the first of numbers that go on with one.
    """
    is_cut = seen.look == CUT_OFF
    by_chance = ibis.cases(*((seen.digits == n, weight) for n, weight in _BY_CHANCE.items()))
    of_column = seen.group_by("known_as").aggregate(
        cut=seen.count(where=is_cut),
        by_chance=by_chance.sum(where=is_cut | (seen.look == _LONG)).fill_null(0),
        ones=seen.count(where=seen.look == _ONE),
        zero_orders=seen[ORDERS].sum(where=seen.look == _ZERO).fill_null(0),
    )
    each = seen.inner_join(of_column, "known_as")
    is_damage = (each.cut >= LEAST_CUT) & (each.cut * _ALL >= each.by_chance * BEYOND_CHANCE)
    several = (each.known_as == f"customers.{CUSTOMER}") & (each.zero_orders > 1)
    rule = ibis.cases(
        (each.look.isin([IN_EXPONENTS, PLACEHOLDER]), each.look),
        ((each.look == CUT_OFF) & is_damage, each.look),
        ((each.look == _ZERO) & ((each.ones == 0) | several), PLACEHOLDER),
    )
    return (
        each.mutate(check_id=each.known_as + "." + rule)
        .filter(rule.notnull())
        .select("check_id", "example_key", ORDERS, AMOUNT)
    )


def _spelled(name: str, rows: ir.Table, column: str, owner: Owner) -> ir.Table:
    """Ids in several spellings: few, if any, so only what may be one of them is compared."""
    text = rows[column]
    marked = rows.filter(text.re_search(_OTHERWISE))
    folds = marked.select(fold=_folded(marked[column])).distinct()
    alike = rows.filter(_folded(text).isin(folds.fold))
    values = texts(alike, name, column)
    known = values.mutate(is_odd=is_not_commonest(values, _folded))
    others = known.filter(known.is_odd)
    odd = text.notnull().ifelse(text.isin(others.text), None)  # NULL IN () is false
    return tally(rows, name, key_text(name, rows), {f"{column}.{ID_SPELLING}": odd}, owner)


def _folded(text: ir.StringValue) -> ir.StringValue:
    """Without case and white space; of the letters A to Z, since engines differ in the rest."""
    small = text.translate(ascii_uppercase, ascii_lowercase).re_replace(f"[{WHITE}]+", "")
    return text.re_search(_OTHERWISE).ifelse(small, text)


def _repeated(bought: ir.Table) -> ir.Table:
    people = bought.group_by(CUSTOMER).aggregate(**sums_behind(bought))
    ahead = people.order_by(ibis.desc(ORDERS)).limit(TENTH)
    tenth = ahead.aggregate(orders=ahead[ORDERS].min(), people=ahead.count())
    orders = (tenth.people == TENTH).ifelse(tenth.orders, None).as_scalar()
    far = people[ORDERS] > orders * FAR_MORE
    odd = (far & (people[ORDERS] >= MANY_ORDERS)).fill_null(False)
    return tally(people, "customers", people[CUSTOMER], {f"{CUSTOMER}.{REPEATS}": odd})


def _same(bought: ir.Table) -> ir.Table:
    rows = bought.count()
    is_same = bought[CUSTOMER] == bought.customer_id
    nobody_repeats = bought[ORDERS].max() <= 1
    holds = (rows >= LEAST_TO_REPEAT) & (bought.count(where=is_same) == rows) & nobody_repeats
    orders, money = behind(bought, is_same)
    all_of_them = Tally(
        rows,
        holds.ifelse(rows, 0),
        holds.ifelse(bought.customer_id.min(), None),
        holds.ifelse(orders, 0),
        holds.ifelse(money, 0),
    )
    return tallied_at_once(bought, f"customers.{CUSTOMER}.{SAME}", all_of_them)
