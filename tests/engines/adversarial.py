"""Raw tables on which engines like to differ: ties, gaps, edges of calendars, extreme amounts."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime
from decimal import ROUND_HALF_UP, Decimal

from tests.oracle.raw import Raw, RawRow, raw_row
from tests.oracle.tiny import (
    customer,
    item,
    order,
    payment,
    product,
    review,
    seller,
    translation,
)

TIMES = (
    "2016-02-29 23:59:59",  # a leap day
    "2016-12-31 23:59:59",  # ISO week 52 of 2016
    "2017-01-01 00:00:00",  # still ISO week 52 of 2016
    "2017-10-14 23:59:59",
    "2017-10-15 00:30:00",  # an hour that clocks in São Paulo skipped
    "2018-02-17 23:30:00",  # an hour that they had twice
    "2018-02-18 00:00:00",
    "2018-03-25 02:30:00",  # skipped in Europe
    "2018-11-04 01:30:00",  # twice in New York
    "2018-12-31 00:00:00",  # ISO week 1 of 2019
    "2020-02-29 12:00:00",
    "2020-12-31 12:00:00",  # ISO week 53
    "2021-01-03 12:00:00",  # the same
)
PRICES = ("0.00", "0.01", "0.05", "10.05", "999999.99", "58.90", "58.90", "33.33", "0.10")
PAYMENT_TYPES = ("credit_card", "boleto", "voucher")
TEXTS = (
    "são paulo",
    "sao paulo",
    "SÃO PAULO",
    "sa\u0303o paulo",
    "São  Paulo",
    " são paulo",
    "são paulo\u00a0",
    "ßtraße",
    "STRASSE",
    "İstanbul",
    "istanbul",
    "NaN",
    "null",
    "NULL",
    "=1+1",
    "\tx",
    "a\\b",
    "a'b",
    'a"b',
    "100%_",
    "😀 zzz",
    "\ufffd",
)


def calendar_edges() -> Raw:
    """Orders at the edges of days, weeks, months and years; several a second by one customer."""
    orders: list[RawRow] = []
    for number, moment in enumerate(TIMES * 3):
        delivered = TIMES[(number * 5 + 3) % len(TIMES)]
        orders.append(
            order(
                f"o{number:02d}",
                moment,
                status=("delivered", "shipped", "canceled", "delivered")[number % 4],
                delivered=delivered if number % 4 in (0, 3) else None,
                estimated=TIMES[(number * 7 + 1) % len(TIMES)] if number % 5 else None,
            )
        )
    return _with_details(orders, people=7)


def ties() -> Raw:
    """Orders alike in time and money, whose order only their ids decide."""
    orders = [order(f"o{n:03d}", "2018-01-31 12:00:00", delivered="2018-02-01") for n in range(60)]
    return _with_details(orders, people=23, price=lambda number: PRICES[number // 2 % 3])


def one_order() -> Raw:
    """One order, no optional table."""
    return Raw(
        orders=[order("o", "2018-01-01 00:00:00")],
        customers=[customer("o", "u")],
        order_items=[item("o", "0.01")],
        order_payments=[payment("o", 1, "boleto", "1.01")],
        order_reviews=[review("r", "o", 5, "2018-01-02")],
    )


SURPLUS = (
    "r1,,,,,2018-03-01 00:00:00,1,1.00,,,,\n"
    "r1,,,,,2018-03-01 00:00:00,1,2.00,,,,\n"
    "r2,o,,,,2018-03-01 00:00:00,1,1.00,,,,\n"
)
"""Lines for the file of the refunds below: two copies, and a key that is there with less."""


def beyond_olist() -> Raw:
    """The edges of the calendar in another shop: units, amounts, discounts, tax, guests, names.

    Prices have parts of a cent, one line's amount is wrong, states are those of a table.
    """
    raw = calendar_edges()
    for number, row in enumerate(raw.order_items):
        units = number % 4 + 1
        price = row["price"] + Decimal("0.0050") * (number % 2)
        amount = (units * price).quantize(Decimal("0.01"), ROUND_HALF_UP)
        row |= {"quantity": units, "price": price, "amount": amount, "currency": "EUR"}
        row |= {"discount": amount if number % 3 == 0 else None, "tax": Decimal("0.19")}
    raw.order_items[0]["amount"] += 1
    for number, row in enumerate(raw.customers):
        row["customer_unique_id"] = (row["customer_unique_id"], None, "0")[number % 3]
        row |= {"customer_state": ("Île-de-France", "Bayern")[number % 2]}
        row |= {"customer_zip_code_prefix": "D-80331", "customer_country": "X"}
    for row in raw.products:
        row["product_name"] = f"Vase {row['product_id']}"
    for row in raw.orders:
        row |= {"currency": "EUR", "source_status": "versandt"}
    named = {"state": "Bayern", "state_name": "Bayern", "country": "DE", "region": "Süden"}
    raw.state_regions.append(raw_row("state_regions", **named))
    return raw


def refunds_and_costs() -> Raw:
    """Refunds with empty parts of keys, costs and stock by day; some name what is not there."""
    keys = (("r1", None), ("r2", None), ("r2", "o"), ("r3", "gone"))
    refunds = [
        raw_row(
            "refunds",
            refund_id=refund,
            order_id=owner,
            refunded_at=datetime(2018, 3, 1),
            quantity=1,
            amount=Decimal("1.00"),
        )
        for refund, owner in keys
    ]
    costs = [
        raw_row("product_costs", product_id=name, valid_from=day, unit_cost=Decimal("0.05"))
        for name, day in (("p", date(1900, 1, 1)), ("gone", date(2016, 2, 29)))
    ]
    stock = [raw_row("stock_levels", product_id="p", snapshot_date=date(2020, 2, 29), on_hand=-1)]
    return replace(
        one_order(),
        products=[product("p", "artes")],
        refunds=refunds,
        product_costs=costs,
        stock_levels=stock,
    )


def _with_details(
    orders: list[RawRow],
    people: int,
    price: Callable[[int], str] = lambda number: PRICES[number % len(PRICES)],
) -> Raw:
    names = [row["order_id"] for row in orders]
    customers = [
        customer(name, f"u{n % people}", state=("SP", "RJ", "AC")[n % 3], city=_text(n))
        for n, name in enumerate(names)
    ]
    items = [
        item(
            name,
            price(n + number),
            number=number,
            product=f"p{(n + number) % 9}",
            seller=f"s{n % 4}",
        )
        for n, name in enumerate(names)
        for number in range(1, n % 4 + 1)
    ]
    payments = [
        payment(
            name, number, ("credit_card", "boleto", "voucher")[(n + number) % 3], price(n), n % 5
        )
        for n, name in enumerate(names)
        for number in range(n % 2, n % 3 + 1)
        if number
    ]
    reviews = [
        review(f"r{(n + copy) % 20}", name, (n + copy) % 5 + 1, "2018-02-18 00:00:00")
        for n, name in enumerate(names)
        for copy in range(n % 3)
    ]
    return Raw(
        orders=orders,
        customers=customers,
        order_items=items,
        order_payments=payments,
        order_reviews=reviews,
        products=[product(f"p{n}", _text(n) if n % 3 else None) for n in range(8)],
        sellers=[seller(f"s{n}", ("SP", "RJ")[n % 2]) for n in range(3)],
        category_translation=[translation(_text(n), f"category {n}") for n in range(6)],
        geolocation=[_point(n) for n in range(30)],
    )


def _text(number: int) -> str:
    return TEXTS[number % len(TEXTS)]


def _point(number: int) -> RawRow:
    return raw_row(
        "geolocation",
        geolocation_zip_code_prefix=f"{1000 + number % 7:05d}",
        geolocation_lat=Decimal(("-23.5456", "5.28", "-33.76", "90", "0.1")[number % 5]),
        geolocation_lng=Decimal(("-46.6392", "-73.99", "-34.79", "180")[number % 4]),
        geolocation_city=_text(number),
        geolocation_state="SP",
    )
