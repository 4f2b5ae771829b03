"""Oddities of identity: damaged ids, words for nothing, ids in several spellings."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from tests.oracle.quality.odd_texts import KEYS, is_white
from tests.oracle.raw import Raw, RawRow

Seen = tuple[str, str | None, bool | None]

IDS = {
    "customers": ("customer_id", "customer_unique_id"),
    "orders": ("order_id",),
    "order_items": ("product_id", "seller_id"),
    "order_reviews": ("review_id",),
    "products": ("product_id",),
    "sellers": ("seller_id",),
}
NAMES = {
    "customers": ("customer_city", "customer_state", "customer_country"),
    "sellers": ("seller_city", "seller_state"),
    "geolocation": ("geolocation_city",),
    "order_payments": ("payment_type",),
    "products": ("product_category_name",),
    "category_translation": ("product_category_name", "product_category_name_english"),
}
# fmt: off
NOTHING = {
    "-1", "null", "(null)", "nan", "none", "nil", "nat", "<na>", "n/a", "#n/a", "#null!",
    "undefined", "unknown", "guest", "anonymous", "anon", "anonym", "(not set)", "missing",
    "empty", "blank", "not available", "not applicable", "no customer", "tbd", "?", "-", "--",
    "#ref!", "#value!", "#name?", "\\n",
}
# fmt: on


def odd_identity(raw: Raw) -> Iterator[Seen]:
    """Every id and name by itself and beside the others."""
    for table, columns in IDS.items():
        for column in columns:
            rows = _present(raw, table, column)
            yield from _damaged(table, column, rows)
            yield from _placeholders(raw, table, column, rows)
            if table not in ("order_items", "order_reviews"):
                yield from _spelled(table, column, rows)
    for table, columns in NAMES.items():
        for column in columns:
            for key, text in _present(raw, table, column):
                yield f"{table}.{column}.placeholder", key, small(text) in NOTHING
    yield from _customers(raw)


def _damaged(table: str, column: str, rows: list[tuple[str, str]]) -> Iterator[Seen]:
    for key, text in rows:
        yield f"{table}.{column}.in_exponents", key, is_exponent(text)
    long = [text for _, text in rows if is_number(text) and 16 <= len(text) <= 25]
    cut = [text for text in long if set(text[15:]) == {"0"}]
    by_chance = sum(10.0 ** (15 - len(text)) for text in long)
    is_damage = len(cut) >= 3 and len(cut) >= 5 * by_chance
    for key, text in rows:
        yield f"{table}.{column}.cut_off", key, is_damage and text in cut


def is_exponent(text: str) -> bool:
    """As in 1.23457E+14."""
    mantissa, plus, exponent = text.upper().partition("E+")
    whole, point, rest = mantissa.replace(",", ".").partition(".")
    digits = is_number(whole) and len(whole) == 1 and (not point or is_number(rest))
    return bool(plus) and digits and is_number(exponent)


def is_number(text: str) -> bool:
    """Digits only."""
    return bool(text) and all(letter in "0123456789" for letter in text)


def small(text: str) -> str:
    """In small letters, without white space at its ends."""
    while text and is_white(text[0]):
        text = text[1:]
    while text and is_white(text[-1]):
        text = text[:-1]
    return text.lower()


def _placeholders(raw: Raw, table: str, column: str, rows: list[tuple[str, str]]) -> Iterator[Seen]:
    zero_counts = all(text != "1" for _, text in rows)
    if column == "customer_unique_id":
        zeros = {key for key, text in rows if text == "0"}
        zero_counts = zero_counts or sum(row["customer_id"] in zeros for row in raw.orders) > 1
    for key, text in rows:
        is_odd = small(text) in NOTHING or (text == "0" and zero_counts)
        yield f"{table}.{column}.placeholder", key, is_odd


def _spelled(table: str, column: str, rows: list[tuple[str, str]]) -> Iterator[Seen]:
    spellings: dict[str, Counter[str]] = defaultdict(Counter)
    for _, text in rows:
        spellings[_folded(text)][text] += 1
    for key, text in rows:
        alike = spellings[_folded(text)]
        best = min(alike, key=lambda spelling: (-alike[spelling], spelling))
        yield f"{table}.{column}.spelling", key, text != best


def _folded(text: str) -> str:
    return "".join(
        letter.lower() if "A" <= letter <= "Z" else letter
        for letter in text
        if not is_white(letter)
    )


def _customers(raw: Raw) -> Iterator[Seen]:
    orders = Counter(row["customer_id"] for row in raw.orders)
    named = [row for row in raw.customers if row["customer_unique_id"] is not None]
    people: Counter[str] = Counter()
    for row in named:
        people[row["customer_unique_id"]] += orders[row["customer_id"]]
    most = sorted(people.values(), reverse=True)
    for name, count in people.items():
        is_odd = len(most) >= 10 and count >= 30 and count > 10 * most[9]
        yield "customers.customer_unique_id.repeats", name, is_odd
    is_same = (
        len(named) >= 100
        and all(row["customer_id"] == row["customer_unique_id"] for row in named)
        and max(orders[row["customer_id"]] for row in named) <= 1
    )
    for row in named:
        name = "customers.customer_unique_id.same_as_customer_id"
        yield name, row["customer_id"], is_same


def _present(raw: Raw, table: str, column: str) -> list[tuple[str, str]]:
    rows: list[RawRow] = getattr(raw, table)
    return [
        (" / ".join(str(row[part]) for part in KEYS[table]), row[column])
        for row in rows
        if row.get(column) is not None
    ]
