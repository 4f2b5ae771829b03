"""How orders are paid, and where payments and items disagree."""

from __future__ import annotations

import ibis
import ibis.expr.types as ir

from pipeline.expressions import ratio
from pipeline.marts import mart
from pipeline.marts.dense import filled
from pipeline.marts.standing import with_share
from schemas.revenue.payment_mix import PaymentMix
from schemas.revenue.payment_reconciliation import (
    NO_ITEMS,
    NO_PAYMENT,
    OVERPAID,
    ROUNDING,
    ROUNDING_LIMIT,
    UNDERPAID,
    PaymentReconciliation,
)

_KEY = ("order_month_key", "payment_type")


@mart(PaymentMix)
def payment_mix(order_facts: ir.Table, order_payments: ir.Table, months: ir.Table) -> ir.Table:
    """Orders by their main type, and payments by their own."""
    valid = order_facts.filter("is_valid")
    led = valid.group_by(*_KEY).aggregate(orders=valid.count(), revenue=valid.order_value.sum())
    paid = _payments(valid, order_payments)
    types = ibis.union(led.select("payment_type"), paid.select("payment_type"), distinct=True)
    dense = filled(filled(types.cross_join(months), led, _KEY), paid, _KEY)
    shared = with_share(
        dense, "payment_value_share", by=["order_month_key"], of="payment_value", decimals=4
    )
    return shared.mutate(avg_installments=ratio(shared.installments, shared.payments, 2))


@mart(PaymentReconciliation)
def payment_reconciliation(
    order_facts: ir.Table, payment_totals: ir.Table, months: ir.Table
) -> ir.Table:
    """Orders whose payments are not items plus freight."""
    facts = order_facts
    owed = facts.order_value + facts.freight_value
    odd = facts.filter(facts.payment_value != owed)
    known = odd.inner_join(months.select("order_month_key", "order_month"), "order_month_key")
    joined = known.left_join(payment_totals.select("order_id", is_paid=True), "order_id")
    difference = odd.payment_value - (odd.order_value + odd.freight_value)
    return joined.select(
        "order_id",
        "order_month",
        "order_status",
        items_value=odd.order_value,
        freight_value=odd.freight_value,
        payment_value=odd.payment_value,
        difference=difference,
        reason=ibis.cases(
            (joined.is_paid.isnull(), NO_PAYMENT),
            (odd["items"] == 0, NO_ITEMS),
            (difference.abs() <= ROUNDING_LIMIT, ROUNDING),
            (difference > 0, OVERPAID),
            else_=UNDERPAID,
        ),
    )


def _payments(orders: ir.Table, payments: ir.Table) -> ir.Table:
    """Payments of the orders by month and their own type."""
    valid = payments.inner_join(orders.select("order_id", "order_month_key"), "order_id")
    return valid.group_by(*_KEY).aggregate(
        paying_orders=valid.order_id.nunique(),
        payments=valid.count(),
        payment_value=valid.payment_value.sum(),
        installments=valid.payment_installments.sum(),
    )
