"""Oddities of days and months, each in a small input."""

from datetime import date, timedelta

from tests.oracle.raw import Raw
from tests.oracle.tiny import item, payment
from tests.pipeline.marts.quality.oddities.case import Case, Cases, order

PLACED = "orders.order_purchase_timestamp"


def placed_on(*days: tuple[str, int]) -> Raw:
    """So many orders on each day."""
    raw = Raw()
    for day, number in days:
        raw.orders.extend(order(f"{day} {n:03d}", purchased=day) for n in range(number))
    return raw


def daily(first: str, days: int, number: int = 5) -> list[tuple[str, int]]:
    """Orders on each of these days."""
    begin = date.fromisoformat(first)
    return [((begin + timedelta(days=n)).isoformat(), number) for n in range(days)]


def sold(month: str, number: int, *, items: int, payments: int, paid: str = "11.00") -> Raw:
    """Orders of a month; so many of them have an item of 10.00 and freight, and a payment."""
    raw = Raw()
    for count in range(number):
        name = f"{month} {count:03d}"
        raw.orders.append(order(name, purchased=f"{month}-05"))
        if count < items:
            raw.order_items.append(item(name, "10.00"))
        if count < payments:
            raw.order_payments.append(payment(name, 1, "voucher", paid))
    return raw


def together(*parts: Raw) -> Raw:
    """All rows of the parts."""
    return Raw(
        orders=[row for raw in parts for row in raw.orders],
        order_items=[row for raw in parts for row in raw.order_items],
        order_payments=[row for raw in parts for row in raw.order_payments],
    )


def usual(*months: str) -> list[Raw]:
    """Months in which every order has its item and payment."""
    return [sold(month, 20, items=20, payments=20) for month in months]


CALENDAR_CASES: Cases = {
    f"{PLACED}.month_without_orders": Case(
        placed_on(("2018-01-31", 30), ("2018-04-01", 30), ("2018-06-01", 29)), 6, 2, "2018-02"
    ),
    f"{PLACED}.days_without_orders": Case(
        placed_on(*daily("2018-01-01", 7), *daily("2018-01-22", 7), *daily("2018-02-11", 7, 4)),
        48,
        14,
        "2018-01-08",
    ),
    f"{PLACED}.apart": Case(
        placed_on(("2017-12-02", 1), *daily("2018-01-01", 30, 1), ("2018-02-28", 1)),
        32,
        1,
        "2017-12-02 000",
    ),
    f"{PLACED}.implausible": Case(
        placed_on(("1989-12-31", 1), ("1990-01-01", 1)), 2, 1, "1989-12-31 000"
    ),
}

MONTH_CASES: Cases = {
    "orders.order_id.sold_without_items": Case(
        sold("2018-01", 2, items=1, payments=2), 2, 1, "2018-01 001"
    ),
    "orders.order_id.month_without_items": Case(
        together(
            *usual("2018-01", "2018-02"),
            sold("2018-03", 20, items=16, payments=20),
            sold("2018-04", 20, items=15, payments=20),
        ),
        4,
        1,
        "2018-04",
    ),
    "orders.order_id.month_without_payments": Case(
        together(
            *usual("2018-01", "2018-02"),
            sold("2018-03", 20, items=20, payments=0),
            sold("2018-04", 9, items=9, payments=0),
        ),
        3,
        1,
        "2018-03",
    ),
    "order_payments.payment_value.month_differs": Case(
        together(
            *usual("2017-10", "2017-11", "2017-12", "2018-01", "2018-02"),
            sold("2018-03", 20, items=20, payments=20, paid="12.09"),
            sold("2018-04", 20, items=20, payments=20, paid="12.10"),
            sold("2018-05", 9, items=9, payments=9, paid="99.00"),
        ),
        7,
        1,
        "2018-04",
    ),
}
