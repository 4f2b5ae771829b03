"""Where payments and items disagree."""

from __future__ import annotations

from typing import TYPE_CHECKING

from pipeline.marts import mart
from pipeline.on_demand import ibis
from schemas.revenue.payment_reconciliation import (
    NO_ITEMS,
    NO_PAYMENT,
    OVERPAID,
    ROUNDING,
    ROUNDING_LIMIT,
    UNDERPAID,
    PaymentReconciliation,
)

if TYPE_CHECKING:
    import ibis.expr.types as ir


@mart(PaymentReconciliation)
def payment_reconciliation(
    order_facts: ir.Table, payment_totals: ir.Table, months: ir.Table
) -> ir.Table:
    """Orders whose payments are not items plus tax and freight."""
    facts = order_facts
    odd = facts.filter(facts.payment_value != _owed(facts))
    known = odd.inner_join(months.select("order_month_key", "order_month"), "order_month_key")
    joined = known.left_join(payment_totals.select("order_id", is_paid=True), "order_id")
    difference = odd.payment_value - _owed(odd)
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
        tax_value=odd.tax_value,
    )


def _owed(facts: ir.Table) -> ir.DecimalValue:
    return facts.order_value + facts.tax_value + facts.freight_value
