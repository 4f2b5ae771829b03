"""Oddities of identity: ids that are damaged, that name nobody, or that name one thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from schemas.quality.oddity import Oddity
from schemas.quality.quality_results import ERROR, WARNING

IN_EXPONENTS, CUT_OFF, PLACEHOLDER = "in_exponents", "cut_off", "placeholder"
ID_SPELLING, REPEATS, SAME = "spelling", "repeats", "same_as_customer_id"
CUSTOMER = "customer_unique_id"

IDS = {
    "customers": ("customer_id", CUSTOMER),
    "orders": ("order_id",),
    "order_items": ("product_id", "seller_id"),
    "order_reviews": ("review_id",),
    "products": ("product_id",),
    "sellers": ("seller_id",),
}
"""Columns that say who or what a row is of. Where another table must have the id, it is there."""

OWN_IDS = {
    "customers": ("customer_id", CUSTOMER),
    "orders": ("order_id",),
    "products": ("product_id",),
    "sellers": ("seller_id",),
}
"""Those of them that stand where the thing itself is told of."""

NAMES = {
    "customers": ("customer_city", "customer_state", "customer_country"),
    "sellers": ("seller_city", "seller_state"),
    "geolocation": ("geolocation_city",),
    "order_payments": ("payment_type",),
    "products": ("product_category_name",),
    "category_translation": ("product_category_name", "product_category_name_english"),
}
"""Columns that name places and kinds."""

WORDS_FOR_NOTHING = (
    *("-1", "null", "(null)", "nan", "none", "nil", "nat", "<na>", "n/a", "#n/a", "#null!"),
    *("undefined", "unknown", "guest", "anonymous", "anon", "anonym", "(not set)", "missing"),
    *("empty", "blank", "not available", "not applicable", "no customer", "tbd", "?", "-", "--"),
    *("#ref!", "#value!", "#name?", "\\n"),
)
"""What programs and people write where there is no value; whatever their case."""

ZERO = "0"
"""Means nobody in many shops, and is the first of their ids in others."""
ONE = "1"

KEPT_DIGITS = 15
"""Digits of a number that a spreadsheet keeps."""
LONGEST_NUMBER = 25
LEAST_CUT = 3
BEYOND_CHANCE = 5
"""How many times more ids must end in zeros than chance makes."""

MANY_ORDERS = 30
FAR_MORE = 10
"""How many times the orders of the tenth customer in line one has who is none."""
TENTH = 10

LEAST_TO_REPEAT = 100
"""Customers among whom one should have come back."""

_GIVE_TEXT = "Export the column as text; what a spreadsheet took off is lost"


def identity_oddities() -> Iterator[Oddity]:
    """Those of each column that is or names something."""
    for table, columns in IDS.items():
        for column in columns:
            yield Oddity(
                table,
                column,
                IN_EXPONENTS,
                ERROR,
                "An id as a spreadsheet writes large numbers, such as 1.23457E+14: several ids "
                "have become one.",
                remedy=_GIVE_TEXT,
            )
            yield Oddity(
                table,
                column,
                CUT_OFF,
                ERROR,
                f"Ids of 16 digits and more whose digits after the {KEPT_DIGITS}th are zeros, in "
                f"{LEAST_CUT} rows at least and {BEYOND_CHANCE} times as many as chance makes: a "
                "spreadsheet cut them off, and several ids have become one.",
                remedy=_GIVE_TEXT,
            )
    for table, columns in (*IDS.items(), *NAMES.items()):
        for column in columns:
            yield Oddity(
                table,
                column,
                PLACEHOLDER,
                WARNING,
                "A word for nothing, such as NULL, nan, #N/A, guest or -1. Of ids also 0, unless "
                f"there is a {ONE} beside it; of customers in any case where it has two orders.",
                remedy=(
                    "Give --guest-ids if it stands for guests, else --null-values"
                    if column == CUSTOMER
                    else "Give --null-values if it means that there is no value"
                ),
            )
    for table, columns in OWN_IDS.items():
        for column in columns:
            yield Oddity(
                table,
                column,
                ID_SPELLING,
                WARNING,
                "An id that differs from a commoner one by case and white space only.",
                remedy="Write it one way in the source, if it is the same",
            )
    yield Oddity(
        "customers",
        CUSTOMER,
        REPEATS,
        WARNING,
        f"Of customers: one with {MANY_ORDERS} orders and more, and more than {FAR_MORE} times as "
        f"many as the {TENTH}th in line. Perhaps it stands for all who did not give a name.",
        remedy="Give --guest-ids if it stands for guests",
    )
    yield Oddity(
        "customers",
        CUSTOMER,
        SAME,
        WARNING,
        f"Of {LEAST_TO_REPEAT} customers and more each equals its customer_id, and none has two "
        "orders: perhaps it names the order, and no one can be seen to come back.",
        remedy="Give the id that stays with a person, such as an e-mail address",
    )
