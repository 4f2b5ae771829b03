"""What goods and orders cost the shop."""

from __future__ import annotations

from schemas.contract import Contract
from schemas.fields import identifier
from schemas.raw.catalogue import PRODUCTS
from schemas.raw.forms import amount, day
from schemas.raw.shop import ORDERS
from schemas.raw.table import RawTable
from schemas.types import Day, Money, Text


class ProductCosts(Contract):
    """One row a product and day from which its cost or list price holds, until the next one."""

    product_id: Text = identifier("Product", "The product.")
    valid_from: Day = day("Valid from", "First day; 1900-01-01 where it always held.")
    unit_cost: Money = amount("Unit cost", "What a unit costs.", nullable=True, optional=True)
    list_price: Money = amount(
        "List price", "What a unit should sell for.", nullable=True, optional=True
    )

    class Config(Contract.Config):
        """One row a product and day."""

        unique = ["product_id", "valid_from"]


PRODUCT_COSTS = RawTable(ProductCosts, "product_costs", soft_references={"product_id": PRODUCTS})


class OrderCosts(Contract):
    """One row an order: what it cost beside its goods."""

    order_id: Text = identifier("Order", "The order.")
    shipping_cost: Money = amount(
        "Shipping cost", "Paid to the carrier.", nullable=True, optional=True
    )
    payment_fee: Money = amount(
        "Payment fee", "Paid to whom the payment went through.", nullable=True, optional=True
    )

    class Config(Contract.Config):
        """One row an order."""

        unique = ["order_id"]


ORDER_COSTS = RawTable(OrderCosts, "order_costs", soft_references={"order_id": ORDERS})
