"""Oddities: what may be wrong in rows that break no rule. They are kept, counted and published.

What each is called, what it means and how severe it is stands here; the conditions stand in
`pipeline/marts/`, under the same names.
"""

from __future__ import annotations

from collections.abc import Iterator

from schemas.quality.completeness import completeness_oddities
from schemas.quality.identity import NAMES, identity_oddities
from schemas.quality.oddity import Oddity
from schemas.quality.quality_results import INFORMATION, WARNING
from schemas.raw.catalogue import CATEGORY_TRANSLATION, PRODUCTS, SELLERS
from schemas.raw.places import GEOLOCATION
from schemas.raw.registry import RAW_TABLES
from schemas.raw.shop import CUSTOMERS, ORDER_ITEMS, ORDER_PAYMENTS, ORDER_REVIEWS, ORDERS
from schemas.raw.table import RawTable
from schemas.types import STRING
from schemas.unknown import APPROVED, FREIGHT, HANDED_OVER, MAP, PAYMENTS, REVIEWS

UNTRIMMED, SPELLING, MALFORMED_CITY = "untrimmed", "spelling", "malformed"
UNKNOWN = "unknown"


TEXT_TABLES = (
    CUSTOMERS,
    ORDERS,
    ORDER_ITEMS,
    ORDER_PAYMENTS,
    ORDER_REVIEWS,
    PRODUCTS,
    SELLERS,
    GEOLOCATION,
    CATEGORY_TRANSLATION,
)
"""Raw tables whose texts are looked at one by one."""

REFERRING = tuple(table for table in RAW_TABLES.values() if table.soft_references)
"""Raw tables some of whose references may miss."""

SPELLED = {
    "customers": ("customer_city",),
    "sellers": ("seller_city",),
    "geolocation": ("geolocation_city",),
    "order_payments": ("payment_type",),
    "products": ("product_category_name",),
    "category_translation": ("product_category_name", "product_category_name_english"),
}
"""Columns whose values name a thing, so that one thing should have one spelling."""
CITIES = {
    "customers": "customer_city",
    "sellers": "seller_city",
    "geolocation": "geolocation_city",
}


def text_columns(table: RawTable) -> list[str]:
    """The raw table's columns of text, but for comments, lists of allowed values and places."""
    return [
        column.name
        for column in table.columns
        if column.dtype.kind == STRING
        and not column.free_text
        and column.place is None
        and not any(check.name in ("isin", "str_matches") for check in column.checks)
    ]


OTHER_TEXTS = {
    table.name: others
    for table in TEXT_TABLES
    if (others := [name for name in text_columns(table) if name not in NAMES.get(table.name, ())])
}
"""Raw table to its columns of text that are no names of places and kinds."""

_BESIDE = {
    "geolocation_lat.outside_brazil": (MAP,),
    "order_delivered_carrier_date.before_approval": (APPROVED,),
    "order_delivered_customer_date.before_approval": (APPROVED,),
    "order_delivered_customer_date.before_handover": (HANDED_OVER,),
    "order_id.without_payments": (PAYMENTS,),
    "order_id.payment_numbers": (PAYMENTS,),
    "order_id.payments_differ": (PAYMENTS, FREIGHT),
    "order_id.without_review": (REVIEWS,),
    "order_id.several_reviews": (REVIEWS,),
}
"""Oddities of orders that need more than their own column."""


def _of(table: str, *found: tuple[str, str, str, str]) -> Iterator[Oddity]:
    for column, rule, severity, meaning in found:
        beside = _BESIDE.get(f"{column}.{rule}", ())
        yield Oddity(table, column, rule, severity, meaning, beside)


def _written() -> Iterator[Oddity]:
    yield from _of(
        "orders",
        ("order_approved_at", "before_purchase", WARNING, "Approved before it was placed."),
        ("order_delivered_carrier_date", "before_purchase", WARNING, "Sent before it was placed."),
        (
            "order_delivered_carrier_date",
            "before_approval",
            INFORMATION,
            "Handed to the carrier before the payment was approved.",
        ),
        (
            "order_delivered_customer_date",
            "before_purchase",
            WARNING,
            "Delivered before it was placed; left out of mean delivery times.",
        ),
        (
            "order_delivered_customer_date",
            "before_approval",
            INFORMATION,
            "Delivered before the payment was approved.",
        ),
        (
            "order_delivered_customer_date",
            "before_handover",
            WARNING,
            "Delivered before the carrier had it.",
        ),
        (
            "order_estimated_delivery_date",
            "before_purchase",
            WARNING,
            "Promised for a day before the purchase.",
        ),
        ("order_approved_at", "missing_if_delivered", WARNING, "Delivered, never approved."),
        (
            "order_delivered_carrier_date",
            "missing_if_delivered",
            WARNING,
            "Delivered, never handed over.",
        ),
        (
            "order_delivered_customer_date",
            "missing_if_delivered",
            WARNING,
            "Status delivered without a delivery date; no delivery metric counts it.",
        ),
        ("order_delivered_customer_date", "canceled", WARNING, "Canceled, yet delivered."),
        (
            "order_purchase_timestamp",
            "after_as_of",
            INFORMATION,
            "Placed after as_of, so it is in no other table.",
        ),
        (
            "order_purchase_timestamp",
            "before_from",
            INFORMATION,
            "Placed before the day of `--from`, so it is in no other table.",
        ),
        ("order_id", "without_items", INFORMATION, "An order without items; its value is 0."),
        ("order_id", "without_payments", WARNING, "An order without payments."),
        ("order_id", "without_review", INFORMATION, "An order without a review."),
        ("order_id", "item_numbers", WARNING, "Of orders with items: not numbered 1, 2, 3 …"),
        (
            "order_id",
            "payment_numbers",
            INFORMATION,
            "Of orders with payments: not numbered 1, 2, 3 …",
        ),
        (
            "order_id",
            "payments_differ",
            WARNING,
            "Of orders with items and payments: payments are off by more than 0.01 from order "
            "value, tax and freight together.",
        ),
        (
            "order_id",
            "several_reviews",
            INFORMATION,
            "Of orders with reviews: several; the latest counts.",
        ),
    )
    yield from _of(
        "order_items",
        (
            "price",
            "outlier",
            WARNING,
            "Ten times the median price of the category or more, or a tenth of it or less.",
        ),
        ("price", "zero", WARNING, "An item for nothing."),
        ("shipping_limit_date", "before_purchase", WARNING, "To be sent before it was ordered."),
        ("product_id", "unknown", WARNING, "A product that the catalogue lacks."),
        ("seller_id", "unknown", WARNING, "A seller that the sellers lack."),
    )
    yield from _of(
        "order_payments",
        ("payment_value", "zero", INFORMATION, "A payment of nothing."),
        ("payment_type", "not_defined", WARNING, "A payment of no type."),
        ("payment_installments", "zero", INFORMATION, "A payment in no installment."),
    )
    yield from _of(
        "order_reviews",
        ("review_answer_timestamp", "before_asked", WARNING, "Answered before it was asked for."),
        ("review_creation_date", "before_purchase", WARNING, "Asked for before the purchase."),
        ("review_id", "several_orders", INFORMATION, "Of reviews: one of several orders."),
    )
    yield from _of(
        "products",
        ("product_category_name", "missing", INFORMATION, "A product without category."),
        (
            "product_category_name",
            "untranslated",
            INFORMATION,
            "A category without an English name; it keeps its own.",
        ),
        ("product_weight_g", "zero", WARNING, "A product without weight."),
    )
    yield from _of(
        "customers",
        ("customer_zip_code_prefix", "no_point", INFORMATION, "A zip code without coordinates."),
    )
    yield from _of(
        "sellers",
        ("seller_zip_code_prefix", "no_point", INFORMATION, "A zip code without coordinates."),
    )
    yield from _of(
        "geolocation",
        ("geolocation_lat", "outside_brazil", WARNING, "A point outside Brazil's mainland."),
        ("geolocation_zip_code_prefix", "copies", INFORMATION, "A copy of another row."),
    )


def _by_kind() -> Iterator[Oddity]:
    for table in TEXT_TABLES:
        for column in text_columns(table):
            yield Oddity(table.name, column, UNTRIMMED, WARNING, "White space at an end.")
        for column in SPELLED.get(table.name, ()):
            meaning = "Spelled otherwise, but for case, accents and spaces, than most often."
            yield Oddity(table.name, column, SPELLING, WARNING, meaning)
    for table in REFERRING:
        for column, parent in table.soft_references.items():
            meaning = f"None of {parent.name}; the row is kept."
            yield Oddity(table.name, column, UNKNOWN, WARNING, meaning)
    for name, column in CITIES.items():
        meaning = "A city with digits or signs in it, or a state after a hyphen."
        yield Oddity(name, column, MALFORMED_CITY, WARNING, meaning)


ODDITIES: tuple[Oddity, ...] = (
    *_written(),
    *_by_kind(),
    *identity_oddities(),
    *completeness_oddities(),
)
