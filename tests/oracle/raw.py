"""The raw tables as plain lists of dicts, and the names and types of their columns."""

from dataclasses import dataclass, field
from typing import Any, Literal

RawRow = dict[str, Any]
"""A raw row: text and ids ``str``, money and coordinates ``Decimal``, counts ``int``, times
``datetime``, days ``date``; ``None`` where the file has an empty field."""

Row = dict[str, object]
"""A published row, its columns in contract order."""

Kind = Literal["text", "int", "money", "number", "time", "day"]


@dataclass(frozen=True)
class Raw:
    """Olist's nine tables, and what other shops have; what a test does not need may stay empty."""

    orders: list[RawRow] = field(default_factory=list)
    customers: list[RawRow] = field(default_factory=list)
    order_items: list[RawRow] = field(default_factory=list)
    order_payments: list[RawRow] = field(default_factory=list)
    order_reviews: list[RawRow] = field(default_factory=list)
    products: list[RawRow] = field(default_factory=list)
    sellers: list[RawRow] = field(default_factory=list)
    geolocation: list[RawRow] = field(default_factory=list)
    category_translation: list[RawRow] = field(default_factory=list)
    sales_targets: list[RawRow] = field(default_factory=list)
    state_regions: list[RawRow] = field(default_factory=list)
    refunds: list[RawRow] = field(default_factory=list)
    product_costs: list[RawRow] = field(default_factory=list)
    order_costs: list[RawRow] = field(default_factory=list)
    stock_levels: list[RawRow] = field(default_factory=list)


COLUMNS: dict[str, dict[str, Kind]] = {
    "orders": {
        "order_id": "text",
        "customer_id": "text",
        "order_status": "text",
        "order_purchase_timestamp": "time",
        "order_approved_at": "time",
        "order_delivered_carrier_date": "time",
        "order_delivered_customer_date": "time",
        "order_estimated_delivery_date": "time",
    },
    "customers": {
        "customer_id": "text",
        "customer_unique_id": "text",
        "customer_zip_code_prefix": "text",
        "customer_city": "text",
        "customer_state": "text",
    },
    "order_items": {
        "order_id": "text",
        "order_item_id": "int",
        "product_id": "text",
        "seller_id": "text",
        "shipping_limit_date": "time",
        "price": "money",
        "freight_value": "money",
    },
    "order_payments": {
        "order_id": "text",
        "payment_sequential": "int",
        "payment_type": "text",
        "payment_installments": "int",
        "payment_value": "money",
    },
    "order_reviews": {
        "review_id": "text",
        "order_id": "text",
        "review_score": "int",
        "review_comment_title": "text",
        "review_comment_message": "text",
        "review_creation_date": "time",
        "review_answer_timestamp": "time",
    },
    "products": {
        "product_id": "text",
        "product_category_name": "text",
        "product_name_lenght": "int",
        "product_description_lenght": "int",
        "product_photos_qty": "int",
        "product_weight_g": "int",
        "product_length_cm": "int",
        "product_height_cm": "int",
        "product_width_cm": "int",
    },
    "sellers": {
        "seller_id": "text",
        "seller_zip_code_prefix": "text",
        "seller_city": "text",
        "seller_state": "text",
    },
    "geolocation": {
        "geolocation_zip_code_prefix": "text",
        "geolocation_lat": "number",
        "geolocation_lng": "number",
        "geolocation_city": "text",
        "geolocation_state": "text",
    },
    "category_translation": {
        "product_category_name": "text",
        "product_category_name_english": "text",
    },
    "sales_targets": {
        "order_month": "text",
        "scope_type": "text",
        "scope": "text",
        "target": "money",
    },
    "state_regions": {
        "state": "text",
        "state_name": "text",
        "country": "text",
        "region": "text",
        "territory": "text",
    },
    "refunds": {
        "refund_id": "text",
        "order_id": "text",
        "order_item_id": "int",
        "customer_unique_id": "text",
        "product_id": "text",
        "refunded_at": "time",
        "quantity": "int",
        "amount": "money",
        "tax": "money",
        "freight": "money",
        "is_restocked": "int",
        "reason": "text",
    },
    "product_costs": {
        "product_id": "text",
        "valid_from": "day",
        "unit_cost": "money",
        "list_price": "money",
    },
    "order_costs": {"order_id": "text", "shipping_cost": "money", "payment_fee": "money"},
    "stock_levels": {"product_id": "text", "snapshot_date": "day", "on_hand": "int"},
}
"""The columns of Olist's files of each raw table, in file order."""


BEYOND: dict[str, dict[str, Kind]] = {
    "products": {"product_name": "text"},
    "customers": {"customer_country": "text"},
    "orders": {"currency": "text", "source_status": "text"},
    "order_items": {
        "quantity": "int",
        "amount": "money",
        "discount": "money",
        "tax": "money",
        "currency": "text",
        "price_tier": "text",
    },
}
"""Columns that Olist's files lack, after the others; a file has those that some row names."""


def columns_of(table: str, rows: list[RawRow]) -> dict[str, Kind]:
    """The columns of a file with these rows, in order."""
    named = {name for row in rows for name in row}
    more = {name: kind for name, kind in BEYOND.get(table, {}).items() if name in named}
    return COLUMNS[table] | more


def raw_row(table: str, **values: object) -> RawRow:
    """Build a row of a raw table; every column of Olist's that is not named is empty."""
    unknown = set(values) - set(COLUMNS[table]) - set(BEYOND.get(table, {}))
    if unknown:
        raise ValueError(f"{table} has no {sorted(unknown)}")
    return {**dict.fromkeys(COLUMNS[table]), **values}
