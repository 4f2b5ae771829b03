"""Builders of the smallest raw tables, for cases that a reader checks by hand."""

from datetime import datetime
from decimal import Decimal

from tests.oracle.raw import Raw, RawRow, Row, raw_row


def at(text: str | None) -> datetime | None:
    """Read a time such as ``2018-01-31 10:00``; a day alone is its midnight."""
    return None if text is None else datetime.fromisoformat(text)


def order(
    order_id: str,
    purchased: str,
    *,
    status: str = "shipped",
    delivered: str | None = None,
    estimated: str | None = None,
) -> RawRow:
    """Build an order; its customer record has the order's id."""
    return raw_row(
        "orders",
        order_id=order_id,
        customer_id=order_id,
        order_status=status,
        order_purchase_timestamp=at(purchased),
        order_delivered_customer_date=at(delivered),
        order_estimated_delivery_date=at(estimated),
    )


def customer(
    order_id: str, unique_id: str | None, state: str = "SP", city: str = "santos"
) -> RawRow:
    """Build the customer record of an order."""
    return raw_row(
        "customers",
        customer_id=order_id,
        customer_unique_id=unique_id,
        customer_city=city,
        customer_state=state,
    )


def placed(*orders: RawRow) -> Raw:
    """These orders, each of a customer of its own."""
    return Raw(
        orders=list(orders),
        customers=[customer(row["order_id"], row["order_id"]) for row in orders],
    )


def item(
    order_id: str,
    price: str,
    *,
    number: int = 1,
    freight: str = "1.00",
    product: str = "p",
    seller: str = "s",
) -> RawRow:
    """Build an item of an order."""
    return raw_row(
        "order_items",
        order_id=order_id,
        order_item_id=number,
        product_id=product,
        seller_id=seller,
        price=Decimal(price),
        freight_value=Decimal(freight),
    )


def payment(order_id: str, number: int, kind: str, value: str, installments: int = 1) -> RawRow:
    """Build a payment of an order."""
    return raw_row(
        "order_payments",
        order_id=order_id,
        payment_sequential=number,
        payment_type=kind,
        payment_installments=installments,
        payment_value=Decimal(value),
    )


def review(review_id: str, order_id: str, score: int, answered: str) -> RawRow:
    """Build a review of an order, created and answered at the same time."""
    return raw_row(
        "order_reviews",
        review_id=review_id,
        order_id=order_id,
        review_score=score,
        review_creation_date=at(answered),
        review_answer_timestamp=at(answered),
    )


def product(product_id: str, category: str | None) -> RawRow:
    """Build a product of the catalogue with its category in Portuguese."""
    return raw_row("products", product_id=product_id, product_category_name=category)


def seller(seller_id: str, state: str) -> RawRow:
    """Build a seller."""
    return raw_row("sellers", seller_id=seller_id, seller_state=state)


def translation(raw_name: str, english: str) -> RawRow:
    """Build the English name of a category."""
    return raw_row(
        "category_translation",
        product_category_name=raw_name,
        product_category_name_english=english,
    )


def sales(*lines: tuple[str, str, str, str]) -> Raw:
    """Build orders of one item each, from (order_id, unique customer, purchase, price)."""
    return Raw(
        orders=[order(order_id, purchased) for order_id, _, purchased, _ in lines],
        customers=[customer(order_id, who) for order_id, who, _, _ in lines],
        order_items=[item(order_id, price) for order_id, _, _, price in lines],
    )


def columns(rows: list[Row], *names: str) -> list[tuple[object, ...]]:
    """Pick some columns, for short comparisons."""
    return [tuple(row[name] for name in names) for row in rows]
