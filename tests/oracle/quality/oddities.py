"""quality_results: in how many rows each oddity could be and is, and what is behind these."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date
from decimal import Decimal

from tests.oracle.quality.behind import behind_keys, order_worth
from tests.oracle.quality.found import Found
from tests.oracle.quality.odd_calendar import odd_calendar
from tests.oracle.quality.odd_identity import odd_identity
from tests.oracle.quality.odd_orders import odd_numbers, odd_orders, odd_payments, payments_off
from tests.oracle.quality.odd_rows import (
    odd_items,
    odd_places,
    odd_products,
    odd_references,
    odd_reviews,
    odd_single_payments,
)
from tests.oracle.quality.odd_texts import odd_spellings, odd_texts
from tests.oracle.raw import Raw

Seen = tuple[str, str | None, bool | None]
"""A check, the key of a row, and whether the row is odd; None where the check does not apply."""


def oddities(raw: Raw, as_of: date | None) -> dict[str, Found]:
    """Each oddity by its check_id, as far as any row can have it.

    Open in METRICS.md and decided here: the parts of a key are joined by `` / ``, and the least is
    the least as text.
    """
    found: dict[str, Found] = dict(odd_calendar(raw, as_of))
    behind, differing, worth = behind_keys(raw), payments_off(raw), order_worth(raw)
    several = _orders_of_reviews(raw)
    for check_id, key, is_odd in _seen(raw, as_of):
        table = check_id.partition(".")[0]
        value = behind[table].get(key or "", (0, Decimal(0))) if table in behind else None
        if check_id == "orders.order_id.payments_differ":
            value = (1, differing[key or ""])
        elif check_id == "order_reviews.review_id.several_orders":
            orders = several[key or ""]
            value = (len(orders), sum((worth[name] for name in orders), Decimal(0)))
        elif check_id == "customers.customer_unique_id.repeats":
            mine = [row["customer_id"] for row in raw.customers if row["customer_unique_id"] == key]
            parts = [behind["customers"].get(name, (0, Decimal(0))) for name in mine]
            value = (sum(part[0] for part in parts), sum((part[1] for part in parts), Decimal(0)))
        found.setdefault(check_id, Found.nothing(check_id)).see(key, is_odd, value)
    return found


def _orders_of_reviews(raw: Raw) -> dict[str, list[str]]:
    orders: dict[str, list[str]] = defaultdict(list)
    for row in raw.order_reviews:
        orders[row["review_id"]].append(row["order_id"])
    return orders


def _seen(raw: Raw, as_of: date | None) -> Iterator[Seen]:
    yield from odd_orders(raw, as_of)
    yield from odd_numbers(raw)
    yield from odd_payments(raw)
    yield from odd_items(raw)
    yield from odd_single_payments(raw)
    yield from odd_reviews(raw)
    yield from odd_products(raw)
    yield from odd_places(raw)
    yield from odd_references(raw)
    yield from odd_texts(raw)
    yield from odd_spellings(raw)
    yield from odd_identity(raw)
