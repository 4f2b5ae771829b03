"""From raw tables to orders: every lookup by a dict, so nothing can fan out (C3)."""

from collections import defaultdict

from tests.oracle.lines import priced
from tests.oracle.order import NOT_DEFINED, Item, Order, Payment, Review
from tests.oracle.raw import Raw, RawRow


def gather_orders(raw: Raw) -> list[Order]:
    """Every order of the extract, of any status and time, with its items, payments, reviews."""
    customers = {row["customer_id"]: row for row in raw.customers}
    items = _items(raw)
    payments = _payments(raw)
    reviews = _reviews(raw)
    orders = []
    for row in raw.orders:
        order_id = row["order_id"]
        customer = customers[row["customer_id"]]
        order = Order(
            order_id=order_id,
            status=row["order_status"],
            purchased=row["order_purchase_timestamp"],
            approved=row["order_approved_at"],
            handed_over=row["order_delivered_carrier_date"],
            delivered=row["order_delivered_customer_date"],
            estimated=row["order_estimated_delivery_date"],
            customer=customer["customer_unique_id"],
            state=customer["customer_state"] or NOT_DEFINED,
            city=customer["customer_city"] or NOT_DEFINED,
            zip=customer["customer_zip_code_prefix"] or NOT_DEFINED,
            items=items[order_id],
            payments=payments[order_id],
            reviews=reviews[order_id],
        )
        orders.append(order)
    return orders


def categories(raw: Raw) -> dict[str, str]:
    """C20: each product's English category, else its raw category, else ``not_defined``."""
    english = {
        row["product_category_name"]: row["product_category_name_english"]
        for row in raw.category_translation
    }
    names: dict[str, str] = {}
    for row in raw.products:
        original = row["product_category_name"]
        names[row["product_id"]] = english.get(original) or original or NOT_DEFINED
    return names


def _items(raw: Raw) -> dict[str, list[Item]]:
    """Each order's items; a product or seller that nobody knows is ``not_defined``."""
    names = categories(raw)
    sellers = {row["seller_id"]: row for row in raw.sellers}
    items: dict[str, list[Item]] = defaultdict(list)
    for row in map(priced, raw.order_items):
        seller = sellers.get(row["seller_id"], {})
        item = Item(
            item_id=row["order_item_id"],
            product_id=row["product_id"],
            seller_id=row["seller_id"] or NOT_DEFINED,
            price=row["price"],
            freight=row["freight_value"],
            category=names.get(row["product_id"], NOT_DEFINED),
            seller_state=seller.get("seller_state") or NOT_DEFINED,
            seller_city=seller.get("seller_city") or NOT_DEFINED,
            seller_zip=seller.get("seller_zip_code_prefix") or NOT_DEFINED,
            limit=row["shipping_limit_date"],
            quantity=row["quantity"],
            amount=row["amount"],
            discount=row["discount"],
            tax=row["tax"],
        )
        items[row["order_id"]].append(item)
    return items


def _payments(raw: Raw) -> dict[str, list[Payment]]:
    payments: dict[str, list[Payment]] = defaultdict(list)
    for row in raw.order_payments:
        payments[row["order_id"]].append(_payment(row))
    return payments


def _payment(row: RawRow) -> Payment:
    return Payment(
        sequential=row["payment_sequential"],
        kind=row["payment_type"],
        installments=row["payment_installments"],
        value=row["payment_value"],
    )


def _reviews(raw: Raw) -> dict[str, list[Review]]:
    reviews: dict[str, list[Review]] = defaultdict(list)
    for row in raw.order_reviews:
        review = Review(
            review_id=row["review_id"],
            score=row["review_score"],
            created=row["review_creation_date"],
            answered=row["review_answer_timestamp"],
        )
        reviews[row["order_id"]].append(review)
    return reviews
