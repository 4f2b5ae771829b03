"""Some twenty months of a whole shop: what quarters, years, rankings and histories need."""

from datetime import datetime, timedelta
from decimal import Decimal
from random import Random
from zlib import crc32

from hypothesis import strategies as st

from tests.oracle.months import add_months, last_day, month_of
from tests.oracle.raw import Raw, RawRow, raw_row
from tests.strategies.one_order import CLOCK, ESTIMATE_DAYS
from tests.strategies.shop import (
    PEOPLE,
    SELLERS,
    TOWNS,
    Town,
    basket,
    empty_shop,
    price,
    skewed,
)
from tests.strategies.tables import shuffled
from tests.strategies.values import DAY, PAYMENT_TYPES, STATUSES

STARTS = tuple(
    map(
        datetime.fromisoformat,
        (
            "2017-01-01 00:00:00",
            "2016-09-04 21:15:19",
            "2014-12-01 00:00:00",  # before the 53rd week of 2015 and the leap day of 2016
        ),
    )
)
LENGTHS = (18, 21, 26)
"""Months; the longest hold two whole years."""
FEW, MANY = (0, 1, 5, 29), (38, 44, 50, 70)
"""Orders of a quiet month, and of any other, of which thirty are valid."""
QUIET = ((), range(4), range(12), (0, 9))
BUYING_DAYS = (range(1, 32), range(1, 27), (31,), (1, 31))
"""Days of the month: all, none at its end (the last stays incomplete), few with thirty orders."""

USUAL_STATUSES = ("delivered",) * 12 + STATUSES
TO_APPROVAL = (0, 600, DAY, 3 * DAY)
TO_CARRIER = (-3_600, 0, DAY, DAY + 1, 4 * DAY)
TO_CUSTOMER = (0, 5 * DAY, 9 * DAY + 7, 20 * DAY, -DAY)
TO_ANSWER = (-1, 0, 432, DAY, 5 * DAY)
LIMITS = (0, -1, 1, DAY, -DAY)
"""Seconds from the carrier's time to the limit of an item."""
OFF = tuple(map(Decimal, ("0.01", "0.10", "-0.10", "0.11", "-0.11", "5.00", "-5.00")))
"""Paid too much."""


@st.composite
def full_years(draw: st.DrawFn) -> Raw:
    """Draw about two years with a few to seventy orders a month.

    Hypothesis draws the outline; a generator that it seeds fills it in, which is much faster.
    Keys and references hold as in ``raw_tables``; places and times may be missing.
    """
    random = Random(draw(st.integers(0, 2**32 - 1)))
    start, days = draw(st.sampled_from(STARTS)), draw(st.sampled_from(BUYING_DAYS))
    quiet = draw(st.sampled_from(QUIET))
    raw = empty_shop(random)
    homes = [skewed(random, TOWNS) for _ in range(PEOPLE)]
    for number in range(draw(st.sampled_from(LENGTHS))):
        month = add_months(month_of(start.date()), number)
        for _ in range(random.choice(FEW if number in quiet else MANY)):
            day = min(random.choice(days), last_day(month).day)
            second = random.choice((0, DAY - 1, random.randrange(DAY)))
            moment = datetime(month.year, month.month, day) + timedelta(seconds=second)
            _add(raw, random, max(start, moment), homes)
    return shuffled(raw, draw(st.integers(0, 3)))


def _add(raw: Raw, random: Random, purchased: datetime, homes: list[Town]) -> None:
    """Add an order and all that hangs on it."""
    order = _order(f"{len(raw.orders):04d}", random, purchased)
    items = _items(order, random)
    raw.orders.append(order)
    raw.customers.append(_customer(order, random, homes))
    raw.order_items.extend(items)
    raw.order_payments.extend(_payments(order, random, items))
    raw.order_reviews.extend(_reviews(order, random))


def _order(order_id: str, random: Random, purchased: datetime) -> RawRow:
    """Mostly delivered; few dates are missing, and few orders have them against their status."""
    status = random.choice(USUAL_STATUSES)
    approved = _later(random, purchased, TO_APPROVAL)
    carrier = _later(random, approved, TO_CARRIER)
    has_arrived = status == "delivered" or random.random() < 0.2
    delivered = _later(random, carrier, TO_CUSTOMER) if has_arrived else None
    day = (delivered or purchased).date() + timedelta(days=random.choice(ESTIMATE_DAYS))
    estimated = datetime.combine(day, random.choice(CLOCK))
    return raw_row(
        "orders",
        order_id=order_id,
        customer_id=order_id,
        order_status=status,
        order_purchase_timestamp=purchased,
        order_approved_at=_seldom_missing(random, approved),
        order_delivered_carrier_date=_seldom_missing(random, carrier),
        order_delivered_customer_date=delivered,
        order_estimated_delivery_date=_seldom_missing(random, estimated),
    )


def _customer(order: RawRow, random: Random, homes: list[Town]) -> RawRow:
    """The record of one of the customers, who order from elsewhere now and then."""
    person = skewed(random, range(PEOPLE))
    zip_code, city, state = skewed(random, TOWNS) if random.random() < 0.1 else homes[person]
    return raw_row(
        "customers",
        customer_id=order["customer_id"],
        customer_unique_id=f"u{person:03d}",
        customer_zip_code_prefix=zip_code,
        customer_city=city,
        customer_state=state,
    )


def _items(order: RawRow, random: Random) -> list[RawRow]:
    purchased = order["order_purchase_timestamp"]
    carrier = order["order_delivered_carrier_date"] or purchased
    return [
        raw_row(
            "order_items",
            order_id=order["order_id"],
            order_item_id=number,
            product_id=product,
            seller_id=skewed(random, SELLERS),
            shipping_limit_date=_seldom_missing(random, _later(random, carrier, LIMITS)),
            price=price(random, product),
            freight_value=random.choice((Decimal("7.07"), Decimal("0.00"))),
            quantity=_units(order["order_id"], number),
        )
        for number, product in enumerate(basket(random, purchased.month), start=1)
    ]


def _units(order_id: str, number: int) -> int:
    """Mostly one, by nothing but the line."""
    return 3 if crc32(f"{order_id} {number}".encode()) % 8 == 0 else 1


def _payments(order: RawRow, random: Random, items: list[RawRow]) -> list[RawRow]:
    """Mostly what the items cost, at once or in two halves, by types that may be the same."""
    if random.random() < 0.03:
        return []
    due = Decimal("0.00")
    for row in items:
        due += row["quantity"] * row["price"] + row["freight_value"]
    paid = max(due + random.choice(OFF), Decimal("0.00")) if random.random() < 0.3 else due
    half = (paid / 2).quantize(Decimal("0.01"))
    return [
        raw_row(
            "order_payments",
            order_id=order["order_id"],
            payment_sequential=number,
            payment_type=skewed(random, PAYMENT_TYPES),
            payment_installments=random.choice((1, 1, 2, 10)),
            payment_value=value,
        )
        for number, value in enumerate(random.choice(([paid], [half, paid - half])), start=1)
    ]


def _reviews(order: RawRow, random: Random) -> list[RawRow]:
    arrived = order["order_delivered_customer_date"] or order["order_purchase_timestamp"]
    rows = []
    for number in range(random.choice((0, 1, 1, 1, 1, 2))):
        created = datetime.combine(arrived.date() + timedelta(days=1), CLOCK[0])
        answered = _later(random, created, TO_ANSWER)
        row = raw_row(
            "order_reviews",
            review_id=f"r{number}",
            order_id=order["order_id"],
            review_score=random.randint(1, 5),
            review_creation_date=_seldom_missing(random, created),
            review_answer_timestamp=_seldom_missing(random, answered),
        )
        rows.append(row)
    return rows


def _later(random: Random, start: datetime, seconds: tuple[int, ...]) -> datetime:
    return start + timedelta(seconds=random.choice(seconds))


def _seldom_missing(random: Random, time: datetime) -> datetime | None:
    return None if random.random() < 0.04 else time
