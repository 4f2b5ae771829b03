"""Oddities of orders, each in the smallest input."""

from datetime import date

from tests.oracle.raw import Raw, RawRow
from tests.oracle.tiny import item, payment, review
from tests.pipeline.marts.quality.oddities.case import PURCHASED, Case, Cases, order, orders

BEFORE_PURCHASE = "2018-01-02 09:59:59"
"""A second."""


def dates(odd: dict[str, str], fine: dict[str, str], *no_case: dict[str, str]) -> Case:
    """Two orders to compare, and others that lack one of the dates."""
    without = [order(f"none{number}", **times) for number, times in enumerate(no_case)]
    return Case(Raw(orders=[order("odd", **odd), order("fine", **fine), *without]))


def against_purchase(name: str) -> Case:
    return dates({name: BEFORE_PURCHASE}, {name: PURCHASED}, {})


def against(name: str, earlier: str) -> Case:
    before, same = "2018-01-03 11:59:59", "2018-01-03 12:00:00"
    return dates(
        {name: before, earlier: same}, {name: same, earlier: same}, {name: before}, {earlier: same}
    )


def missing(name: str) -> Case:
    """An order that is not delivered yet may lack any date."""
    fine = order("fine", "delivered", **{name: PURCHASED})
    return Case(Raw(orders=[order("odd", "delivered"), fine, order("none", "shipped")]))


def delivered_though(status: str) -> Case:
    there = [order("odd", status, customer=PURCHASED), order("fine", status)]
    return Case(Raw(orders=[*there, order("none", "delivered", customer=PURCHASED)]))


def around(last_day: date) -> Case:
    """An order of the last second of the day, and one of the first second after it."""
    last = order("fine", purchased=f"{last_day} 23:59:59")
    return Case(Raw(orders=[last, order("odd", purchased="2018-01-03")]), as_of=last_day)


def parts(**tables: list[RawRow]) -> Case:
    """Order `fine` has them."""
    return Case(Raw(orders=orders("odd", "fine"), **tables))


ORDER_CASES: Cases = {
    "orders.order_approved_at.before_purchase": against_purchase("approved"),
    "orders.order_delivered_carrier_date.before_purchase": against_purchase("carrier"),
    "orders.order_delivered_carrier_date.before_approval": against("carrier", "approved"),
    "orders.order_delivered_customer_date.before_purchase": against_purchase("customer"),
    "orders.order_delivered_customer_date.before_approval": against("customer", "approved"),
    "orders.order_delivered_customer_date.before_handover": against("customer", "carrier"),
    "orders.order_estimated_delivery_date.before_purchase": dates(
        {"estimated": "2018-01-01 23:59:59"}, {"estimated": "2018-01-02 00:00:00"}, {}
    ),
    "orders.order_approved_at.missing_if_delivered": missing("approved"),
    "orders.order_delivered_carrier_date.missing_if_delivered": missing("carrier"),
    "orders.order_delivered_customer_date.missing_if_delivered": missing("customer"),
    "orders.order_delivered_customer_date.canceled": delivered_though("canceled"),
    "orders.order_purchase_timestamp.after_as_of": around(date(2018, 1, 2)),
    "orders.order_purchase_timestamp.before_from": Case(
        Raw(orders=[order("odd", purchased="2018-01-01 23:59:59"), order("fine")]),
        first_day=date(2018, 1, 2),
    ),
    **{
        f"orders.{column}.implausible": dates({name: "2021-01-03"}, {name: "2021-01-02"}, {})
        for name, column in (
            ("approved", "order_approved_at"),
            ("carrier", "order_delivered_carrier_date"),
            ("customer", "order_delivered_customer_date"),
            ("estimated", "order_estimated_delivery_date"),
        )
    },
    "orders.order_id.without_items": parts(order_items=[item("fine", "1.00")]),
    "orders.order_id.without_payments": parts(order_payments=[payment("fine", 1, "a", "1.00")]),
    "orders.order_id.without_review": parts(order_reviews=[review("r", "fine", 1, PURCHASED)]),
}

NUMBERING_CASES: Cases = {
    "orders.order_id.item_numbers": parts(
        order_items=[
            *(item("fine", "1.00", number=number) for number in (2, 1)),
            item("odd", "1.00", number=2),
        ]
    ),
    "orders.order_id.payment_numbers": parts(
        order_payments=[
            *(payment("fine", number, "a", "1.00") for number in (2, 1)),
            *(payment("odd", number, "a", "1.00") for number in (1, 3)),
        ]
    ),
    "orders.order_id.several_reviews": parts(
        order_reviews=[
            review("r1", "odd", 1, PURCHASED),
            review("r2", "odd", 1, PURCHASED),
            review("r3", "fine", 1, PURCHASED),
        ]
    ),
}


def balance(*paid: tuple[str, str]) -> Case:
    """Each order has two items of 10.00 and freight of 1.00; `unpaid` and `empty` lack a side."""
    ids = [order_id for order_id, _ in paid]
    bought = [item(order_id, "10.00", number=n) for order_id in (*ids, "unpaid") for n in (1, 2)]
    payments = [payment(order_id, 1, "a", "12.00") for order_id in (*ids, "empty")]
    payments += [payment(order_id, 2, "a", value) for order_id, value in paid]
    tables = {"order_items": bought, "order_payments": payments}
    return Case(Raw(orders=orders(*ids, "unpaid", "empty"), **tables), len(ids), 2)


BALANCE_CASES: Cases = {
    "orders.order_id.payments_differ": balance(
        ("odd", "10.02"),
        ("odder", "9.98"),
        ("cent more", "10.01"),
        ("cent less", "9.99"),
        ("equal", "10.00"),
    ),
}
