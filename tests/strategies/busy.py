"""Months with about thirty orders, where growth appears and samples stop being low."""

from datetime import datetime, timedelta
from decimal import Decimal

from hypothesis import strategies as st

from tests.oracle.months import add_months
from tests.oracle.raw import Raw, raw_row
from tests.strategies.tables import shuffled
from tests.strategies.values import PRICES

STARTS = tuple(
    map(datetime.fromisoformat, ("2017-11-01 00:00:00", "2017-12-02 10:00:00", "2016-01-31 23:00"))
)
COUNTS = (30, 29, 31, 0, 1, 60)
AFTER = (0, 1, 2, 12, 13)
"""Months after the first: neighbours, a gap, the same month of the next year."""


@st.composite
def busy_tables(draw: st.DrawFn) -> Raw:
    """Draw raw tables with around thirty orders in some months, of items with one price each.

    Every third order of a month may be canceled, so that valid orders and all orders differ.
    """
    start = draw(st.sampled_from(STARTS))
    people = draw(st.sampled_from((1_000, 30, 29, 1)))
    raw = Raw()
    for months in AFTER:
        first = datetime.combine(add_months(start.date().replace(day=1), months), start.time())
        purchased = start if months == 0 else first
        price, canceled = draw(st.sampled_from(PRICES)), draw(st.booleans())
        for number in range(draw(st.sampled_from(COUNTS))):
            status = "canceled" if canceled and number % 3 == 2 else "delivered"
            _add(raw, purchased, status, price, people)
    return shuffled(raw, draw(st.integers(0, 3)))


def _add(raw: Raw, purchased: datetime, status: str, price: Decimal, people: int) -> None:
    number = len(raw.orders)
    order_id = f"{number:04d}"
    day = purchased.replace(hour=0, minute=0, second=0)
    raw.orders.append(
        raw_row(
            "orders",
            order_id=order_id,
            customer_id=order_id,
            order_status=status,
            order_purchase_timestamp=purchased,
            order_delivered_customer_date=purchased + timedelta(hours=7 * number),
            order_estimated_delivery_date=day + timedelta(days=10),
        )
    )
    raw.customers.append(
        raw_row(
            "customers",
            customer_id=order_id,
            customer_unique_id=f"u{number % people}",
            customer_zip_code_prefix="01037",
            customer_city="sao paulo",
            customer_state="SP",
        )
    )
    raw.order_items.append(
        raw_row(
            "order_items",
            order_id=order_id,
            order_item_id=1,
            product_id="p",
            seller_id="s",
            shipping_limit_date=day + timedelta(days=5),
            price=price,
            freight_value=Decimal("7.07"),
        )
    )
