"""payment_reconciliation: orders whose payments are not items plus tax and freight."""

from datetime import date
from decimal import Decimal

from tests.oracle.months import label
from tests.oracle.numbers import rounded
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("order_id",)
ROUNDING = Decimal("0.10")


def payment_reconciliation(raw: Raw, as_of: date | None) -> list[Row]:
    """Orders of any status whose payments are not what items, tax and freight cost."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    by_id = sorted(world.orders, key=lambda order: order.order_id)
    return [_unequal(order) for order in by_id if _difference(order) != 0]


def _difference(order: Order) -> Decimal:
    return order.paid - (order.value + order.tax + order.freight)


def _unequal(order: Order) -> Row:
    return {
        "order_id": order.order_id,
        "order_month": label(order.month),
        "order_status": order.status,
        "items_value": rounded(order.value, 2),
        "freight_value": rounded(order.freight, 2),
        "payment_value": rounded(order.paid, 2),
        "difference": rounded(_difference(order), 2),
        "reason": _reason(order),
        "tax_value": rounded(order.tax, 2),
    }


def _reason(order: Order) -> str:
    if not order.payments:
        return "no_payment"
    if not order.items:
        return "no_items"
    difference = _difference(order)
    if abs(difference) <= ROUNDING:
        return "rounding"
    return "overpaid" if difference > 0 else "underpaid"
