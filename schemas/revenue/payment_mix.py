"""Contract of orders and payments by type and month."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

from schemas import shared
from schemas.contract import Contract, about, row_check
from schemas.fields import count, field, money, rate, text
from schemas.types import Count, Day, Flag, Money, PerCustomer, Rate, Text
from schemas.unknown import PAYMENTS


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
            needs=(PAYMENTS,),
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

    @row_check
    def paying_orders_have_payments(table: Any) -> Any:
        """Each paying order has a payment."""
        return table.paying_orders <= table.payments
