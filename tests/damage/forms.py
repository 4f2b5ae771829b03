"""Which rule a value of a raw column breaks: read from the docs, apart from the product's code."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from typing import Any

from tests.oracle.raw import COLUMNS
from tests.strategies.values import STATES, STATUSES

KEYS: dict[str, tuple[str, ...]] = {
    "customers": ("customer_id",),
    "orders": ("order_id",),
    "order_items": ("order_id", "order_item_id"),
    "order_payments": ("order_id", "payment_sequential"),
    "order_reviews": ("review_id", "order_id"),
    "products": ("product_id",),
    "sellers": ("seller_id",),
    "geolocation": (),
    "category_translation": ("product_category_name",),
    "sales_targets": ("order_month", "scope_type", "scope"),
    "state_regions": ("state",),
    "refunds": ("refund_id", "order_id", "order_item_id", "product_id"),
    "product_costs": ("product_id", "valid_from"),
    "order_costs": ("order_id",),
    "stock_levels": ("product_id", "snapshot_date"),
}
MAY_LACK = {"refunds": {"order_id", "order_item_id", "product_id"}}
"""Parts of keys that may be empty: then they equal other empty ones."""

PARENTS = {
    "orders": ("customer_id", "customers"),
    "order_items": ("order_id", "orders"),
    "order_payments": ("order_id", "orders"),
    "order_reviews": ("order_id", "orders"),
}
NEEDED = {
    "customers": {"customer_unique_id"},
    "orders": {"customer_id", "order_status", "order_purchase_timestamp"},
    "order_items": {"product_id", "seller_id", "price", "freight_value"},
    "order_payments": {"payment_type", "payment_installments", "payment_value"},
    "order_reviews": {"review_score"},
    "geolocation": {"geolocation_lat", "geolocation_lng"},
    "category_translation": {"product_category_name_english"},
    "sales_targets": {"target"},
    "state_regions": {"state_name", "country", "region"},
    "refunds": {"refunded_at", "amount"},
    "stock_levels": {"on_hand"},
}
"""Columns that may not be empty, beside keys."""

FREE_TEXT = ("review_comment_title", "review_comment_message")
_MONEY = ("range", 0, 999_999_999.99)
_LIMITS: dict[str, tuple[str, float, float]] = {
    **dict.fromkeys(("price", "freight_value", "payment_value"), _MONEY),
    "target": ("range", 0, 999_999_999_990.00),
    "review_score": ("range", 1, 5),
    "geolocation_lat": ("range", -90, 90),
    "geolocation_lng": ("range", -180, 180),
    **dict.fromkeys(("amount", "tax", "freight"), _MONEY),
    **dict.fromkeys(("unit_cost", "list_price", "shipping_cost", "payment_fee"), _MONEY),
    "is_restocked": ("allowed_values", 0, 1),
    "on_hand": ("none", float("-inf"), float("inf")),
    "order_item_id": ("at_least", 1, float("inf")),
    "payment_sequential": ("at_least", 1, float("inf")),
}
_AT_LEAST_0 = ("at_least", 0, float("inf"))
_TIME = r"\d{4}-\d\d-\d\d([ T]([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,9})?)?"
_DAY = r"\d{4}-\d\d-\d\d([ T]00:00:00(\.0{1,9})?)?"
_SHORT = r"-?\d{1,15}"
_PLAIN = r"-?[1-9]\d{0,17}"
"""As a number prints: then it may be longer."""

_NO_RECORD = re.compile(r",\d{4}-\d\d-\d\d \d\d:\d\d:\d\d", re.ASCII)


class NoValue(ValueError):
    """A text that is no value of its column's type."""


def value(table: str, column: str, text: str) -> Any:
    """The value that the text stands for, None if it is empty."""
    return None if text == "" else _READ[COLUMNS[table][column]](column, text)


def broken_rule(table: str, column: str, found: Any) -> str | None:
    """The first rule that a value of the right type breaks."""
    if found is None:
        keys = set(KEYS[table]) - MAY_LACK.get(table, set())
        return "not_null" if column in keys | NEEDED.get(table, set()) else None
    if isinstance(found, str):
        return _broken_text(column, found)
    if isinstance(found, date):
        return None if 1900 <= found.year <= 2099 else "range"
    rule, least, greatest = _LIMITS.get(column, _AT_LEAST_0)
    return None if Decimal(str(least)) <= Decimal(str(found)) <= Decimal(str(greatest)) else rule


def holds_a_record(text: str | None) -> bool:
    """Whether a comment has what looks like the inside of another record."""
    return bool(_NO_RECORD.search(text or ""))


def _broken_text(column: str, text: str) -> str | None:
    if column.endswith("_state") or column == "order_status":
        allowed = STATUSES if column == "order_status" else STATES
        return None if text in allowed else "allowed_values"
    if column == "order_month":
        return None if re.fullmatch(r"[0-9]{4}-(0[1-9]|1[0-2])", text) else "pattern"
    if column == "scope_type":
        return None if text in ("company", "category", "state") else "allowed_values"
    if column.endswith("_zip_code_prefix"):
        return None if re.fullmatch(r"[0-9]{5}", text) else "pattern"
    longest = 5_000 if column in FREE_TEXT else 64 if _is_short(column) else 128
    return None if len(text) <= longest else "length"


def _is_short(column: str) -> bool:
    return column == "state" or column.endswith("_id")


def _text(column: str, text: str) -> str:
    if column not in FREE_TEXT and re.search(r"[\r\n]", text):
        raise NoValue
    return text


def _number(form: str, kind: Callable[[str], Any]) -> Callable[[str, str], Any]:
    def read(column: str, text: str) -> Any:
        if not re.fullmatch(form, text, re.ASCII):
            raise NoValue
        return kind(text)

    return read


def _time(column: str, text: str) -> datetime:
    if not re.fullmatch(_TIME, text, re.ASCII):
        raise NoValue
    try:
        return datetime.fromisoformat(text[:19])
    except ValueError as error:
        raise NoValue from error


def _day(column: str, text: str) -> date:
    if not re.fullmatch(_DAY, text, re.ASCII):
        raise NoValue
    try:
        return date.fromisoformat(text[:10])
    except ValueError as error:
        raise NoValue from error


_READ: dict[str, Callable[[str, str], Any]] = {
    "text": _text,
    "int": _number(rf"{_SHORT}(\.0{{1,6}})?|{_PLAIN}", lambda text: int(text.split(".")[0])),
    "money": _number(
        rf"{_SHORT}(\.\d{{1,2}})?|-?[1-9]\d{{15}}\.\d\d",
        lambda text: Decimal(text).quantize(Decimal("0.01")),
    ),
    "number": _number(r"-?\d{1,15}(\.\d{1,30})?", float),
    "time": _time,
    "day": _day,
}
