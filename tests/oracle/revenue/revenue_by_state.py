"""revenue_by_state: what each state buys in each month."""

from datetime import date

from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.member_sales import by_state
from tests.oracle.revenue.members import dense, member_columns, place_columns, sales_of, sellers_of
from tests.oracle.world import world_as_of

KEY = ("customer_state", "order_month")


def revenue_by_state(raw: Raw, as_of: date | None) -> list[Row]:
    """Sales of every state that has a valid order, in every month.

    Decided: sellers of no known state are those of ``not_defined``, as customers are.
    """
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    sales = sales_of(world, by_state)
    sellers = sellers_of(world, lambda item: (item.seller_state,))
    return [
        {
            "customer_state": member[0],
            **member_columns(member, month, sales),
            **place_columns(member, month, sales, sellers),
        }
        for member, month in dense(sales)
    ]
