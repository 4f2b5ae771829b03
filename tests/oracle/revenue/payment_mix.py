"""payment_mix: how orders are paid in each month."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from tests.oracle.months import key, label
from tests.oracle.numbers import ratio, rounded, total
from tests.oracle.order import Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("order_month", "payment_type")


@dataclass
class Paid:
    """What a payment type has in a month: orders that are mostly its, and payments."""

    orders: int = 0
    revenue: Decimal = Decimal("0.00")
    paying_orders: int = 0
    payments: int = 0
    value: Decimal = Decimal("0.00")
    installments: int = 0


def payment_mix(raw: Raw, as_of: date | None) -> list[Row]:
    """Valid orders and their payments by type, in every month."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    cells = _by_type(world.valid)
    kinds = sorted({kind for _, kind in cells})
    rows = []
    for month in world.months:
        of_month = {kind: cells.get((month, kind), Paid()) for kind in kinds}
        value = total(paid.value for paid in of_month.values())
        is_complete = int(world.is_complete(month))
        rows += [
            {**_named(month, kind), **_columns(of_month[kind], value), "is_complete": is_complete}
            for kind in kinds
        ]
    return rows


def _by_type(orders: list[Order]) -> dict[tuple[date, str], Paid]:
    cells: dict[tuple[date, str], Paid] = defaultdict(Paid)
    for order in orders:
        main = cells[order.month, order.payment_type]
        main.orders += 1
        main.revenue += order.value
        for payment in order.payments:
            paid = cells[order.month, payment.kind]
            paid.payments += 1
            paid.value += payment.value
            paid.installments += payment.installments
        for kind in {payment.kind for payment in order.payments}:
            cells[order.month, kind].paying_orders += 1
    return dict(cells)


def _named(month: date, kind: str) -> Row:
    return {
        "order_month": label(month),
        "payment_type": kind,
        "order_month_key": key(month),
        "month_start_date": month,
    }


def _columns(paid: Paid, value_of_month: Decimal) -> Row:
    return {
        "orders": paid.orders,
        "revenue": rounded(paid.revenue, 2),
        "paying_orders": paid.paying_orders,
        "payments": paid.payments,
        "payment_value": rounded(paid.value, 2),
        "payment_value_share": ratio(paid.value, value_of_month, 4),
        "avg_installments": ratio(paid.installments, paid.payments, 2),
    }
