"""revenue_by_city: what each city buys in each month."""

from datetime import date

from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.member_sales import by_city
from tests.oracle.revenue.members import member_columns, place_columns, sales_of, sellers_of
from tests.oracle.world import world_as_of

KEY = ("customer_state", "customer_city", "order_month")


def revenue_by_city(raw: Raw, as_of: date | None) -> list[Row]:
    """Sales of every city in the months in which it has a valid order."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    sales = sales_of(world, by_city)
    sellers = sellers_of(world, lambda item: (item.seller_state, item.seller_city))
    return [
        {
            "customer_state": member[0],
            "customer_city": member[1],
            **member_columns(member, month, sales),
            **place_columns(member, month, sales, sellers),
        }
        for member, month in sorted(sales.cells)
    ]
