"""Oddities of orders: dates out of order, missing or surplus; parts that are missing or differ."""

from collections import defaultdict
from collections.abc import Iterator
from datetime import date, datetime
from decimal import Decimal

from tests.oracle.lines import priced, sold_for
from tests.oracle.raw import Raw, RawRow

Seen = tuple[str, str | None, bool | None]

APPROVED = "order_approved_at"
CARRIER = "order_delivered_carrier_date"
CUSTOMER = "order_delivered_customer_date"
ESTIMATE = "order_estimated_delivery_date"
PURCHASED = "order_purchase_timestamp"


def odd_orders(raw: Raw, as_of: date | None) -> Iterator[Seen]:
    """Each order by itself, also one after the day."""
    first = min((row[PURCHASED].date() for row in raw.orders), default=date.min)
    last = as_of or last_day(raw)
    with_items = {row["order_id"] for row in raw.order_items}
    with_payments = {row["order_id"] for row in raw.order_payments}
    with_reviews = {row["order_id"] for row in raw.order_reviews}
    for row in raw.orders:
        verdicts = _dates(row) | _missing(row)
        verdicts[f"{PURCHASED}.after_as_of"] = row[PURCHASED].date() > last
        verdicts[f"{PURCHASED}.before_from"] = False
        verdicts |= {
            f"{name}.implausible": (
                None
                if row[name] is None
                else (first - row[name].date()).days > 1096 or (row[name].date() - last).days > 1096
            )
            for name in (APPROVED, CARRIER, CUSTOMER, ESTIMATE)
        }
        verdicts["order_id.without_items"] = row["order_id"] not in with_items
        verdicts["order_id.without_payments"] = row["order_id"] not in with_payments
        verdicts["order_id.without_review"] = row["order_id"] not in with_reviews
        for name, is_odd in verdicts.items():
            yield f"orders.{name}", row["order_id"], is_odd


def odd_payments(raw: Raw) -> Iterator[Seen]:
    """Orders with items and payments that are more than a cent apart."""
    for order_id, off_by in payments_off(raw).items():
        yield "orders.order_id.payments_differ", order_id, off_by > Decimal("0.01")


def payments_off(raw: Raw) -> dict[str, Decimal]:
    """By how much the payments of each order with items and payments differ from its dues."""
    bought: dict[str, Decimal] = defaultdict(Decimal)
    paid: dict[str, Decimal] = defaultdict(Decimal)
    for row in map(priced, raw.order_items):
        bought[row["order_id"]] += sold_for(row) + row["tax"] + row["freight_value"]
    for row in raw.order_payments:
        paid[row["order_id"]] += row["payment_value"]
    return {name: abs(paid[name] - bought[name]) for name in bought.keys() & paid.keys()}


def odd_numbers(raw: Raw) -> Iterator[Seen]:
    """Numbers of items and payments that leave something out; orders with several reviews."""
    for rule, rows, number in (
        ("item_numbers", raw.order_items, "order_item_id"),
        ("payment_numbers", raw.order_payments, "payment_sequential"),
    ):
        for order_id, group in _by_order(rows).items():
            numbers = sorted(row[number] for row in group)
            is_odd = numbers != list(range(1, len(numbers) + 1))
            yield f"orders.order_id.{rule}", order_id, is_odd
    for order_id, group in _by_order(raw.order_reviews).items():
        yield "orders.order_id.several_reviews", order_id, len(group) > 1


def _dates(row: RawRow) -> dict[str, bool | None]:
    """Steps that were taken before an earlier one; the promise is a day, so days are compared."""
    purchased, estimate = row[PURCHASED], row[ESTIMATE]
    return {
        f"{APPROVED}.before_purchase": is_before(row[APPROVED], purchased),
        f"{CARRIER}.before_purchase": is_before(row[CARRIER], purchased),
        f"{CARRIER}.before_approval": is_before(row[CARRIER], row[APPROVED]),
        f"{CUSTOMER}.before_purchase": is_before(row[CUSTOMER], purchased),
        f"{CUSTOMER}.before_approval": is_before(row[CUSTOMER], row[APPROVED]),
        f"{CUSTOMER}.before_handover": is_before(row[CUSTOMER], row[CARRIER]),
        f"{ESTIMATE}.before_purchase": (
            None if estimate is None else estimate.date() < purchased.date()
        ),
    }


def _missing(row: RawRow) -> dict[str, bool | None]:
    """What the status says and the dates do not, or the other way round."""
    is_delivered = row["order_status"] == "delivered"
    verdicts: dict[str, bool | None] = {
        f"{name}.missing_if_delivered": row[name] is None if is_delivered else None
        for name in (APPROVED, CARRIER, CUSTOMER)
    }
    is_canceled = row["order_status"] == "canceled"
    verdicts[f"{CUSTOMER}.canceled"] = row[CUSTOMER] is not None if is_canceled else None
    return verdicts


def is_before(one: datetime | None, other: datetime | None) -> bool | None:
    """Whether one comes before the other; None unless both are known."""
    return None if one is None or other is None else one < other


def last_day(raw: Raw) -> date:
    """The default day (C4); of the last order of any status where none is valid."""
    invalid = ("canceled", "unavailable")
    valid = [row for row in raw.orders if row["order_status"] not in invalid]
    return max((row[PURCHASED].date() for row in valid or raw.orders), default=date.max)


def _by_order(rows: list[RawRow]) -> dict[str, list[RawRow]]:
    groups: dict[str, list[RawRow]] = defaultdict(list)
    for row in rows:
        groups[row["order_id"]].append(row)
    return groups
