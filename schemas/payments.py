"""Contracts of payments: how customers pay, and where payments and items disagree."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pandera.ibis as pa

from schemas import shared
from schemas.contract import Contract, about
from schemas.fields import CURRENCY, choice, count, field, identifier, money, month, rate, text
from schemas.raw import ORDER_STATUSES
from schemas.types import Count, Day, Flag, Money, PerCustomer, Rate, Text

NO_PAYMENT, NO_ITEMS, ROUNDING = "no_payment", "no_items", "rounding"
OVERPAID, UNDERPAID = "overpaid", "underpaid"
ROUNDING_LIMIT = Decimal("0.10")


class PaymentMix(Contract):
    """How valid orders are paid, month by month."""

    order_month: Text = shared.order_month()
    payment_type: Text = text(
        "Payment type", "Type of payment; not_defined also for orders without payment."
    )
    order_month_key: Count = shared.order_month_key()
    month_start_date: Day = shared.month_start_date()
    orders: Count = shared.orders("Valid orders whose main type it is, as in master_orders.")
    revenue: Money = shared.revenue("order_value of these orders.")
    paying_orders: Count = count(
        "Paying orders",
        "Different valid orders with a payment of the type; not additive over types.",
        "orders",
        summarize_by="none",
    )
    payments: Count = count("Payments", "Payments of the type in valid orders.", "payments")
    payment_value: Money = money("Payment value", "Sum of these payments.")
    payment_value_share: Rate = rate(
        "Payment value share",
        "payment_value / payment_value of the month; empty if that is 0.",
        nullable=True,
    )
    avg_installments: PerCustomer = field(
        "Average installments",
        "Installments / payments; empty without payments.",
        unit="installments",
        nullable=True,
        ge=Decimal(0),
    )
    is_complete: Flag = shared.is_complete()

    class Config(Contract.Config):
        """One row a month and payment type."""

        unique = ["order_month", "payment_type"]
        metadata = about(
            "One row a calendar month and payment type that ever occurs; months without are rows "
            "with 0.",
            questions=(
                "How do customers pay, and does that change?",
                "In how many installments do they pay by credit card?",
            ),
            caveats=(
                "orders and revenue go by the order's main type and add up; paying_orders counts "
                "an order with several types in each.",
                "payment_value contains freight, revenue does not.",
            ),
        )

    @pa.dataframe_check(name="paying_orders_have_payments")
    def paying_orders_have_payments(cls, data: pa.IbisData) -> Any:
        """Each paying order has a payment."""
        return data.table.paying_orders <= data.table.payments


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
