"""Contract of orders whose payments are not items plus tax and freight."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas.contract import Contract, about, row_check
from schemas.currencies import CURRENCY
from schemas.fields import choice, field, identifier, money, month
from schemas.raw.shop import ORDER_STATUSES
from schemas.types import Money, Text
from schemas.unknown import FREIGHT, PAYMENTS

NO_PAYMENT, NO_ITEMS, ROUNDING = "no_payment", "no_items", "rounding"
OVERPAID, UNDERPAID = "overpaid", "underpaid"
ROUNDING_LIMIT = Decimal("0.10")


class PaymentReconciliation(Contract):
    """Orders of any status whose payments are not items plus tax and freight, with the reason."""

    order_id: Text = identifier("Order", "Names the order.")
    order_month: Text = month("Month", "Calendar month of purchase.")
    order_status: Text = choice("Status", "How far the order is.", ORDER_STATUSES)
    items_value: Money = money("Items value", "Sum of what the order's items were sold for.")
    freight_value: Money = money("Freight", "Sum of the freight of the order's items.")
    payment_value: Money = money("Payments", "Sum of the order's payments.")
    difference: Money = field(
        "Difference",
        "payment_value − (items_value + tax_value + freight_value).",
        unit=CURRENCY,
        summarize_by="sum",
    )
    reason: Text = choice(
        "Reason",
        "The first that holds: no_payment, no_items, rounding (at most 0.10 either way), overpaid, "
        "underpaid.",
        (NO_PAYMENT, NO_ITEMS, ROUNDING, OVERPAID, UNDERPAID),
    )
    tax_value: Money = money("Tax", "Sum of the tax on the order's items; 0 where none is given.")

    class Config(Contract.Config):
        """One row an order that does not balance."""

        unique = ["order_id"]
        metadata = about(
            "One row an order, of any status, whose payments differ from items, tax and freight.",
            needs=(PAYMENTS, FREIGHT),
            questions=(
                "Which orders are paid too much or too little?",
                "How much money is not explained by items, tax and freight?",
            ),
            caveats=("Orders that balance have no row.",),
        )

    @row_check
    def difference_is_unexplained(table: Any) -> Any:
        """The difference is what payments exceed items, tax and freight by, and never 0."""
        owed = table.items_value + table.tax_value + table.freight_value
        return (table["difference"] == table.payment_value - owed) & (table["difference"] != 0)
