"""Contract of orders whose payments are not items plus freight."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandera.ibis as pa

from schemas.contract import Contract, about
from schemas.fields import CURRENCY, choice, field, identifier, money, month
from schemas.raw.shop import ORDER_STATUSES
from schemas.types import Money, Text
from schemas.unknown import FREIGHT, PAYMENTS

NO_PAYMENT, NO_ITEMS, ROUNDING = "no_payment", "no_items", "rounding"
OVERPAID, UNDERPAID = "overpaid", "underpaid"
ROUNDING_LIMIT = Decimal("0.10")


class PaymentReconciliation(Contract):
    """Orders of any status whose payments are not items plus freight, with the reason."""

    order_id: Text = identifier("Order", "Names the order.")
    order_month: Text = month("Month", "Calendar month of purchase.")
    order_status: Text = choice("Status", "How far the order is.", ORDER_STATUSES)
    items_value: Money = money("Items value", "Sum of the prices of the order's items.")
    freight_value: Money = money("Freight", "Sum of the freight of the order's items.")
    payment_value: Money = money("Payments", "Sum of the order's payments.")
    difference: Money = field(
        "Difference",
        "payment_value − (items_value + freight_value).",
        unit=CURRENCY,
        summarize_by="sum",
    )
    reason: Text = choice(
        "Reason",
        "The first that holds: no_payment, no_items, rounding (at most 0.10 either way), overpaid, "
        "underpaid.",
        (NO_PAYMENT, NO_ITEMS, ROUNDING, OVERPAID, UNDERPAID),
    )

    class Config(Contract.Config):
        """One row an order that does not balance."""

        unique = ["order_id"]
        metadata = about(
            "One row an order, of any status, whose payments differ from items and freight.",
            needs=(PAYMENTS, FREIGHT),
            questions=(
                "Which orders are paid too much or too little?",
                "How much money is not explained by items and freight?",
            ),
            caveats=("Orders that balance have no row.",),
        )

    @pa.dataframe_check(name="difference_is_unexplained")
    def difference_is_unexplained(cls, data: pa.IbisData) -> Any:
        """The difference is what payments exceed items and freight by, and never 0."""
        table = data.table
        owed = table.items_value + table.freight_value
        return (table["difference"] == table.payment_value - owed) & (table["difference"] != 0)
