"""A shop with a series long enough to be forecast."""

from datetime import date

from tests.oracle import Raw
from tests.oracle.months import add_months
from tests.oracle.tiny import customer, item, order

START = date(2017, 1, 1)


def shop(revenues: list[int], *, orders: int = 30, first: date = START) -> tuple[Raw, date]:
    """Thirty orders a month of one state and category that bring so much, and the last day."""
    raw = Raw()
    for number, revenue in enumerate(revenues):
        month = add_months(first, number)
        for place in range(orders):
            order_id = f"{number:02d}-{place:02d}"
            raw.orders.append(order(order_id, f"{month:%Y-%m}-01"))
            raw.customers.append(customer(order_id, order_id))
            price = revenue if place == 0 else 0
            raw.order_items.append(item(order_id, f"{price}.00"))
    end = add_months(first, len(revenues))
    return raw, date.fromordinal(end.toordinal() - 1)
