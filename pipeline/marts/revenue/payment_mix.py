"""Orders by their main payment type, and payments by their own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.expressions import ratio
from pipeline.marts import mart
from pipeline.marts.shapes.dense import filled
from pipeline.marts.shapes.standing import with_share
from pipeline.on_demand import ibis
from schemas.revenue.payment_mix import PaymentMix

if TYPE_CHECKING:
    import ibis.expr.types as ir

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


def _payments(orders: ir.Table, payments: ir.Table) -> ir.Table:
    """Payments of the orders by month and their own type."""
    valid = payments.inner_join(orders.select("order_id", "order_month_key"), "order_id")
    return valid.group_by(*_KEY).aggregate(
        paying_orders=valid.order_id.nunique(),
        payments=valid.count(),
        payment_value=valid.payment_value.sum(),
        installments=valid.payment_installments.sum(),
    )
