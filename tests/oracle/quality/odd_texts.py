"""Oddities of text: white space at an end, a rarer spelling, a city that is none."""

import unicodedata
from collections import Counter, defaultdict
from collections.abc import Collection, Iterator

from tests.oracle.raw import BEYOND, COLUMNS, Raw, RawRow

Seen = tuple[str, str | None, bool | None]

KEYS = {
    "customers": ("customer_id",),
    "orders": ("order_id",),
    "order_items": ("order_id", "order_item_id"),
    "order_payments": ("order_id", "payment_sequential"),
    "order_reviews": ("review_id", "order_id"),
    "products": ("product_id",),
    "sellers": ("seller_id",),
    "geolocation": ("geolocation_zip_code_prefix",),
    "category_translation": ("product_category_name",),
}
NAMES = {
    "customers": ("customer_city",),
    "sellers": ("seller_city",),
    "geolocation": ("geolocation_city",),
    "order_payments": ("payment_type",),
    "products": ("product_category_name",),
    "category_translation": ("product_category_name", "product_category_name_english"),
}
"""Texts that name a thing, so that one thing should have one spelling."""

CITIES = {
    "customers": "customer_city",
    "sellers": "seller_city",
    "geolocation": "geolocation_city",
}
RULED = (
    *("_state", "order_status", "currency"),
    *("_zip_code_prefix", "_comment_title", "_comment_message"),
)
"""Lists of allowed values, patterns, and comments, where anything goes."""

# fmt: off
STATES = (
    "AC", "AL", "AM", "AP", "BA", "CE", "DF", "ES", "GO",
    "MA", "MG", "MS", "MT", "PA", "PB", "PE", "PI", "PR",
    "RJ", "RN", "RO", "RR", "RS", "SC", "SE", "SP", "TO",
)
# fmt: on


def odd_texts(raw: Raw) -> Iterator[Seen]:
    """White space at either end of any text, and malformed cities."""
    for table in KEYS:
        for column in text_columns(table):
            for row, text in _present(raw, table, column):
                is_odd = is_white(text[0]) or is_white(text[-1])
                yield f"{table}.{column}.untrimmed", key_of(table, row), is_odd
    states = () if raw.state_regions else STATES
    for table, column in CITIES.items():
        for row, text in _present(raw, table, column):
            yield f"{table}.{column}.malformed", key_of(table, row), is_malformed(text, states)


def odd_spellings(raw: Raw) -> Iterator[Seen]:
    """Texts that are not the commonest of those alike; of equally common ones the least stays."""
    for table, columns in NAMES.items():
        for column in columns:
            spellings: dict[str, Counter[str]] = defaultdict(Counter)
            for _, text in _present(raw, table, column):
                spellings[plain(text)][text] += 1
            for row, text in _present(raw, table, column):
                alike = spellings[plain(text)]
                best = min(alike, key=lambda spelling: (-alike[spelling], spelling))
                yield f"{table}.{column}.spelling", key_of(table, row), text != best


def text_columns(table: str) -> list[str]:
    """The columns of text without rules of their own."""
    kinds = (COLUMNS[table] | BEYOND.get(table, {})).items()
    return [name for name, kind in kinds if kind == "text" and not name.endswith(RULED)]


def key_of(table: str, row: RawRow) -> str | None:
    """The parts of the row's key; None where it has none."""
    parts = [row[column] for column in KEYS[table]]
    return None if None in parts else " / ".join(map(str, parts))


def is_white(letter: str) -> bool:
    """White space, of any width."""
    return letter in "\t\n\v\f\r\x85" or unicodedata.category(letter) in ("Zs", "Zl", "Zp")


def plain(text: str) -> str:
    """The text without case, accents, and spaces but single ones between words."""
    spaced = "".join(" " if is_white(letter) else letter for letter in text)
    letters = [
        letter
        for letter in unicodedata.normalize("NFD", spaced)
        if not unicodedata.combining(letter)
    ]
    return " ".join(word for word in "".join(letters).lower().split(" ") if word)


def is_malformed(city: str, states: Collection[str] = STATES) -> bool:
    """Digits, signs other than in names, or one of the states after a hyphen."""
    if any(not _is_of_a_name(letter) for letter in city) or " - " in city:
        return True
    return "-" in city and city.rsplit("-", 1)[1].upper() in states


def _is_of_a_name(letter: str) -> bool:
    """Letters with their accents, spaces, dots, hyphens, and what stands for an apostrophe."""
    return unicodedata.category(letter)[0] in "LM" or is_white(letter) or letter in ".-'’´`"


def _present(raw: Raw, table: str, column: str) -> Iterator[tuple[RawRow, str]]:
    for row in getattr(raw, table):
        if row.get(column) is not None:
            yield row, row[column]
