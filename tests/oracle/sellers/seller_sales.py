"""seller_sales: what each seller sells where and of what."""

from datetime import date

from tests.oracle.numbers import rounded
from tests.oracle.order import units
from tests.oracle.raw import Raw, Row
from tests.oracle.sold import sold_by
from tests.oracle.world import world_as_of

KEY = ("seller_id", "customer_state", "category")


def seller_sales(raw: Raw, as_of: date | None) -> list[Row]:
    """What each seller sold into each state of each category."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    sold = sold_by(world.valid, lambda order, item: (item.seller_id, order.state, item.category))
    return [
        {
            "seller_id": seller,
            "customer_state": state,
            "category": category,
            "revenue": rounded(cell.revenue, 2),
            "orders": len(cell.orders),
            "items": units(cell.items),
        }
        for (seller, state, category), cell in sorted(sold.items(), key=lambda pair: pair[0])
    ]
