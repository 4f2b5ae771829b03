"""What was paid back."""

from __future__ import annotations

from schemas.contract import Contract
from schemas.fields import count, flag, identifier, text
from schemas.raw import forms  # whose amount has the name of a column
from schemas.raw.catalogue import PRODUCTS
from schemas.raw.shop import ORDERS
from schemas.raw.table import RawTable
from schemas.types import Count, Flag, Money, Text, Timestamp


class Refunds(Contract):
    """One row an item of a refund; what it is for may be unknown, or lie outside the extract."""

    refund_id: Text = identifier("Refund", "Names the refund; repeats over its items.")
    order_id: Text = identifier("Order", "The order refunded.", nullable=True, optional=True)
    order_item_id: Count = count(
        "Item number", "The item of the order.", "number", ge=1, nullable=True, optional=True
    )
    customer_unique_id: Text = identifier(
        "Customer", "The person refunded.", nullable=True, optional=True
    )
    product_id: Text = identifier("Product", "The product refunded.", nullable=True, optional=True)
    refunded_at: Timestamp = forms.time("Refunded", "When it was paid back.")
    quantity: Count = count(
        "Units", "Units that came back; 0 if none did.", "units", nullable=True, optional=True
    )
    amount: Money = forms.amount("Amount", "Paid back for goods: after discount, without tax.")
    tax: Money = forms.amount("Tax", "Tax paid back.", nullable=True, optional=True)
    freight: Money = forms.amount("Freight", "Freight paid back.", nullable=True, optional=True)
    is_restocked: Flag = flag(
        "Restocked", "1 if the units can be sold again.", nullable=True, optional=True
    )
    reason: Text = text("Reason", "Why, in the shop's words.", nullable=True, optional=True)

    class Config(Contract.Config):
        """One row a refund, order, item and product; an empty part equals an empty one."""

        unique = ["refund_id", "order_id", "order_item_id", "product_id"]


REFUNDS = RawTable(Refunds, "refunds", soft_references={"order_id": ORDERS, "product_id": PRODUCTS})
