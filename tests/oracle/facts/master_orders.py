"""master_orders: one row a valid order."""

from datetime import date

from tests.oracle.months import key, label
from tests.oracle.numbers import days, rounded
from tests.oracle.order import Order, units
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("order_id",)


def master_orders(raw: Raw, as_of: date | None) -> list[Row]:
    """List the valid orders as of the day, by order_id.

    Decided: ``delivery_days`` shows a negative duration as it is; ``is_late`` of a delivered order
    without an estimate is 0; without payments ``installments`` is empty and ``payment_value`` 0.00;
    without items ``main_category`` is ``not_defined`` and money 0.00.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    rows = [_row(order, None, []) for order in world.valid if order.customer is None]
    for history in world.histories.values():
        for position, order in enumerate(history, start=1):
            rows.append(_row(order, position, history))
    return sorted(rows, key=lambda row: str(row["order_id"]))


def _row(order: Order, position: int | None, history: list[Order]) -> Row:
    """A guest's order has no position in any history."""
    is_guest = position is None
    return {
        "order_id": order.order_id,
        "customer_unique_id": order.customer,
        "order_month": label(order.month),
        "order_value": rounded(order.value, 2),
        "payment_type": order.payment_type,
        "delivery_days": days(order.delivery_seconds),
        "review_score": order.review_score,
        "customer_state": order.state,
        "is_repeat_customer": None if is_guest else int(len(history) >= 2),
        "order_month_key": key(order.month),
        "order_date": order.day,
        "order_status": order.status,
        "items": units(order.items),
        "freight_value": rounded(order.freight, 2),
        "payment_value": rounded(order.paid, 2),
        "installments": max((payment.installments for payment in order.payments), default=None),
        "order_sequence": position,
        "is_repeat_order": None if position is None else int(position >= 2),
        "is_late": None if order.is_late is None else int(order.is_late),
        "cohort_month": None if is_guest else label(history[0].month),
        "customer_city": order.city,
        "main_category": order.main_category,
    }
