"""Quantities: each unit is a row, and an item's number is no quantity."""

from decimal import Decimal

from tests.oracle import Raw
from tests.oracle.tiny import columns, item, sales
from tests.pipeline.marts.runner import MartRunner
from tests.soundness.naive import naive


def three_units() -> Raw:
    """Ann's order: two units of the same product for 10.00 each, and a third item for 40.00."""
    raw = sales(("a", "ann", "2018-01-01", "10.00"), ("b", "bob", "2018-01-02", "20.00"))
    raw.order_items.append(item("a", "10.00", number=2))
    raw.order_items.append(item("a", "40.00", number=3, product="q"))
    return raw


def test_revenue_is_the_price_of_every_unit(marts: MartRunner) -> None:
    """Wrong: `distinct` against fan-out drops the second unit; the item's number is no quantity."""
    raw = three_units()
    assert naive(raw, "select sum(distinct price) from order_items") == 70
    assert naive(raw, "select sum(price * order_item_id) from order_items") == 170
    assert naive(raw, "select sum(price) from order_items where order_item_id = 1") == 30
    names = ("revenue", "items", "orders")
    assert columns(marts.table("monthly_revenue", raw), *names) == [(Decimal("80.00"), 4, 2)]


def test_items_are_not_orders(marts: MartRunner) -> None:
    """Wrong: the average over items is 20.00; an order is worth 40.00 on average."""
    raw = three_units()
    assert naive(raw, "select avg(price) from order_items") == 20
    rows = marts.table("monthly_revenue", raw)
    assert columns(rows, "aov") == [(Decimal("40.00"),)]


def test_items_bought_together_are_no_repeat_purchase(marts: MartRunner) -> None:
    """Wrong: a customer with several item rows looks like one who came back."""
    raw = three_units()
    sql = """
        select count(*) from (
            select customer_unique_id from orders join customers using (customer_id)
            join order_items using (order_id) group by 1 having count(*) > 1)
    """
    assert naive(raw, sql) == 1
    names = ("repeat_orders", "repeat_customers_to_date")
    assert columns(marts.table("monthly_revenue", raw), *names) == [(0, 0)]
    rows = marts.table("rfm_customers", raw)
    assert columns(rows, "customer_unique_id", "frequency") == [("ann", 1), ("bob", 1)]
