"""Orders, their customers, items, payments and reviews."""

from __future__ import annotations

from typing import Any

from schemas.contract import Contract, row_check
from schemas.fields import choice, count, field, identifier, text
from schemas.raw import forms
from schemas.raw.forms import currency, free_text, time
from schemas.raw.lines import MOST_UNITS, amount_agrees, line_values
from schemas.raw.places import state, zip_code
from schemas.raw.table import RawTable
from schemas.types import Count, Money, Text, Timestamp, UnitPrice

ORDER_STATUSES = (
    "created",
    "approved",
    "invoiced",
    "processing",
    "shipped",
    "delivered",
    "canceled",
    "unavailable",
)
SWALLOWED = "no_swallowed_record"
_INSIDE_OF_RECORD = r",[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"


class Customers(Contract):
    """The customer record of each order: one row a customer_id."""

    customer_id: Text = identifier("Customer record", "Names one order's customer record.")
    customer_unique_id: Text = identifier(
        "Customer", "Names the person; repeats over orders. Empty for a guest.", nullable=True
    )
    customer_zip_code_prefix: Text = zip_code(optional=True)
    customer_city: Text = text("City", "City of the customer.", nullable=True, optional=True)
    customer_state: Text = state(optional=True)
    customer_country: Text = text(
        "Country", "Country of the customer.", nullable=True, optional=True
    )

    class Config(Contract.Config):
        """One row a customer record."""

        unique = ["customer_id"]


CUSTOMERS = RawTable(Customers, "olist_customers_dataset", is_required=True)


class Orders(Contract):
    """One row an order, of any status."""

    order_id: Text = identifier("Order", "Names the order.")
    customer_id: Text = identifier("Customer record", "The order's row in customers.")
    order_status: Text = choice("Status", "How far the order is.", ORDER_STATUSES)
    order_purchase_timestamp: Timestamp = time("Purchased", "When the order was placed.")
    order_approved_at: Timestamp = time(
        "Approved", "When the payment was approved.", nullable=True, optional=True
    )
    order_delivered_carrier_date: Timestamp = time(
        "Handed over", "When the carrier took the parcel.", nullable=True, optional=True
    )
    order_delivered_customer_date: Timestamp = time(
        "Delivered", "When the customer received the parcel.", nullable=True, optional=True
    )
    order_estimated_delivery_date: Timestamp = time(
        "Estimate", "The delivery date promised at purchase.", nullable=True, optional=True
    )
    currency: Text = currency("orders")
    source_status: Text = text(
        "Status in the source", "The status in the source's words.", nullable=True, optional=True
    )

    class Config(Contract.Config):
        """One row an order."""

        unique = ["order_id"]


ORDERS = RawTable(
    Orders, "olist_orders_dataset", is_required=True, references={"customer_id": CUSTOMERS}
)


class OrderItems(Contract):
    """One row an order line: so many units of a product; without a quantity, one unit."""

    order_id: Text = identifier("Order", "The item's order.")
    order_item_id: Count = count("Item number", "1, 2, 3 … in the order.", "number", ge=1)
    product_id: Text = identifier("Product", "The product sold.")
    seller_id: Text = identifier(
        "Seller",
        "Who sold it; published as not_defined where it is empty.",
        nullable=True,
        optional=True,
    )
    shipping_limit_date: Timestamp = time(
        "Shipping limit", "Until when the seller must hand it over.", nullable=True, optional=True
    )
    price: UnitPrice = forms.amount(
        "Price",
        "Price of one unit, before discount, without tax and freight; up to four decimals where "
        "quantity is given.",
        cents_without="quantity",
    )
    freight_value: Money = forms.amount("Freight", "Freight of the line.", optional=True)
    quantity: Count = field(
        "Quantity",
        "Units of the line; 1 where the column is absent.",
        unit="units",
        summarize_by="sum",
        optional=True,
        is_filled=True,
        in_range={"min_value": 1, "max_value": MOST_UNITS},
    )
    amount: Money = forms.amount(
        "Amount",
        "What the units cost before discount; quantity × price, to the cent, half away from zero, "
        "where the column is absent.",
        optional=True,
        is_filled=True,
    )
    discount: Money = forms.amount(
        "Discount",
        "Taken off the amount; 0 where it is absent or empty.",
        nullable=True,
        optional=True,
        is_filled=True,
    )
    tax: Money = forms.amount(
        "Tax",
        "On top of the amount; 0 where it is absent or empty.",
        nullable=True,
        optional=True,
        is_filled=True,
    )
    currency: Text = currency("lines")
    price_tier: Text = text(
        "Price tier", "Which price list the price is from.", nullable=True, optional=True
    )

    class Config(Contract.Config):
        """One row an item of an order."""

        unique = ["order_id", "order_item_id"]

    @row_check
    def amount_agrees(table: Any) -> Any:
        """The amount is quantity × price, to half a cent a unit."""
        return amount_agrees(table)

    @row_check
    def discount_within_amount(table: Any) -> Any:
        """No more is taken off than the line costs."""
        return table.discount <= table.amount


ORDER_ITEMS = RawTable(
    OrderItems,
    "olist_order_items_dataset",
    is_required=True,
    references={"order_id": ORDERS},
    complete=line_values,
)


class OrderPayments(Contract):
    """One row a payment; an order may be paid in several ways."""

    order_id: Text = identifier("Order", "The order paid for.")
    payment_sequential: Count = count("Sequence", "Number of the payment.", "number", ge=1)
    payment_type: Text = text("Payment type", "How it was paid.")
    payment_installments: Count = count("Installments", "In how many rates.", "installments")
    payment_value: Money = forms.amount("Payment", "Amount paid.")

    class Config(Contract.Config):
        """One row a payment of an order."""

        unique = ["order_id", "payment_sequential"]


ORDER_PAYMENTS = RawTable(
    OrderPayments, "olist_order_payments_dataset", references={"order_id": ORDERS}
)


class OrderReviews(Contract):
    """One row a review of an order; review_id alone is not unique."""

    review_id: Text = identifier("Review", "Names the review.")
    order_id: Text = identifier("Order", "The order reviewed.")
    review_score: Count = field(
        "Score", "1 (worst) to 5 (best).", in_range={"min_value": 1, "max_value": 5}
    )
    review_comment_title: Text = free_text("Title", "Title of the comment.")
    review_comment_message: Text = free_text("Message", "The comment.")
    review_creation_date: Timestamp = time("Asked", "When the survey was sent.", nullable=True)
    review_answer_timestamp: Timestamp = time("Answered", "When it was answered.", nullable=True)

    class Config(Contract.Config):
        """One row a review of an order."""

        unique = ["review_id", "order_id"]

    @row_check
    def no_swallowed_record(table: Any) -> Any:
        """A comma and a timestamp inside a comment: a stray quote made it swallow other records."""
        comments = (table.review_comment_title, table.review_comment_message)
        title, message = (text.fill_null("").re_search(_INSIDE_OF_RECORD) for text in comments)
        return ~(title | message)


ORDER_REVIEWS = RawTable(
    OrderReviews, "olist_order_reviews_dataset", references={"order_id": ORDERS}
)
