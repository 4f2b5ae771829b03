"""Contracts of the raw tables, as Olist publishes them on Kaggle.

The lexical forms that a text must have to become a value stand in `pipeline/expressions.py`: one
for each type. Timestamps have no time zone, lie between 1900 and 2099, and are kept to the second.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime
from decimal import Decimal
from typing import Any

import pandera.ibis as pa

from schemas.contract import Contract, ContractType, metadata, table_name
from schemas.fields import choice, count, field, identifier, text
from schemas.types import Coordinate, Count, Money, Text, Timestamp

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
STATES = tuple(
    "AC AL AM AP BA CE DF ES GO MA MG MS MT PA PB PE PI PR RJ RN RO RR RS SC SE SP TO".split()
)
FREE_TEXT_LENGTH = 5_000
SWALLOWED = "no_swallowed_record"
_INSIDE_OF_RECORD = r",[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}"
LARGEST_AMOUNT = Decimal("999999999.99")


def _source(
    stem: str, *, required: bool, references: Mapping[str, str] | None = None
) -> dict[str, Any]:
    return {"stem": stem, "required": required, "references": dict(references or {})}


def _amount(title: str, description: str) -> Any:
    bounds = {"min_value": Decimal(0), "max_value": LARGEST_AMOUNT}
    return field(title, description, unit="BRL", summarize_by="sum", in_range=bounds)


def _free_text(title: str, description: str) -> Any:
    return pa.Field(
        title=title,
        description=description,
        nullable=True,
        metadata={"free_text": True},
        str_length={"max_value": FREE_TEXT_LENGTH},
    )


def _zip_code() -> Any:
    return field(
        "Zip code prefix",
        "First five digits of the zip code, leading zeros kept.",
        nullable=True,
        str_matches=r"^[0-9]{5}$",
    )


def _time(title: str, description: str, *, nullable: bool = False) -> Any:
    bounds = {"min_value": datetime(1900, 1, 1), "max_value": datetime(2099, 12, 31, 23, 59, 59)}
    return field(title, description, nullable=nullable, in_range=bounds)


def _state() -> Any:
    return choice("State", "Two-letter code of the state.", STATES, nullable=True)


class Customers(Contract):
    """The customer record of each order: one row a customer_id."""

    customer_id: Text = identifier("Customer record", "Names one order's customer record.")
    customer_unique_id: Text = identifier("Customer", "Names the person; repeats over orders.")
    customer_zip_code_prefix: Text = _zip_code()
    customer_city: Text = text("City", "City of the customer.", nullable=True)
    customer_state: Text = _state()

    class Config(Contract.Config):
        """One row a customer record."""

        unique = ["customer_id"]
        metadata = _source("olist_customers_dataset", required=True)


class Orders(Contract):
    """One row an order, of any status."""

    order_id: Text = identifier("Order", "Names the order.")
    customer_id: Text = identifier("Customer record", "The order's row in customers.")
    order_status: Text = choice("Status", "How far the order is.", ORDER_STATUSES)
    order_purchase_timestamp: Timestamp = _time("Purchased", "When the order was placed.")
    order_approved_at: Timestamp = _time(
        "Approved", "When the payment was approved.", nullable=True
    )
    order_delivered_carrier_date: Timestamp = _time(
        "Handed over", "When the carrier took the parcel.", nullable=True
    )
    order_delivered_customer_date: Timestamp = _time(
        "Delivered", "When the customer received the parcel.", nullable=True
    )
    order_estimated_delivery_date: Timestamp = _time(
        "Estimate", "The delivery date promised at purchase.", nullable=True
    )

    class Config(Contract.Config):
        """One row an order."""

        unique = ["order_id"]
        metadata = _source(
            "olist_orders_dataset", required=True, references={"customer_id": "customers"}
        )


class OrderItems(Contract):
    """One row a unit sold; a quantity of three is three rows."""

    order_id: Text = identifier("Order", "The item's order.")
    order_item_id: Count = count("Item number", "1, 2, 3 … in the order.", "number", ge=1)
    product_id: Text = identifier("Product", "The product sold.")
    seller_id: Text = identifier("Seller", "Who sold it.")
    shipping_limit_date: Timestamp = _time(
        "Shipping limit", "Until when the seller must hand it over.", nullable=True
    )
    price: Money = _amount("Price", "Price of the item, without freight.")
    freight_value: Money = _amount("Freight", "Freight of the item.")

    class Config(Contract.Config):
        """One row an item of an order."""

        unique = ["order_id", "order_item_id"]
        metadata = _source(
            "olist_order_items_dataset", required=True, references={"order_id": "orders"}
        )


class OrderPayments(Contract):
    """One row a payment; an order may be paid in several ways."""

    order_id: Text = identifier("Order", "The order paid for.")
    payment_sequential: Count = count("Sequence", "Number of the payment.", "number", ge=1)
    payment_type: Text = text("Payment type", "How it was paid.")
    payment_installments: Count = count("Installments", "In how many rates.", "installments")
    payment_value: Money = _amount("Payment", "Amount paid.")

    class Config(Contract.Config):
        """One row a payment of an order."""

        unique = ["order_id", "payment_sequential"]
        metadata = _source(
            "olist_order_payments_dataset", required=True, references={"order_id": "orders"}
        )


class OrderReviews(Contract):
    """One row a review of an order; review_id alone is not unique."""

    review_id: Text = identifier("Review", "Names the review.")
    order_id: Text = identifier("Order", "The order reviewed.")
    review_score: Count = field(
        "Score", "1 (worst) to 5 (best).", in_range={"min_value": 1, "max_value": 5}
    )
    review_comment_title: Text = _free_text("Title", "Title of the comment.")
    review_comment_message: Text = _free_text("Message", "The comment.")
    review_creation_date: Timestamp = _time("Asked", "When the survey was sent.", nullable=True)
    review_answer_timestamp: Timestamp = _time("Answered", "When it was answered.", nullable=True)

    class Config(Contract.Config):
        """One row a review of an order."""

        unique = ["review_id", "order_id"]
        metadata = _source(
            "olist_order_reviews_dataset", required=True, references={"order_id": "orders"}
        )

    @pa.dataframe_check(name=SWALLOWED)
    def no_swallowed_record(cls, data: pa.IbisData) -> Any:
        """A comma and a timestamp inside a comment: a stray quote made it swallow other records."""
        table = data.table
        comments = (table.review_comment_title, table.review_comment_message)
        title, message = (text.fill_null("").re_search(_INSIDE_OF_RECORD) for text in comments)
        return ~(title | message)


class Products(Contract):
    """One row a product of the catalogue."""

    product_id: Text = identifier("Product", "Names the product.")
    product_category_name: Text = text("Category", "Category in Portuguese.", nullable=True)
    product_name_lenght: Count = count(
        "Name length", "Characters in the name.", "characters", nullable=True
    )
    product_description_lenght: Count = count(
        "Description length", "Characters in the description.", "characters", nullable=True
    )
    product_photos_qty: Count = count("Photos", "Published photos.", "photos", nullable=True)
    product_weight_g: Count = count("Weight", "Weight.", "g", nullable=True)
    product_length_cm: Count = count("Length", "Length.", "cm", nullable=True)
    product_height_cm: Count = count("Height", "Height.", "cm", nullable=True)
    product_width_cm: Count = count("Width", "Width.", "cm", nullable=True)

    class Config(Contract.Config):
        """One row a product."""

        unique = ["product_id"]
        metadata = _source("olist_products_dataset", required=False)


class Sellers(Contract):
    """One row a seller."""

    seller_id: Text = identifier("Seller", "Names the seller.")
    seller_zip_code_prefix: Text = _zip_code()
    seller_city: Text = text("City", "City of the seller.", nullable=True)
    seller_state: Text = _state()

    class Config(Contract.Config):
        """One row a seller."""

        unique = ["seller_id"]
        metadata = _source("olist_sellers_dataset", required=False)


class Geolocation(Contract):
    """Points of each zip code prefix; it has no key, and exact copies are expected."""

    geolocation_zip_code_prefix: Text = _zip_code()
    geolocation_lat: Coordinate = field(
        "Latitude", "Degrees north.", unit="degrees", in_range={"min_value": -90, "max_value": 90}
    )
    geolocation_lng: Coordinate = field(
        "Longitude",
        "Degrees east.",
        unit="degrees",
        in_range={"min_value": -180, "max_value": 180},
    )
    geolocation_city: Text = text("City", "City of the point.", nullable=True)
    geolocation_state: Text = _state()

    class Config(Contract.Config):
        """No key."""

        metadata = _source("olist_geolocation_dataset", required=False)


class CategoryTranslation(Contract):
    """The English name of each product category."""

    product_category_name: Text = text("Category", "Category in Portuguese.")
    product_category_name_english: Text = text("Category in English", "The English name.")

    class Config(Contract.Config):
        """One row a category."""

        unique = ["product_category_name"]
        metadata = _source("product_category_name_translation", required=False)


RAW_CONTRACTS: dict[str, ContractType] = {
    table_name(contract): contract
    for contract in (
        Customers,
        Orders,
        OrderItems,
        OrderPayments,
        OrderReviews,
        Products,
        Sellers,
        Geolocation,
        CategoryTranslation,
    )
}
"""Raw table name to contract; a table stands after the tables that it refers to."""


def is_required(table: str) -> bool:
    """Whether a run stops when the raw table is absent."""
    return bool(metadata(RAW_CONTRACTS[table])["required"])


def file_stem(table: str) -> str:
    """Name of the raw table's file on Kaggle, without ending."""
    return str(metadata(RAW_CONTRACTS[table])["stem"])


def references(table: str) -> Mapping[str, str]:
    """Column to the raw table whose key it must hit; a row that misses is set aside."""
    result: Mapping[str, str] = metadata(RAW_CONTRACTS[table])["references"]
    return result
