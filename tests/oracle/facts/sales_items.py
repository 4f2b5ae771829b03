"""sales_items: one row an item of a valid order."""

from datetime import date

from tests.oracle.months import label
from tests.oracle.numbers import rounded
from tests.oracle.order import Item, Order
from tests.oracle.raw import Raw, Row
from tests.oracle.world import world_as_of

KEY = ("order_id", "order_item_id")


def sales_items(raw: Raw, as_of: date | None) -> list[Row]:
    """List the items of the valid orders as of the day, by order_id, then order_item_id.

    Decided: a product that the catalogue does not know has the category ``not_defined``, a seller
    that is unknown or without a state the state ``not_defined``.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    return [
        _row(order, item)
        for order in sorted(world.valid, key=lambda order: order.order_id)
        for item in sorted(order.items, key=lambda item: item.item_id)
    ]


def _row(order: Order, item: Item) -> Row:
    return {
        "order_id": order.order_id,
        "order_item_id": item.item_id,
        "product_id": item.product_id,
        "seller_id": item.seller_id,
        "order_date": order.day,
        "order_month": label(order.month),
        "customer_unique_id": order.customer,
        "customer_state": order.state,
        "category": item.category,
        "seller_state": item.seller_state,
        "price": rounded(item.price, 2),
        "freight_value": rounded(item.freight, 2),
        "quantity": item.quantity,
        "amount": rounded(item.amount, 2),
        "discount": rounded(item.discount, 2),
        "revenue": rounded(item.revenue, 2),
    }
