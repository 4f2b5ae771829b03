"""revenue_by_category: what each category sells in each month."""

from datetime import date

from tests.oracle.raw import Raw, Row
from tests.oracle.revenue.member_sales import by_category
from tests.oracle.revenue.members import dense, member_columns, sales_of
from tests.oracle.world import world_as_of

KEY = ("category", "order_month")


def revenue_by_category(raw: Raw, as_of: date | None) -> list[Row]:
    """Sales of every category in every month, by the items of valid orders."""
    world = world_as_of(raw, as_of)
    if world is None:
        return []
    sales = sales_of(world, by_category)
    return [
        {"category": member[0], **member_columns(member, month, sales)}
        for member, month in dense(sales)
    ]
